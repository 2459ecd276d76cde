"""What a clerk may have overlooked in a workbook (điều dễ bỏ sót): no faults, but told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.common_data import RESULT
from cchc_docs.load.located import Located
from cchc_docs.load.workbook.agency_sheets import NEEDED
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.grid import Cell, Sheet
from cchc_docs.load.workbook.table import find_table

_TITLE_ROWS = 4
_TOLD = (
    Column.REASON,
    Column.REMEDY,
)  # without them a document has blanks, and nothing else says so
_YEAR = re.compile(r"\bnăm 20\d\d\b", re.IGNORECASE)


def hidden(sheet: Sheet) -> Diagnostic:
    """A hidden sheet: its agency would be missing from every rank."""
    message = _("the sheet «{name}» is hidden and is not read").format(name=sheet.name)
    fix = _("show it in Excel if its scores count")
    place = CellPlace(sheet.path, sheet.name)
    return Diagnostic("scores.hidden", Severity.NOTE, place, message, fix)


def of_another_year(sheets: Sequence[Sheet], common: Located) -> Iterator[Diagnostic]:
    """Titles that name another year than the common data, and never that one."""
    year = _year(common)
    cell = _of_another(sheets, year) if year else None
    if cell is not None:
        message = _("the title says «{title}», and the common data the year {year}")
        fix = _("check whether this is the workbook of that year")
        found = message.format(title=cell.text, year=year)
        yield Diagnostic("scores.year", Severity.WARNING, cell.place, found, fix)


def not_the_year_before(sheets: Sequence[Sheet], common: Located) -> Iterator[Diagnostic]:
    """Titles of a workbook to compare with that never name the year before."""
    year = _year(common)
    if not year.isdecimal():
        return
    before = str(int(year) - 1)
    for _path, own in groupby(sheets, lambda sheet: sheet.path):
        cell = _of_another([*own], before)
        if cell is not None:
            message = _("the title says «{title}», and {year} is compared with {before}")
            fix = _("name the workbook of {before} with --before").format(before=before)
            found = message.format(title=cell.text, year=year, before=before)
            yield Diagnostic("scores.year", Severity.WARNING, cell.place, found, fix)


def _year(common: Located) -> str:
    result = common.data.get(RESULT)
    return str(result.get("nam", "")) if isinstance(result, dict) else ""


def _of_another(sheets: Sequence[Sheet], year: str) -> Cell | None:
    """The first title that names a year, where none names that one."""
    titles = (cell for sheet in sheets for cell in _titles(sheet))
    dated = [cell for cell in titles if _YEAR.search(cell.text)]
    return dated[0] if dated and not any(year in cell.text for cell in dated) else None


def _titles(sheet: Sheet) -> Iterator[Cell]:
    """The texts at the head of a sheet."""
    for _number, row in islice(sheet.filled_rows(), _TITLE_ROWS):
        yield from (cell for cell in row if not cell.is_blank)


def unrecognised(sheets: Sequence[Sheet], mapping: Mapping[str, Column]) -> list[Diagnostic]:
    """Headings that name no known column, whose columns are not read; sheets without scores.

    A heading that three hundred sheets share is shown once, with their number.
    """
    notes: dict[str, list[Diagnostic]] = {}
    for sheet in sheets:
        for note in _unrecognised(sheet, mapping):
            notes.setdefault(note.message, []).append(note)
    return [_of_sheets(same) for same in notes.values()]


def _of_sheets(notes: Sequence[Diagnostic]) -> Diagnostic:
    if len(notes) == 1:
        return notes[0]
    message = _("{message}; so in {count} sheets")
    return notes[0]._replace(message=message.format(message=notes[0].message, count=len(notes)))


def _unrecognised(sheet: Sheet, mapping: Mapping[str, Column]) -> Iterator[Diagnostic]:
    for needed in (NEEDED, (Column.AGENCY, Column.PERCENT), (Column.AGENCY, Column.FINAL)):
        table = find_table(sheet, needed, mapping)
        if table is not None:
            break
    else:
        message = _("the sheet «{name}» holds no scores and is not read").format(name=sheet.name)
        if find_table(sheet, (Column.REMEDY,), mapping) is None:
            place = CellPlace(sheet.path, sheet.name)
            yield Diagnostic("scores.none", Severity.NOTE, place, message)
        return
    missing = [c for c in _TOLD if c not in table.columns] if needed == NEEDED else []
    for heading in table.unrecognised:
        message = _("the heading «{found}» names no known column; the column is not read")
        fix = _("write a known heading, or say in a file of --columns what it means")
        if missing:
            meanings = [f"«{heading.text}: {column}»" for column in missing]
            fix = _("{fix}, such as {meanings}").format(fix=fix, meanings=", ".join(meanings))
        found = message.format(found=heading.text)
        yield Diagnostic("scores.heading", Severity.NOTE, heading.cell.place, found, fix)
