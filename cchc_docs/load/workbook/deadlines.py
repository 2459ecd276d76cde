"""Deadlines in cells (thời hạn trong ô): a bare number is no deadline.

Excel counts days from 30/12/1899; a day whose cell has lost its date format shows that count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.table import Row
from cchc_docs.vietnamese.dates import date_in_digits

_FIRST = date(1899, 12, 30)
_DAYS = range(36526, 73051)  # 01/01/2000 to 31/12/2099
_YEARS = range(2000, 2100)
_BARE = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


def wrong_deadline(row: Row) -> Iterator[Diagnostic]:
    """The deadline of a row that says what to do, where it is a bare number."""
    cell = row.cells.get(Column.DEADLINE)
    if cell is None or not row.text(Column.REMEDY):
        return
    if isinstance(cell.held, Decimal):
        number = cell.held
    elif isinstance(cell.held, str) and _BARE.fullmatch(cell.held):
        number = Decimal(cell.held.replace(",", "."))
    else:
        return
    whole = int(number)
    if whole in _YEARS and whole == number:
        message = _("the year {found} alone is no deadline")
        fix = _("write a day, «31/12/{year}», or «Trong năm {year}»").format(year=whole)
    elif whole in _DAYS:
        message = _("the number {found} is no deadline: the cell has lost its date format")
        day = date_in_digits(_FIRST + timedelta(whole))
        fix = _("format the cell as a date; Excel then shows {day}").format(day=day)
    else:
        message = _("the number {found} is no deadline")
        fix = _("write a day, «31/12/2026», or words, «Quý I/2027»")
    found = message.format(found=format(number, "f"))
    yield Diagnostic("workbook.cell", Severity.ERROR, cell.place, found, fix)
