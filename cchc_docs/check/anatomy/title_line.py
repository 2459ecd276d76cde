"""A line that is the name of a document (tên loại), known by its words and its place."""

from __future__ import annotations

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import DocumentType
from cchc_docs.check.anatomy.lines import TextLine

_LONG = 45  # words: a longer line is a title by its look only; subjects of 80 words are in use
_TITLE_WORDS = 14


def is_title(line: TextLine) -> tuple[DocumentType | None, int | None, float] | None:
    """The type a title line names, where the name ends, and how sure; `None` if it is no title."""
    if words.APPENDIX.fullmatch(line.key):
        return None
    named = words.type_named(line.key)
    if named is not None and not line.key.rstrip().endswith(":"):
        if line.is_upper:
            return named, None, 0.95
        if is_centred(line) and line.is_bold:
            return named, None, 0.7
        return None
    if not is_centred(line) and not line.is_bold:
        return None
    started = words.type_before(line)
    if started is not None and not is_too_long(line) and not line.key.endswith(":"):
        return started[0], started[1], 0.7
    if line.is_upper and line.words <= _TITLE_WORDS and is_centred(line):
        small = line.text.lower()
        if small.startswith(tuple(f"{title} " for title in words.OTHER_TITLES)):
            return None, None, 0.6
        if small in words.OTHER_TITLES:
            return None, None, 0.7
    return None


def is_too_long(line: TextLine) -> bool:
    """Whether it runs on as body text does; a title may run on too, in the middle and bold."""
    if line.words <= _LONG:
        return False
    return line.paragraph.align != "center" or not (line.is_bold or line.key[-1:] not in ".;:,/")


def is_centred(line: TextLine) -> bool:
    """Whether a reader sees it in the middle, however that was done."""
    paragraph = line.paragraph
    if paragraph.align == "center" or paragraph.framed or line.column:
        return True
    stored = line.stored
    blank = len(stored) - len(stored.lstrip(" \t\u00a0"))
    return blank >= 3 or stored[:1] == "\t" or paragraph.first_left_mm > 25
