"""The body of a document: blocks of inline text. Frozen, ordered, free of any file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Text(NamedTuple):
    """A run of characters of one look."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line inside a paragraph."""


Inline = Text | LineBreak
Inlines = tuple[Inline, ...]


class Role(StrEnum):
    """What a paragraph is for; each role has its own look in every writer."""

    BODY = "body"
    LEGAL_BASIS = "legal-basis"  # căn cứ: italic (Phụ lục I, Mục II, khoản 6, điểm a)
    AUTHORITY = "authority"  # thẩm quyền ban hành, «QUYẾT ĐỊNH:»: bold, centred (Mẫu 1.2)


class Heading(NamedTuple):
    """A titled level: 1 is «I.», 2 is «1.», 3 is «1.1.», 4 is «a)». `number` may be ""."""

    level: int
    number: str
    inlines: Inlines


class Paragraph(NamedTuple):
    """A paragraph without a marker."""

    inlines: Inlines
    role: Role = Role.BODY


class ListItem(NamedTuple):
    """A paragraph behind a typed marker: «-», «+», «a)», «1.». `level` counts nesting from 0."""

    marker: str
    inlines: Inlines
    level: int = 0


class DivisionKind(StrEnum):
    """The titled divisions of a regulation above its articles (phần, chương, mục, tiểu mục)."""

    PART = "Phần"
    CHAPTER = "Chương"
    SECTION = "Mục"
    SUBSECTION = "Tiểu mục"


class Division(NamedTuple):
    """«Chương I» on a line of its own, its title on the next (Mục II, khoản 6, điểm đ)."""

    kind: DivisionKind
    number: str
    inlines: Inlines

    @property
    def label(self) -> str:
        """«Chương I»."""
        return f"{self.kind} {self.number}"


class Article(NamedTuple):
    """An article (điều): titled as in a quy chế, or with its text at once, as in a quyết định."""

    number: str
    inlines: Inlines
    titled: bool

    @property
    def label(self) -> str:
        """«Điều 1.»."""
        return f"Điều {self.number}."


class Align(StrEnum):
    """Horizontal alignment of a table column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Cell(NamedTuple):
    """A cell of a table, over one column or more."""

    inlines: Inlines
    span: int = 1


Row = tuple[Cell, ...]


class Table(NamedTuple):
    """A table with one header row. `aligns` has one entry a column; every row spans as many.

    `widths` are centimetres, one a column; a column without one shares what is left. Where there
    are none at all the text decides.
    """

    header: Row
    rows: tuple[Row, ...]
    aligns: tuple[Align, ...]
    widths: tuple[float | None, ...] = ()

    def aligned(self, row: Row) -> Iterator[tuple[Cell, Align]]:
        """The cells of a row with their alignment; one over several columns has that of the first.

        A cell over the whole table is a heading of rows: it stands on the left.
        """
        column = 0
        for cell in row:
            whole = len(row) == 1 < len(self.aligns)
            yield cell, Align.LEFT if whole else self.aligns[column]
            column += cell.span


Block = Heading | Division | Article | Paragraph | ListItem | Table


class AppendixHead(NamedTuple):
    """Where an appendix begins (phụ lục) among the blocks of a wording, with its title."""

    inlines: Inlines
    landscape: bool


Piece = Block | AppendixHead
"""What a wording is read as, before its appendices are taken apart from the body."""


def plain(inlines: Inlines) -> str:
    """The characters alone; a line break is a newline."""
    return "".join(i.text if isinstance(i, Text) else "\n" for i in inlines)


def block_lines(block: Block) -> Iterator[str]:
    """The text of a block as a reader reads it: number or marker, a space, the words."""
    match block:
        case Heading(number=mark, inlines=inlines) | ListItem(marker=mark, inlines=inlines):
            yield f"{mark} {plain(inlines)}" if mark else plain(inlines)
        case Division(inlines=inlines):
            yield block.label
            yield plain(inlines)
        case Article(inlines=inlines):
            yield f"{block.label} {plain(inlines)}"
        case Paragraph(inlines=inlines):
            yield plain(inlines)
        case Table(header=header, rows=rows):
            for row in (header, *rows):
                for cell in row:
                    yield plain(cell.inlines)
