"""An old book (sổ cũ) read from a workbook: its entries, and what is wrong at which cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc_docs.book.columns import TITLES, Column
from cchc_docs.book.old_cells import day_of
from cchc_docs.book.old_order import in_order
from cchc_docs.book.old_row import NotRead, Read, read_row
from cchc_docs.book.old_series import Numbering, only_series
from cchc_docs.book.old_table import NEEDED, OldRow, OldTable, find_table
from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.grid import Sheet
from cchc_docs.load.workbook.read import Workbook
from cchc_docs.register.enter import OldEntry

_YEAR = re.compile(r"\bnăm\b[\s:]*((?:19|20)\d{2})\b", re.IGNORECASE)
_COVER_ROWS = 20
"""A sheet of no more rows and without a table is a cover, and not told as unread."""
_TITLES = dict(zip(NEEDED, TITLES, strict=False))


class OldBook(NamedTuple):
    """The tables of a workbook, and the year that its covers and days say."""

    file: str
    tables: tuple[OldTable, ...]
    year: int | None
    notes: tuple[Diagnostic, ...]


def find_book(workbook: Workbook) -> OldBook:
    """The tables of a workbook. Raises `DiagnosticError`: no book in it, a column is missing."""
    file = shown(workbook.file)
    found = [(sheet, find_table(sheet)) for sheet in workbook.visible]
    tables = tuple(table for _sheet, table in found if table is not None)
    faults = [fault for table in tables for fault in _missing(table)]
    if not tables:
        message = _("there is no register of documents in this workbook")
        fix = _("its heading needs these columns at least: {names}")
        fix = fix.format(names="; ".join(_TITLES.values()))
        faults = [Diagnostic("book.none", Severity.ERROR, CellPlace(file), message, fix)]
    if faults:
        raise DiagnosticError(faults)
    notes = tuple(_unread(found))
    covers = [sheet for sheet, table in found if table is None and _is_cover(sheet)]
    return OldBook(file, tables, _year(tables, covers), notes)


def read_book(book: OldBook, numbering: Numbering) -> tuple[list[OldEntry], list[Diagnostic]]:
    """The entries in the order of their numbers, and what should be looked at.

    Raises `DiagnosticError` with every fault: no number, one twice, no day, another year.
    """
    told = list(book.notes)
    rows: list[tuple[str, Read]] = []
    for table in book.tables:
        rows += _rows(table, numbering, told)
    entries = in_order(rows, numbering, told)
    if not entries and not any(one.severity is Severity.ERROR for one in told):
        message = _("there are no entries in this book")
        told.append(Diagnostic("book.empty", Severity.ERROR, CellPlace(book.file), message))
    if any(one.severity is Severity.ERROR for one in told):
        raise DiagnosticError(told)
    return entries, told


def _rows(table: OldTable, numbering: Numbering, told: list[Diagnostic]) -> list[tuple[str, Read]]:
    read = [(row, read_row(row, numbering.year, told)) for row in table.rows]
    found = [one for _row, one in read if isinstance(one, Read)]
    told += _passed_over(row for row, one in read if isinstance(one, NotRead) and not one.is_known)
    names = [numbering.series(one.facts.document_type) for one in found]
    default = only_series(names)
    return [(name or default, one) for name, one in zip(names, found, strict=True)]


def _missing(table: OldTable) -> Iterator[Diagnostic]:
    if table.missing:
        names = "; ".join(f"«{_TITLES[column]}»" for column in table.missing)
        message = _("this table has no column {names}").format(names=names)
        fix = _("name the columns as the decree does (Phụ lục IV Mục I)")
        place = CellPlace(table.sheet.path, table.sheet.name)
        yield Diagnostic("book.columns", Severity.ERROR, place, message, fix)


def _unread(found: Iterable[tuple[Sheet, OldTable | None]]) -> Iterator[Diagnostic]:
    for sheet, table in found:
        place = CellPlace(sheet.path, sheet.name)
        if table is None and not _is_cover(sheet):
            message = _("there is no register of documents in this sheet; it is not read")
            yield Diagnostic("book.sheet", Severity.WARNING, place, message)
        if table is not None and table.unknown:
            message = _("these columns are not read: {names}")
            message = message.format(names=", ".join(f"«{name}»" for name in table.unknown))
            yield Diagnostic("book.columns", Severity.WARNING, place, message)


def _is_cover(sheet: Sheet) -> bool:
    return sum(1 for _row in sheet.filled_rows()) <= _COVER_ROWS


def _passed_over(rows: Iterable[OldRow]) -> Iterator[Diagnostic]:
    """One warning for the rows of a sheet that are no entries: signatures, remarks."""
    cells = [row.first for row in rows]
    if cells:
        numbers = ", ".join(str(cell.row + 1) for cell in cells)
        message = _("these rows have no number, and are not read: {rows}").format(rows=numbers)
        fix = _("where one of them is a document, write its number")
        place = CellPlace(cells[0].sheet.path, cells[0].sheet.name)
        yield Diagnostic("book.rows", Severity.WARNING, place, message, fix)


def _year(tables: Sequence[OldTable], covers: Sequence[Sheet]) -> int | None:
    """The year of the cover; without one, that of most days."""
    above = [text for table in tables for text in table.above]
    above += [c.text for sheet in covers for _n, row in sheet.filled_rows() for c in row]
    said = {int(year) for text in above for year in _YEAR.findall(text)}
    if len(said) == 1:
        return said.pop()
    days = (day_of(row.cell(Column.DAY), None) for table in tables for row in table.rows)
    years = Counter(day.year for day in days if day is not None)
    return years.most_common(1)[0][0] if years else None
