"""The table within a sheet of an old book (bảng của sổ cũ): its heading, columns and rows.

Above it stand titles and the cover; the heading may take two rows, the row (1) … (10) may follow;
both come again where a page of the paper book began. «Tháng 02» may stand across the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.book.columns import Column, recognised
from cchc_docs.load.workbook.grid import Cell, Sheet
from cchc_docs.vietnamese.text import fold

NEEDED = (Column.NOTATION, Column.DAY, Column.SUBJECT)
"""Without these there is no book; the number may stand in a column of its own."""
_SEARCHED = 60  # filled rows from the top of a sheet
_LEAST = 3  # so many known headings make a row a heading
_NUMBERING = re.compile(r"\(?\s*(\d{1,2})\s*\)?")

Filled = tuple[int, tuple[Cell, ...]]


class OldRow(NamedTuple):
    """A row of the table: its cells under the headings that are known."""

    cells: Mapping[Column, Cell]
    first: Cell

    def text(self, column: Column) -> str:
        """What a clerk reads there; nothing where there is no such column."""
        return plain(self.cells[column]) if column in self.cells else ""

    def cell(self, *columns: Column) -> Cell:
        """The first of these columns that is there, to show a place."""
        return next((self.cells[one] for one in columns if one in self.cells), self.first)


def plain(cell: Cell) -> str:
    """What a cell shows; the number 1234 as that, not as «1.234»."""
    return str(cell.held) if isinstance(cell.held, Decimal) else cell.text


class OldTable(NamedTuple):
    """A table found in a sheet; `missing` are needed columns that it does not have."""

    sheet: Sheet
    above: tuple[str, ...]
    columns: Mapping[Column, int]
    unknown: tuple[str, ...]
    rows: tuple[OldRow, ...]

    @property
    def missing(self) -> tuple[Column, ...]:
        """The needed columns that are not there."""
        has_number = Column.NUMBER in self.columns
        return tuple(
            one
            for one in NEEDED
            if one not in self.columns and not (one is Column.NOTATION and has_number)
        )


class _Heading(NamedTuple):
    place: int
    depth: int
    columns: Mapping[Column, int]
    unknown: tuple[str, ...]


def find_table(sheet: Sheet) -> OldTable | None:
    """The table with the fullest heading; nothing where no row looks like one."""
    filled = list(sheet.filled_rows())
    found = [
        heading
        for place in range(min(len(filled), _SEARCHED))
        for depth in (1, 2)
        if place + depth <= len(filled)
        and len((heading := _heading(filled, place, depth)).columns) >= _LEAST
    ]
    if not found:
        return None
    best = max(found, key=lambda one: (len(one.columns), -one.depth, -one.place))
    start = best.place + best.depth
    repeated = [_folded(cells) for _number, cells in filled[best.place : start]]
    above = tuple(dict.fromkeys(cell.text for _n, row in filled[: best.place] for cell in row))
    rows = tuple(_rows(filled[start:], best.columns, repeated))
    return OldTable(sheet, above, best.columns, best.unknown, rows)


def _heading(filled: Sequence[Filled], place: int, depth: int) -> _Heading:
    upper = filled[place][1]
    lower = filled[place + 1][1] if depth > 1 else ()
    columns: dict[Column, int] = {}
    unknown: list[str] = []
    for number, cell in enumerate(upper):
        readings = _readings(cell.text, lower[number].text if number < len(lower) else "")
        column = next((found for text in readings if (found := recognised(text))), None)
        if column is not None:
            columns.setdefault(column, number)
        elif readings:
            unknown.append(readings[0])
    return _Heading(place, depth, columns, tuple(dict.fromkeys(unknown)))


def _readings(upper: str, lower: str) -> list[str]:
    """A heading of two rows read together, the lower alone, the upper alone."""
    if not lower or upper == lower:
        return [upper] if upper else []
    return [f"{upper} {lower}", lower, upper] if upper else [lower]


def _rows(
    body: Sequence[Filled],
    columns: Mapping[Column, int],
    repeated: Sequence[Mapping[int, str]],
) -> Iterator[OldRow]:
    for _number, cells in body:
        if not (_comes_again(cells, repeated) or _is_numbering(cells) or _is_across(cells)):
            known = {column: cells[at] for column, at in columns.items() if at < len(cells)}
            yield OldRow(known, cells[0])


def _folded(cells: Sequence[Cell]) -> dict[int, str]:
    return {cell.column: fold(cell.text) for cell in cells if not cell.is_blank}


def _comes_again(cells: Sequence[Cell], repeated: Sequence[Mapping[int, str]]) -> bool:
    texts = _folded(cells)
    return len(texts) > 1 and any(texts.items() <= heading.items() for heading in repeated)


def _is_numbering(cells: Sequence[Cell]) -> bool:
    """«(1) (2) (3) …»."""
    texts = [cell.text for cell in cells if not cell.is_blank]
    matches = [_NUMBERING.fullmatch(text) for text in texts]
    numbers = [int(match[1]) for match in matches if match]
    return len(texts) >= _LEAST and numbers == list(range(1, len(texts) + 1))


def _is_across(cells: Sequence[Cell]) -> bool:
    """One text merged over the columns: a month, a remark."""
    texts = {cell.text for cell in cells if not cell.is_blank}
    return len(texts) == 1 and sum(not cell.is_blank for cell in cells) >= _LEAST
