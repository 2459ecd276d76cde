"""How a table of Markdown says what Markdown cannot: cells over several columns, widths.

`:gop:` before the words of a cell takes in the empty cells to its right; `:cot: 1 4,5 *` above a
table gives its columns their centimetres. Both are read from the source, before values are placed:
a cell that waits for a value is not empty, even where the data then leave it so. No column shifts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cchc_docs.document.blocks import Align, Cell, Inlines, Row

_SHARE = "*"
_CENTIMETRES = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")


class SourceCell(NamedTuple):
    """A cell as it was typed; `joins` with the empty ones behind it."""

    inlines: Inlines
    joins: bool


class TableFault(ValueError):  # noqa: N818 – it is no error of the program
    """What is wrong in a row or in a line of widths: the construct that is refused."""


def joined(cells: Iterable[SourceCell]) -> Row:
    """The cells of a row, each that joins widened over the empty ones behind it."""
    row: list[Cell] = []
    joining = False
    for cell in cells:
        if joining and not cell.inlines and not cell.joins:
            row[-1] = row[-1]._replace(span=row[-1].span + 1)
            continue
        if joining and row[-1].span == 1:
            raise TableFault("span")
        row.append(Cell(cell.inlines))
        joining = cell.joins
    if joining and row[-1].span == 1:
        raise TableFault("span")
    return tuple(row)


def column_widths(text: str) -> tuple[float | None, ...]:
    """«1 4,5 *» as centimetres; a star is None."""
    return tuple(_width(word) for word in text.split())


def _width(word: str) -> float | None:
    if word == _SHARE:
        return None
    if not _CENTIMETRES.fullmatch(word) or not float(word.replace(",", ".")):
        raise TableFault("widths")
    return float(word.replace(",", "."))


def cell_count(line: str) -> int:
    """How many cells a row has, as typed; the reader of Markdown drops what is too much."""
    bare = re.sub(r"\\.", "", line).strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def align_of(style: str) -> Align:
    """The alignment of a column from what the reader of Markdown makes of its delimiter."""
    return next((align for align in Align if style.endswith(align)), Align.LEFT)
