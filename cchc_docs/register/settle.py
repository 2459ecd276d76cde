"""What becomes of an entry (xử lý dòng sổ): issued, voided, filled in, amended by another.

Every deed is in the audit with what stood there before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.language import _
from cchc_docs.register.audit import OPENED, Deed, note, somebody
from cchc_docs.register.book import Book, begin_series, find_book
from cchc_docs.register.entry import Entry, Facts, SeriesKey, State, columns_of
from cchc_docs.register.fault import fault
from cchc_docs.register.moment import Clock, moment, system_clock
from cchc_docs.register.numbering_rule import require_rule
from cchc_docs.register.rows import ROWS, entries, entry_by_id
from cchc_docs.register.schema import ENTRY, SERIES
from cchc_docs.register.secrecy import require_unspoken
from cchc_docs.register.store import Register, writing


class Issued(NamedTuple):
    """A document whose files are written: where, and the SHA-256 of the Word file."""

    entry: Entry
    document: str
    sha256: str
    pages: str = ""


def finish(register: Register, done: Sequence[Issued], clock: Clock = system_clock) -> None:
    """Their documents are there (đã phát hành). One transaction.

    Raises `DiagnosticError`, and then none is noted: somebody has voided one meanwhile, or has put
    an older register in the place of this one.
    """
    with writing(register) as connection:
        now = moment(connection, clock)
        for one in done:
            _require_unsettled(connection, register, one.entry)
            values = {
                "state": State.ISSUED,
                "document": one.document,
                "sha256": one.sha256,
                **({"pages": one.pages} if one.pages else {}),
            }
            _set(connection, one.entry, "issued", now, values)


def _require_unsettled(connection: Connection, register: Register, entry: Entry) -> None:
    there = entries(connection, ROWS.where(ENTRY.c.id == entry.id))
    is_same = bool(there) and _identity(there[0]) == _identity(entry)
    if is_same and there[0].state in {State.TAKEN, State.ISSUED}:
        return
    message = _("{notation} was changed by somebody else while its document was being written")
    fix = _(
        "look with «cchc-docs register show»; where the number is void, the document that was "
        "written with it must not go out"
    )
    raise fault("register.changed", register.shown, message.format(notation=entry.notation), fix)


def _identity(entry: Entry) -> tuple[object, ...]:
    return entry.series.same, entry.number, entry.suffix, entry.source.workspace, entry.source.path


def void(register: Register, entry: Entry, reason: str, clock: Clock = system_clock) -> Entry:
    """Take a number out of use (hủy số), for a reason; it is never given again.

    Raises `DiagnosticError` where it was voided before.
    """
    with writing(register) as connection:
        standing = entry_by_id(connection, entry.id)
        if standing.state is State.VOID:
            message = _("the number {number} was voided before: {reason}")
            message = message.format(number=standing.notation, reason=standing.facts.note)
            raise fault("register.void", register.shown, message, _("there is nothing to do"))
        values = {"state": State.VOID, "note": _joined(standing.facts.note, f"Hủy: {reason}")}
        _set(connection, standing, "void", moment(connection, clock), values)
        return entry_by_id(connection, entry.id)


def fill_in(
    register: Register, entry: Entry, facts: Mapping[str, str], clock: Clock = system_clock
) -> Entry:
    """Fill in or correct columns of the book (sửa dòng sổ); numbers and days are not among them."""
    known = {slot.name for slot in fields(Facts)}
    if not set(facts) <= known:
        raise KeyError(f"no columns of the book: {set(facts) - known}")
    with writing(register) as connection:
        standing = entry_by_id(connection, entry.id)
        given = {
            name: tuple(value.split("\n")) if name == "recipients" else value
            for name, value in facts.items()
        }
        if standing.state is State.VOID and "note" in given:
            given["note"] = _joined(standing.facts.note, facts["note"])  # its reason stays
        filled = replace(standing.facts, **given)  # type: ignore[arg-type]
        require_unspoken(filled, register.shown)
        columns = columns_of(filled)
        _set(connection, standing, "filled", moment(connection, clock), columns)
        return entry_by_id(connection, entry.id)


def relate(
    register: Register, old: Entry, new: Entry, words: str, clock: Clock = system_clock
) -> Entry:
    """Note on a document what amends, replaces or corrects it (Điều 18 khoản 3)."""
    with writing(register) as connection:
        standing = entry_by_id(connection, old.id)
        if new.id == old.id:
            message = _("{notation} cannot stand in its own place").format(notation=old.notation)
            fix = _("name the other document; --other-year where it is of another year")
            raise fault("register.several", register.shown, message, fix)
        values = {"note": _joined(standing.facts.note, f"{words} {new.notation}")}
        _set(connection, standing, "related", moment(connection, clock), values)
        return entry_by_id(connection, old.id)


def open_series(register: Register, key: SeriesKey, last: int, clock: Clock = system_clock) -> None:
    """Begin a series in this register, `last` being the last number given before it.

    As long as it has no entry, this may be said again and otherwise. Raises `DiagnosticError` where
    numbers were given already, or the year numbers by another rule.
    """
    with writing(register) as connection:
        require_rule(connection, key, register.shown)
        found = find_book(connection, key, locked=True)
        if found is not None and found.last_number != last and found.id is not None:
            if _has_entries(connection, found.id):
                raise _open_already(register, found)
            _correct(connection, found.id, last)
        series = begin_series(connection, key, last)
        details = {
            **key._asdict(), "year": str(key.year), "before": str(last), "series": str(series),
        }  # fmt: skip
        note(connection, [Deed(moment(connection, clock), somebody(), OPENED, None, details)])


def _has_entries(connection: Connection, series: int) -> bool:
    found = connection.execute(select(ENTRY.c.id).where(ENTRY.c.series_id == series).limit(1))
    return found.first() is not None


def _correct(connection: Connection, series: int, last: int) -> None:
    """Before its first number a slip of the keyboard is put right."""
    values = {"before": last, "last_number": last}
    connection.execute(update(SERIES).where(SERIES.c.id == series).values(values))


def _open_already(register: Register, book: Book) -> DiagnosticError:
    message = _("this book is open already; its last number is {number}")
    message = message.format(number=f"{book.last_number:02}")
    fix = _("go on with «cchc-docs issue»; the past is entered with «register import»")
    return fault("register.open", register.shown, message, fix)


def _set(
    connection: Connection, entry: Entry, did: str, now: str, values: Mapping[str, str]
) -> None:
    before = _texts(entry)
    changed = {name: value for name, value in values.items() if before.get(name, "") != value}
    connection.execute(update(ENTRY).where(ENTRY.c.id == entry.id).values(changed or values))
    details = {name: f"{before.get(name, '')} → {value}" for name, value in changed.items()}
    note(connection, [Deed(now, somebody(), did, entry.id, details)])


def _texts(entry: Entry) -> dict[str, str]:
    own = {"state": str(entry.state), "document": entry.document, "sha256": entry.sha256}
    return {**columns_of(entry.facts), **own}


def _joined(before: str, now: str) -> str:
    return f"{before}; {now}" if before else now
