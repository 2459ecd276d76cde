"""The table that publishes the index (bảng công bố): agencies by block, with points and ranks.

A block is a column, a row that holds nothing but its name, or a sheet of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.amounts import numbers_in
from cchc_docs.load.workbook.blocks import bare_block
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.grid import Cell, Sheet
from cchc_docs.load.workbook.repeated import repeated
from cchc_docs.load.workbook.score_sheet import is_total
from cchc_docs.load.workbook.table import Row, Table, find_table, without_footer

_POINTS = (Column.FINAL, Column.MAXIMUM, Column.PERCENT)
_RANKS = (Column.RANK, Column.RANK_BEFORE)
_FIGURES = (*_POINTS, *_RANKS)
_RANK = re.compile(r"(?:thứ\s*)?(\d+)(?:\s*/\s*\d+)?", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[IVX]+|[A-ZĐ]|\d+)\s*[.)/-]\s*")
_BLOCK_TITLE = re.compile(r"(?:.*\b)?Khối\s*:?\s*(?P<name>\S.*)", re.IGNORECASE)


class Published(NamedTuple):
    """The published result of one agency; figures that the table does not give are missing."""

    name: str
    block: str
    place: CellPlace
    figures: Mapping[Column, Decimal]
    grade: str
    row: Row

    def at(self, column: Column) -> CellPlace:
        """The cell of a column, or the agency's own where there is no such column."""
        cell = self.row.cells.get(column)
        return cell.place if cell else self.place


class Publication(NamedTuple):
    """A publication table read, and everything that is wrong in it."""

    agencies: tuple[Published, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def read_publication(
    sheets: Iterable[Sheet], mapping: Mapping[str, Column] | None = None
) -> Publication:
    """Every publication table of a workbook; sheets of other things are passed over."""
    found: list[Published] = []
    faults: list[Diagnostic] = []
    for sheet in sheets:
        table = _table(sheet, mapping)
        if table is not None:
            found += _agencies(table, faults)
    faults += repeated(found)
    return Publication(tuple(found), tuple(faults))


def _table(sheet: Sheet, mapping: Mapping[str, Column] | None) -> Table | None:
    for figure in (Column.PERCENT, Column.FINAL):
        table = find_table(sheet, (Column.AGENCY, figure), mapping)
        if table is not None and Column.NAME not in table.columns:
            return table
    return None


def _agencies(table: Table, faults: list[Diagnostic]) -> Iterator[Published]:
    block = next((m["name"] for c in table.above if (m := _BLOCK_TITLE.fullmatch(c.text))), "")
    for row in without_footer(table.rows, (Column.PERCENT, Column.FINAL, Column.RANK)):
        if banner := _banner(row):
            block = bare_block(banner)
            continue
        cell = row.cells[Column.AGENCY]
        if cell.is_blank or is_total(cell.text):
            continue
        own = bare_block(row.text(Column.BLOCK)) or block
        grade = row.text(Column.GRADE)
        yield Published(cell.text, own, cell.place, _figures(row, faults), grade, row)


def _banner(row: Row) -> str:
    """The name of a block, where a row holds nothing else: «II. UBND CẤP XÃ»."""
    if any(not row.cells[c].is_blank and _is_figure(row.cells[c]) for c in _figured(row)):
        return ""
    texts = list(dict.fromkeys(cell.text for cell in row.all if not cell.is_blank))
    if len(texts) == 2 and re.fullmatch(r"(?:[IVX]+|[A-ZĐ])\.?", texts[0]):
        texts = texts[1:]
    return _NUMBERED.sub("", texts[0], count=1) if len(texts) == 1 else ""


def _figured(row: Row) -> Iterator[Column]:
    return (column for column in (*_FIGURES, Column.GRADE) if column in row.cells)


def _is_figure(cell: Cell) -> bool:
    """Whether a cell is no part of a banner merged over the whole row."""
    return isinstance(cell.held, Decimal) or any(letter.isdigit() for letter in cell.text)


def _figures(row: Row, faults: list[Diagnostic]) -> Mapping[Column, Decimal]:
    figures = numbers_in(row.cells, _POINTS, faults)
    for column in _RANKS:
        cell = row.cells.get(column)
        if cell is None or cell.is_blank:
            continue
        if found := _RANK.fullmatch(cell.text):
            figures[column] = Decimal(found[1])
        elif cell.text not in {"-", "–"}:
            faults.append(_no_rank(cell))
    if Column.PERCENT in figures:
        percent = _hundredfold(figures[Column.PERCENT], row.cells[Column.PERCENT])
        figures[Column.PERCENT] = percent
    return figures


def _no_rank(cell: Cell) -> Diagnostic:
    message = _("«{found}» is no rank").format(found=cell.text)
    fix = _("write it as 3, or as 3/21")
    return Diagnostic("workbook.cell", Severity.ERROR, cell.place, message, fix)


def _hundredfold(number: Decimal, cell: Cell) -> Decimal:
    """A cell formatted as a percentage holds 0,8712 where people see 87,12%.

    No agency has an index of 1% or less.
    """
    return number * 100 if isinstance(cell.held, Decimal) and 0 < number <= 1 else number
