"""A heading stands with what it heads (đề mục không đứng một mình cuối trang).

A heading that is kept with the next paragraph is passed over: Word keeps it, and what LibreOffice
leaves behind is printed again (`pages.kept`).
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.view.page import Paragraph
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.rule import Finding, Rule, Subject
from cchc_docs.pages.turns import turns

_C = Component
_HEADINGS = frozenset(
    (_C.ENACTING_WORD, _C.PART_LABEL, _C.PART_TITLE, _C.CHAPTER_LABEL, _C.CHAPTER_TITLE,
     _C.SECTION_LABEL, _C.SECTION_TITLE, _C.ROMAN_HEADING, _C.CLAUSE_HEADING, _C.APPENDIX_LABEL,
     _C.APPENDIX_TITLE)
)  # fmt: skip
_HEADINGS_IF_BOLD = frozenset((_C.ARTICLE, _C.CLAUSE, _C.NUMBERED, _C.POINT))
_OPENING = 60  # characters shown


def judge(subject: Subject) -> Iterator[Finding]:
    """Look where pages turn behind a heading."""
    headings = {id(paragraph) for paragraph in _headings(subject)}
    for turn in turns(subject.view, subject.sheets):
        if id(turn.before) in headings:
            yield _finding(turn.before, turn.page)


def _finding(heading: Paragraph, page: int) -> Finding:
    text = " ".join(heading.shown.split())
    opening = text if len(text) <= _OPENING else f"{text[:_OPENING].rsplit(' ', 1)[0]} …"
    message = _("the heading «{text}» stands alone at the end of the page").format(text=opening)
    fix = _(
        "In Word: click into the heading; Home, Paragraph, Line and Page Breaks, Keep with next"
    )
    return Finding(page, message, fix)


def _headings(subject: Subject) -> Iterator[Paragraph]:
    for document in subject.documents:
        for piece in _pieces(document):
            bold = piece.component in _HEADINGS_IF_BOLD and _is_bold(piece)
            if (piece.component in _HEADINGS or bold) and not piece.paragraph.keep_next:
                yield piece.paragraph


def _pieces(document: Document) -> Iterator[Piece]:
    yield from document.pieces
    for appendix in document.appendices:
        yield from appendix.pieces


def _is_bold(piece: Piece) -> bool:
    runs = [run for run in piece.paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.look.bold for run in runs)


RULE = Rule(
    name="pages.heading-alone",
    title=later("No heading alone at the end of a page"),
    severity=Severity.WARNING,
    judge=judge,
)
