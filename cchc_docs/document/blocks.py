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


class Align(StrEnum):
    """Horizontal alignment of a table column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


Row = tuple[Inlines, ...]


class Table(NamedTuple):
    """A table with one header row. `aligns` has one entry a column; every row is that long."""

    header: Row
    rows: tuple[Row, ...]
    aligns: tuple[Align, ...]


Block = Heading | Paragraph | ListItem | Table


def plain(inlines: Inlines) -> str:
    """The characters alone; a line break is a newline."""
    return "".join(i.text if isinstance(i, Text) else "\n" for i in inlines)


def block_lines(block: Block) -> Iterator[str]:
    """The text of a block as a reader reads it: number or marker, a space, the words."""
    match block:
        case Heading(number=mark, inlines=inlines) | ListItem(marker=mark, inlines=inlines):
            yield f"{mark} {plain(inlines)}" if mark else plain(inlines)
        case Paragraph(inlines=inlines):
            yield plain(inlines)
        case Table(header=header, rows=rows):
            for row in (header, *rows):
                for cell in row:
                    yield plain(cell)
