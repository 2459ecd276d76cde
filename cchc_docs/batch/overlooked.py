"""What a clerk may have overlooked in a workbook (điều dễ bỏ sót): no faults, but told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.common_data import RESULT
from cchc_docs.load.located import Located
from cchc_docs.load.workbook.agency_sheets import NEEDED
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.grid import Cell, Sheet
from cchc_docs.load.workbook.table import find_table

_TITLE_ROWS = 4
_YEAR = re.compile(r"\bnăm 20\d\d\b", re.IGNORECASE)


def hidden(sheet: Sheet) -> Diagnostic:
    """A hidden sheet: its agency would be missing from every rank."""
    message = _("the sheet «{name}» is hidden and is not read").format(name=sheet.name)
    fix = _("show it in Excel if its scores count")
    place = CellPlace(sheet.path, sheet.name)
    return Diagnostic("scores.hidden", Severity.NOTE, place, message, fix)


def of_another_year(sheets: Sequence[Sheet], common: Located) -> Iterator[Diagnostic]:
    """Titles that name another year than the common data, and never that one."""
    result = common.data.get(RESULT)
    year = str(result.get("nam", "")) if isinstance(result, dict) else ""
    titles = [cell for sheet in sheets for cell in _titles(sheet)]
    others = [cell for cell in titles if _YEAR.search(cell.text)]
    if year and others and not any(year in cell.text for cell in others):
        message = _("the title says «{title}», and the common data the year {year}")
        fix = _("check whether this is the workbook of that year")
        found = message.format(title=others[0].text, year=year)
        place = others[0].place
        yield Diagnostic("scores.year", Severity.WARNING, place, found, fix)


def _titles(sheet: Sheet) -> Iterator[Cell]:
    """The texts at the head of a sheet."""
    for _number, row in islice(sheet.filled_rows(), _TITLE_ROWS):
        yield from (cell for cell in row if not cell.is_blank)


def unrecognised(sheet: Sheet, mapping: Mapping[str, Column]) -> Iterator[Diagnostic]:
    """Headings that name no known column are shown, and their columns are not read."""
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
    for heading in table.unrecognised:
        message = _("the heading «{found}» names no known column; the column is not read")
        fix = _("write a known heading, or say in a file of --columns what it means")
        found = message.format(found=heading.text)
        yield Diagnostic("scores.heading", Severity.NOTE, heading.cell.place, found, fix)
