"""Lines and boxes that are as long as the text wants (đường kẻ, khung): measured, never guessed.

A drawn line is an own paragraph with a bottom border; its indents make its length. The decree gives
lengths as parts of the text above (Phụ lục I, Phần I, Mục II, khoản 1, 2 và 5).
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.vietnamese.names import name_lines, title_lines
from cchc_docs.vietnamese.widths import text_width_mm, wrap
from cchc_docs.write.docx.look import Look
from cchc_docs.write.docx.wordml import TWIPS_PER_MM
from cchc_docs.write.measures import NAME_RULE, REFERENCE_RULE, URGENCY_WIDTHS_MM


class Which(StrEnum):
    """The line of a text of several lines that a drawn line is measured by."""

    FIRST = "first"
    LAST = "last"


class LineRule(NamedTuple):
    """The length of a drawn line, as a part of one line of the text above it."""

    ratio: float
    which: Which


DRAWN_LINES = {
    "Kẻ tiêu ngữ": LineRule(1.0, Which.LAST),  # khoản 1 điểm b: as long as the text
    "Kẻ cơ quan": LineRule(NAME_RULE, Which.LAST),
    "Kẻ trích yếu": LineRule(NAME_RULE, Which.FIRST),
    "Kẻ kèm theo": LineRule(REFERENCE_RULE, Which.FIRST),
}
URGENCY_BOX = "Mức độ khẩn"
CIRCULATION_BOX = "Phạm vi lưu hành"
SECRECY_BOX = "Độ mật"
BOXES = (SECRECY_BOX, URGENCY_BOX, CIRCULATION_BOX)
BOX_PADDING_MM = 3.0  # each side of a text whose box has no prescribed width
_CENTRE = "center"
_RIGHT = ("right", "end")


class Indents(NamedTuple):
    """Left and right indent of a paragraph in twips."""

    left: int
    right: int

    def xml(self) -> str:
        """The setting of a paragraph that has them."""
        return f'<w:ind w:left="{self.left}" w:right="{self.right}" w:firstLine="0"/>'


class Column(NamedTuple):
    """Where lines of a paragraph stand: the room for it, and its own indents, in twips."""

    room: int
    left: int
    right: int
    align: str

    @property
    def width_mm(self) -> float:
        """The width its text has."""
        return max(self.room - self.left - self.right, 0) / TWIPS_PER_MM

    def indents(self, length_mm: float) -> Indents:
        """The indents of something of this length that stands as the text stands."""
        free = round(max(self.width_mm - length_mm, 0) * TWIPS_PER_MM)
        before = free // 2 if self.align == _CENTRE else free if self.align in _RIGHT else 0
        return Indents(self.left + before, self.right + free - before)


def line_indents(rows: tuple[str, ...], rule: LineRule, column: Column, look: Look) -> Indents:
    """The indents of a drawn line below these paragraphs of text."""
    if rule.which is Which.FIRST:
        line = _wrapped(rows[0], column.width_mm, look)[0]
    else:
        line = _wrapped(rows[-1], column.width_mm, look)[-1]
    return column.indents(rule.ratio * text_width_mm(line.strip(" "), look.size, look.face))


def box_indents(text: str, style: str, column: Column, look: Look) -> Indents:
    """The indents of a box around this text."""
    width = URGENCY_WIDTHS_MM.get(text) if style == URGENCY_BOX else None
    if width is None:
        lines = text.split("\n")
        longest = max(text_width_mm(line, look.size, look.face) for line in lines)
        width = longest + 2 * BOX_PADDING_MM
    return Column(column.room, column.left, column.right, _CENTRE).indents(width)


@lru_cache(maxsize=1024)
def broken_name(text: str, column: Column, look: Look) -> str:
    """A name with line breaks that make lines of like length; breaks already in it win."""
    return "\n".join(name_lines(text, column.width_mm, look.size, look.face))


@lru_cache(maxsize=1024)
def broken_title(text: str, column: Column, look: Look) -> str:
    """A title with line breaks where phrases begin; breaks already in it win."""
    return "\n".join(title_lines(text, column.width_mm, look.size, look.face))


@lru_cache(maxsize=1024)
def _wrapped(text: str, width_mm: float, look: Look) -> list[str]:
    return wrap(text, width_mm, look.size, look.face)
