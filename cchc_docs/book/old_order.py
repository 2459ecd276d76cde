"""The entries of an old book in the order of their numbers (thứ tự số): each once, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from cchc_docs.book.columns import Column
from cchc_docs.book.old_row import Read
from cchc_docs.book.old_series import Numbering
from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.register.enter import OldEntry
from cchc_docs.register.entry import SeriesKey, State
from cchc_docs.vietnamese.dates import date_in_digits


def in_order(
    rows: Sequence[tuple[str, Read]], numbering: Numbering, told: list[Diagnostic]
) -> list[OldEntry]:
    """The entries, series by series; what is wrong with their order is added to `told`."""
    found: list[OldEntry] = []
    told += _without_series(one for name, one in rows if not name)
    for name in sorted({name for name, _one in rows if name}):
        own = [one for series, one in rows if series == name]
        own.sort(key=lambda one: one.number[:2])  # stable: of two, the upper row stays the first
        told += _twice(own)
        told += _against_order([one for one in own if one.state is not State.VOID])
        agency, parent, year, rule = numbering
        key = SeriesKey(agency, year, name, rule, parent)
        found += (_entry(key, one, day) for one, day in _with_days(own, numbering.year, told))
    return found


def _entry(key: SeriesKey, one: Read, day: date) -> OldEntry:
    number, suffix, _symbol = one.number
    return OldEntry(key, number, suffix, one.state, day, one.facts, one.number_cell.place)


def _serial(one: Read) -> str:
    return f"{one.number.number:02}{one.number.suffix}"


def _without_series(rows: Iterator[Read]) -> Iterator[Diagnostic]:
    for one in rows:
        message = _("the agency numbers by type, and the type of this number is not known")
        fix = _("write its symbol, as in 12/TB-UBND, or its type before the subject")
        place = one.number_cell.place
        yield Diagnostic("book.series", Severity.ERROR, place, message, fix)


def _twice(own: Sequence[Read]) -> Iterator[Diagnostic]:
    for before, after in pairwise(own):
        if before.number[:2] == after.number[:2]:
            message = _("the number {number} stands in row {row} too")
            message = message.format(number=_serial(after), row=before.number_cell.row + 1)
            if before.number_cell.sheet.name != after.number_cell.sheet.name:
                message = _("the number {number} stands in «{sheet}», row {row}, too").format(
                    number=_serial(after),
                    sheet=before.number_cell.sheet.name,
                    row=before.number_cell.row + 1,
                )
            fix = _("one number is one document (Điều 15 khoản 1): correct one, or write 12a")
            place = after.number_cell.place
            yield Diagnostic("book.twice", Severity.ERROR, place, message, fix)


def _against_order(own: Sequence[Read]) -> Iterator[Diagnostic]:
    for before, after in pairwise(own):
        if before.day is not None and after.day is not None and after.day < before.day:
            message = _("{number} is of {day}, and {before} before it is of {other}").format(
                number=_serial(after),
                day=date_in_digits(after.day),
                before=_serial(before),
                other=date_in_digits(before.day),
            )
            fix = _("check both days; if the paper book says so, leave them as they are")
            place = after.row.cell(Column.DAY).place
            yield Diagnostic("book.order", Severity.WARNING, place, message, fix)


def _with_days(
    own: Sequence[Read], year: int, told: list[Diagnostic]
) -> Iterator[tuple[Read, date]]:
    """A voided number without a day is kept under that of its neighbour, and this is told."""
    last = next((one.day for one in own if one.day is not None), None)
    for one in own:
        day = one.day or last
        if day is None:
            message = _("this number has no day")
            fix = _("write the day as 16/3/{year}").format(year=year)
            place = one.row.cell(Column.DAY).place
            told.append(Diagnostic("book.day", Severity.ERROR, place, message, fix))
            continue
        if one.day is None:
            message = _("this voided number has no day; it is entered under that of {day}")
            message = message.format(day=date_in_digits(day))
            place = one.row.cell(Column.DAY).place
            told.append(Diagnostic("book.day", Severity.NOTE, place, message))
        last = day
        yield one, day
