"""The body (nội dung, ô 6): headings of all levels, and the text between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import TextLine
from cchc_docs.check.anatomy.parts import Piece

_DIVISION = re.compile(
    rf"(phan|chuong|muc|tieu muc) {words.DIVISION_NUMBER}[.:]?(?P<title> ?[-–.:]? ?\S.*)?"
)
_ARTICLE = re.compile(r"dieu \d+[a-z]?\s?[.:]")
_ROMAN = re.compile(r"[ivx]+\s?[.)/-] ?\S")
_CLAUSE = re.compile(r"\d{1,3}\s?[.)](?! ?\d+[.)])( ?[^\s\d]| \d)")
_DEEPER = re.compile(r"\d{1,2}(\.\d{1,2})+[.)]? \S|[a-h][.] \S|[a-h]\.\d|\d{1,2}/ \S")
_POINT = re.compile(r"[a-eg-ik-vxyđ]{1,2}\d?\s?\) ?\S")
_END_MARK = re.compile(r"\.\s*/\s*\.\s*$")
_LONG = 40  # words: a heading is shorter
_CENTRED = {
    "phan": (Component.PART_LABEL, Component.PART_TITLE),
    "chuong": (Component.CHAPTER_LABEL, Component.CHAPTER_TITLE),
    "muc": (Component.SECTION_LABEL, Component.SECTION_TITLE),
    "tieu": (Component.SECTION_LABEL, Component.SECTION_TITLE),
}


def read_body(lines: Sequence[TextLine]) -> list[Piece]:
    """Every line of the body as a heading of some level, or as text."""
    pieces: list[Piece] = []
    title: Component | None = None
    for line in lines:
        if title is not None and _is_division_title(line):
            pieces.append(line.piece(title, 0.9))
            continue
        title = None
        division = _division(line)
        if division is None:
            component, confidence = level(line)
            pieces.append(line.piece(component, confidence))
            continue
        label, named, cut = division
        if cut is None:
            pieces.append(line.piece(label, 0.9))
            title = named
        else:
            pieces.append(line.piece(label, 0.7, end=cut))
            pieces.append(line.piece(named, 0.7, start=cut))
    return pieces + end_marks(lines)


def level(line: TextLine) -> tuple[Component, float]:
    """What a line is by its number, and how sure that is."""
    key = line.full_key
    short = line.words <= _LONG
    if _ARTICLE.match(key):
        return Component.ARTICLE, 0.95
    if _ROMAN.match(key) and short and _is_roman(line, key):
        return Component.ROMAN_HEADING, 0.9
    if line.number:  # a later line of its paragraph carries no number of a level
        return Component.BODY, 0.9
    if _DEEPER.match(key):
        return Component.NUMBERED, 0.9
    if _CLAUSE.match(key):
        is_heading = short and line.key[-1:] not in ".;:," and line.share("bold") > 0.9
        return (Component.CLAUSE_HEADING if is_heading else Component.CLAUSE), 0.85
    if _POINT.match(key):
        return Component.POINT, 0.9
    return Component.BODY, 0.9


def _is_roman(line: TextLine, key: str) -> bool:
    """Whether a Roman number opens a heading, and no «c)» or «d.» does."""
    label = line.paragraph.label
    opening = (label.text if label and not line.number else line.text).lstrip()
    stands_alone = line.is_upper or line.share("bold") > 0.9 or key[-1] not in ".;:,"
    return opening[:1].isupper() and stands_alone


def _division(line: TextLine) -> tuple[Component, Component, int | None] | None:
    found = _DIVISION.fullmatch(line.full_key)
    if found is None or line.words > _LONG:
        return None
    label, title = _CENTRED[found[1].split()[0]]
    if not found["title"]:
        return label, title, None
    rest = line.text[-len(found["title"]) :].strip(" -–.:")
    is_titled = rest.isupper() or (line.share("bold") > 0.9 and line.key[-1:] not in ".;,:")
    if not is_titled or line.paragraph.label:
        return None
    return label, title, line.stored_end(found.start("title"))


def _is_division_title(line: TextLine) -> bool:
    return (
        line.words <= _LONG
        and _division(line) is None
        and level(line)[0] is Component.BODY
        and (line.is_upper or (line.paragraph.align == "center" and line.is_bold))
    )


def end_marks(lines: Sequence[TextLine]) -> list[Piece]:
    """«./.» at the end of the content, where it is typed."""
    for line in reversed(lines[-3:]):
        stored = line.stored
        found = _END_MARK.search(stored)
        if found:
            return [line.piece(Component.END_MARK, 0.95, start=found.start())]
    return []
