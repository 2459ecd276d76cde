"""The table within a sheet (bảng trong trang tính): its heading rows, its columns, its rows.

Above the heading may stand titles, names, dates; the heading may take two rows, the upper one
merged over several columns; below it may stand a row that numbers the columns. Agencies may stand
side by side, their names in the lower row under «Cơ quan, đơn vị».
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from cchc_docs.load.workbook.columns import Column, recognised
from cchc_docs.load.workbook.grid import Cell, Sheet
from cchc_docs.vietnamese.text import fold

_NUMBERED = re.compile(r"(?:TC|TCTP)?\s*\d+(?:\.\w+)*\.?|[IVX]+\.?|[A-HĐ]\.?")
_LIKE_A_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s*(?:%|điểm|đ)?")
_SEARCHED = 40  # filled rows from the top of a sheet
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[A-ZĐa-z])(?:\s*=.*)?\s*\)?")


class Heading(NamedTuple):
    """A column of the table with the heading it stands under."""

    text: str
    cell: Cell
    column: Column | None
    is_agency: bool = False  # it names an agency, whose points stand below
    repeats: Column | None = None  # what another column with this heading is read as


class Cells(Mapping[Column, Cell]):
    """The cells of a row under known headings; each is made when it is asked for.

    A sheet of 3,321 communes has two million cells; kept, they would take half a gigabyte.
    """

    __slots__ = ("_number", "_places", "_sheet")

    def __init__(self, sheet: Sheet, number: int, places: Mapping[Column, int]) -> None:
        self._sheet = sheet
        self._number = number
        self._places = places  # one for all rows of the table

    def __getitem__(self, column: Column) -> Cell:
        place = self._places[column]
        if place >= len(self._sheet.values[self._number]):
            raise KeyError(column)
        return self._sheet.cell(self._number, place)

    def __iter__(self) -> Iterator[Column]:
        width = len(self._sheet.values[self._number])
        return (column for column, place in self._places.items() if place < width)

    def __len__(self) -> int:
        return sum(1 for _column in self)


class Row(NamedTuple):
    """A row of the table: the cells of the columns that were recognised."""

    number: int  # in the sheet, from 0
    cells: Mapping[Column, Cell]
    sheet: Sheet

    @property
    def all(self) -> tuple[Cell, ...]:
        """Its cells under every heading, and under none."""
        return self.sheet.row(self.number)

    def text(self, column: Column) -> str:
        """What a clerk reads in a column; nothing where there is no such column."""
        return self.cells[column].text if column in self.cells else ""

    @property
    def is_blank(self) -> bool:
        """Whether none of the recognised cells holds anything."""
        return all(cell.is_blank for cell in self.cells.values())


class Table(NamedTuple):
    """A table found in a sheet."""

    sheet: Sheet
    above: tuple[Cell, ...]  # what stands over the heading, each text once
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]

    @property
    def unrecognised(self) -> tuple[Heading, ...]:
        """The headings that name no known column."""
        return tuple(h for h in self.headings if h.column is None and not h.is_agency)

    @property
    def agencies(self) -> tuple[Heading, ...]:
        """The agencies that stand side by side."""
        return tuple(heading for heading in self.headings if heading.is_agency)

    @property
    def columns(self) -> frozenset[Column]:
        """The columns there are."""
        return frozenset(h.column for h in self.headings if h.column is not None)


def find_table(
    sheet: Sheet, needed: Collection[Column], mapping: Mapping[str, Column] | None = None
) -> Table | None:
    """The table whose heading has all the needed columns; nothing where there is none.

    `mapping` says by folded heading what an office's own headings mean.
    """
    filled = list(islice(sheet.filled_rows(), _SEARCHED + 1))
    found = [
        _Place(place, depth, headings)
        for place in range(len(filled[:_SEARCHED]))
        for depth in (1, 2)
        if set(needed)
        <= _known(headings := _headings(*_lines(filled, place, depth), mapping or {}))
    ]
    if not found:
        return None
    # the fullest heading; of two as full, the one that takes fewer rows
    best = max(found, key=lambda one: (_read(one.headings), -one.depth, -one.place))
    place, depth, headings = best
    # the head of a sheet is looked through; the body, which may be long, only of the one table
    body = islice(sheet.filled_rows(), place + depth, None)
    above: dict[str, Cell] = {}  # of merged cells the first
    for cell in (cell for _n, row in filled[:place] for cell in row if not cell.is_blank):
        above.setdefault(cell.text, cell)
    return Table(sheet, tuple(above.values()), headings, tuple(_rows(sheet, body, headings)))


class _Place(NamedTuple):
    """Where a heading may stand: among the filled rows, over so many of them."""

    place: int
    depth: int
    headings: tuple[Heading, ...]


def _lines(
    filled: Sequence[tuple[int, tuple[Cell, ...]]], place: int, depth: int
) -> tuple[Sequence[Cell], Sequence[Cell] | None]:
    below = filled[place + 1][1] if depth == 2 and place + 1 < len(filled) else None
    return filled[place][1], below


def _known(headings: Sequence[Heading]) -> set[Column]:
    return {heading.column for heading in headings if heading.column is not None}


def _read(headings: Sequence[Heading]) -> int:
    """How many columns would be read."""
    return sum(heading.column is not None or heading.is_agency for heading in headings)


def _headings(
    row: Sequence[Cell], below: Sequence[Cell] | None, mapping: Mapping[str, Column]
) -> tuple[Heading, ...]:
    found: list[Heading] = []
    taken: set[Column] = set()
    for column_number, cell in enumerate(row):
        under = below[column_number] if below is not None and column_number < len(below) else None
        if under is not None and _is_agency(cell, under, mapping):
            found.append(Heading(under.text, under, None, is_agency=True))
            continue
        texts = _readings(cell, under)
        shown = texts[0] if texts else ""
        column = next(
            (c for text in texts if (c := mapping.get(fold(text)) or recognised(text)) is not None),
            None,
        )
        # of two columns of one heading the second is shown, and not read
        repeats = column if column in taken else None
        column = None if repeats else column
        if column is not None:
            taken.add(column)
        if shown:
            found.append(Heading(shown, cell, column, repeats=repeats))
    return tuple(found)


def _is_agency(cell: Cell, under: Cell, mapping: Mapping[str, Column]) -> bool:
    """Whether a name stands in the lower row, and over it what it is the name of."""
    if under.is_blank or under.text == cell.text:
        return False
    over, own = (mapping.get(fold(one.text)) or recognised(one.text) for one in (cell, under))
    return over is Column.AGENCY and own is None


def _readings(cell: Cell, under: Cell | None) -> list[str]:
    """A heading of two rows read together, the lower alone, the upper alone."""
    if under is None or under.is_blank or under.text == cell.text:
        return [cell.text] if not cell.is_blank else []
    if cell.is_blank:
        return [under.text]
    return [f"{cell.text} {under.text}", under.text, cell.text]


def _numbers_columns(row: Sequence[Cell]) -> bool:
    """«(1) (2) (3) (4)=(3)-(2)» under the heading."""
    texts = [cell.text for cell in row if not cell.is_blank]
    return len(texts) >= 3 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def _rows(
    sheet: Sheet, body: Iterable[tuple[int, tuple[Cell, ...]]], headings: Sequence[Heading]
) -> Iterator[Row]:
    places = {h.column: h.cell.column for h in headings if h.column is not None}
    for place, (number, cells) in enumerate(body):
        row = Row(number, Cells(sheet, number, places), sheet)
        if not row.is_blank and not (place == 0 and _numbers_columns(cells)):
            yield row


def without_footer(rows: Sequence[Row], figures: Collection[Column]) -> Sequence[Row]:
    """The rows down to the last that holds a number or a code.

    Below it stand signatures: «Người lập biểu», the day, «GIÁM ĐỐC», names.
    """
    last = max((place for place, row in enumerate(rows) if _counts(row, figures)), default=-1)
    return rows[: last + 1]


def _counts(row: Row, figures: Collection[Column]) -> bool:
    code = row.cells.get(Column.CODE)
    if code is not None and not code.is_blank and _NUMBERED.fullmatch(code.text):
        return True
    cells = (row.cells[column] for column in figures if column in row.cells)
    return any(_is_number(cell) for cell in cells)


def _is_number(cell: Cell) -> bool:
    if cell.is_formula_without_result or isinstance(cell.held, Decimal):
        return True
    return _LIKE_A_NUMBER.fullmatch(cell.text) is not None
