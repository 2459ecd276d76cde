"""A row of an old book (dòng của sổ cũ) read into an entry, with what is wrong at its cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_docs.book.columns import Column
from cchc_docs.book.naming import apart, leading_type, named_type, type_by_symbol
from cchc_docs.book.old_cells import (
    Number,
    day_of,
    is_void_subject,
    may_say_void,
    number_of,
    parts_of,
    says_kept,
    says_void,
    symbol_of,
)
from cchc_docs.book.old_table import OldRow, plain
from cchc_docs.book.printed import ABSENT
from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.grid import Cell
from cchc_docs.register.entry import Facts, State
from cchc_docs.vietnamese.text import describe_character, fold, unfit_character


class Read(NamedTuple):
    """What a row says. `day` is None where a voided number has none."""

    number: Number
    state: State
    day: date | None
    facts: Facts
    row: OldRow

    @property
    def number_cell(self) -> Cell:
        """Where its number stands."""
        return self.row.cell(Column.NOTATION, Column.NUMBER)


class NotRead(NamedTuple):
    """A row that is no entry: a signature, a remark, numbers that the book does not hold."""

    is_known: bool  # the program itself writes such rows


def read_row(row: OldRow, year: int, faults: list[Diagnostic]) -> Read | NotRead | None:
    """What a row says; nothing where it is wrong, which is then added to `faults`."""
    if fold(row.text(Column.NOTE)) == fold(ABSENT):
        return NotRead(is_known=True)
    number = _number(row)
    if number is None and not (row.text(Column.DAY) and row.text(Column.SUBJECT)):
        return NotRead(is_known=False)
    own = list(_unreadable(row))
    if number is None:
        own.append(_no_number(row.cell(Column.NOTATION, Column.NUMBER)))
    state, note = _state(row)
    day = _day(row, year, state, own)
    faults += own
    if number is None or any(fault.severity is Severity.ERROR for fault in own):
        return None
    facts = _facts(row, number.symbol, note, year)
    faults += _doubtful(row, state, facts)
    return Read(number, state, day, facts, row)


def _number(row: OldRow) -> Number | None:
    cell = row.cell(Column.NOTATION, Column.NUMBER)
    if isinstance(cell.held, date):  # «5/3» that Excel took for a day
        return None
    found = number_of(row.text(Column.NOTATION) or row.text(Column.NUMBER))
    if found is None or found.symbol:
        return found
    return found._replace(symbol=symbol_of(row.text(Column.SYMBOL)))


def _no_number(cell: Cell) -> Diagnostic:
    message = _("this row has no number")
    if found := plain(cell):
        message = _("«{found}» is no number of a document").format(found=found)
    fix = _("write it as 12, 12a or 12/TB-UBND; format the cell as text")
    return _fault("book.no-number", cell, message, fix)


def _state(row: OldRow) -> tuple[State, str]:
    """What became of the number, and the note without what says so in our own words."""
    note = row.text(Column.NOTE)
    remarks = parts_of(note)
    if any(map(says_void, remarks)) or is_void_subject(row.text(Column.SUBJECT)):
        return State.VOID, note
    if any(map(says_kept, remarks)):
        return State.RESERVED, "; ".join(one for one in remarks if not says_kept(one))
    return State.ISSUED, note


def _day(row: OldRow, year: int, state: State, faults: list[Diagnostic]) -> date | None:
    cell = row.cell(Column.DAY)
    if cell.is_blank and state is State.VOID:
        return None
    day = day_of(cell, year)
    if day is None:
        found = plain(cell)
        message = _("«{found}» is not a day") if found else _("this number has no day")
        fix = _("write the day as 16/3/{year}").format(year=year)
        faults.append(_fault("book.day", cell, message.format(found=found), fix))
    elif day.year != year:
        message = _("this day is of {found}, and the book is of {year}")
        message = message.format(found=day.year, year=year)
        fix = _("correct the day, or say of which year the book is with --year")
        faults.append(_fault("book.year", cell, message, fix))
    return day


def _facts(row: OldRow, symbol: str, note: str, year: int) -> Facts:
    subject = row.text(Column.SUBJECT)
    if is_void_subject(subject):
        note, subject = note or subject, ""
    said = row.text(Column.TYPE)
    document_type = named_type(said) or said
    if not document_type and subject:
        document_type = type_by_symbol(symbol) or leading_type(subject)
    sent = day_of(row.cell(Column.SENT), year) if Column.SENT in row.cells else None
    return Facts(
        symbol=symbol,
        document_type=document_type,
        subject=apart(document_type, subject),
        signer_title=row.text(Column.SIGNER_TITLE),
        signer_name=row.text(Column.SIGNER),
        recipients=tuple(_recipients(row)),
        filed_with=row.text(Column.FILED_WITH),
        copies=row.text(Column.COPIES),
        sent=sent.isoformat() if sent else row.text(Column.SENT),
        received_by=row.text(Column.RECEIVED_BY),
        note=note,
    )


def _recipients(row: OldRow) -> Iterator[str]:
    lines = row.cells[Column.RECIPIENTS].lines if Column.RECIPIENTS in row.cells else ()
    for line in lines:
        text = line.removeprefix("- ") if len(lines) > 1 else line
        yield from (name.strip() for name in text.split(";") if name.strip())


def _unreadable(row: OldRow) -> Iterator[Diagnostic]:
    for cell in row.cells.values():
        if cell.is_formula_without_result:
            message = _("this formula has no result")
            fix = _("open the workbook in Excel and save it; or write the value itself")
            yield _fault("book.formula", cell, message, fix)
        unfit = unfit_character(cell.text)
        if unfit is not None:
            message = _("the character {name} cannot stand in a document")
            message = message.format(name=describe_character(unfit))
            yield _fault("book.character", cell, message, _("delete it"))


def _doubtful(row: OldRow, state: State, facts: Facts) -> Iterator[Diagnostic]:
    if state is State.ISSUED and not facts.subject:
        cell = row.cell(Column.SUBJECT)
        message = _("this number has no subject; it is read as issued")
        fix = _("write the subject, or «Hủy: …» in the notes where it was not used")
        yield _fault("book.no-subject", cell, message, fix, Severity.WARNING)
    if state is State.ISSUED and any(map(may_say_void, parts_of(facts.note))):
        cell = row.cell(Column.NOTE)
        message = _("is this number voided? it is read as issued")
        fix = _("where it is, write «Hủy: …» with the reason")
        yield _fault("book.void", cell, message, fix, Severity.WARNING)


def _fault(
    rule: str, cell: Cell, message: str, fix: str, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(rule, severity, cell.place, message, fix)
