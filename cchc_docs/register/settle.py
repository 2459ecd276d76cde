"""What becomes of an entry (xử lý dòng sổ): issued, voided, filled in, amended by another.

Every deed is in the audit with what stood there before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import NamedTuple

from sqlalchemy import Connection, update

from cchc_docs.language import _
from cchc_docs.register.audit import Deed, note, somebody
from cchc_docs.register.book import begin_series, find_book
from cchc_docs.register.entry import Entry, Facts, SeriesKey, State, columns_of
from cchc_docs.register.fault import fault
from cchc_docs.register.moment import Clock, moment, system_clock
from cchc_docs.register.numbering_rule import require_rule
from cchc_docs.register.rows import entry_by_id
from cchc_docs.register.schema import ENTRY
from cchc_docs.register.store import Register, writing


class Issued(NamedTuple):
    """A document whose files are written: where, and the SHA-256 of the Word file."""

    entry: Entry
    document: str
    sha256: str
    pages: str = ""


def finish(register: Register, done: Sequence[Issued], clock: Clock = system_clock) -> None:
    """Their documents are there (đã phát hành). One transaction."""
    with writing(register) as connection:
        now = moment(connection, clock)
        for one in done:
            values = {
                "state": State.ISSUED,
                "document": one.document,
                "sha256": one.sha256,
                **({"pages": one.pages} if one.pages else {}),
            }
            _set(connection, one.entry, "issued", now, values)


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
        columns = columns_of(replace(standing.facts, **given))  # type: ignore[arg-type]
        _set(connection, standing, "filled", moment(connection, clock), columns)
        return entry_by_id(connection, entry.id)


def relate(
    register: Register, old: Entry, new: Entry, words: str, clock: Clock = system_clock
) -> Entry:
    """Note on a document what amends, replaces or corrects it (Điều 18 khoản 3)."""
    with writing(register) as connection:
        standing = entry_by_id(connection, old.id)
        values = {"note": _joined(standing.facts.note, f"{words} {new.notation}")}
        _set(connection, standing, "related", moment(connection, clock), values)
        return entry_by_id(connection, old.id)


def open_series(register: Register, key: SeriesKey, last: int, clock: Clock = system_clock) -> None:
    """Begin a series in this register, `last` being the last number given before it.

    Raises `DiagnosticError` where it is open already, or the year numbers by another rule.
    """
    with writing(register) as connection:
        require_rule(connection, key, register.shown)
        found = find_book(connection, key, locked=True)
        if found is not None and found.last_number != last:
            message = _("this book is open already; its last number is {number}")
            message = message.format(number=f"{found.last_number:02}")
            fix = _("go on with «cchc-docs issue»; the past is entered with «register import»")
            raise fault("register.open", register.shown, message, fix)
        begin_series(connection, key, last)
        details = {**key._asdict(), "year": str(key.year), "before": str(last)}
        note(connection, [Deed(moment(connection, clock), somebody(), "opened", None, details)])


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
