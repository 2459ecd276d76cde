"""Numbers are taken (lấy số): once, in order, all those of one command in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection, insert, update

from cchc_docs.register.assign import Assigned, assign
from cchc_docs.register.audit import Deed, note, somebody
from cchc_docs.register.book import keep
from cchc_docs.register.entry import OF_THE_DATA, Entry, State, columns_of
from cchc_docs.register.moment import Clock, system_clock, today
from cchc_docs.register.request import Request
from cchc_docs.register.rows import entry_by_id
from cchc_docs.register.schema import ENTRY
from cchc_docs.register.store import Register, reading, writing


class Taken(NamedTuple):
    """A document's number: its entry, and what there is to say of it."""

    entry: Entry
    assigned: Assigned

    @property
    def is_new(self) -> bool:
        """Whether the number was taken now, not by an earlier command."""
        return self.assigned.standing is None


def project(
    register: Register, requests: Sequence[Request], clock: Clock = system_clock
) -> tuple[Assigned, ...]:
    """The numbers that the documents would get now (số dự kiến); none of them is taken.

    Raises `DiagnosticError` as `take` does.
    """
    with reading(register) as connection:
        return assign(connection, requests, clock, locked=False).assigned


def take(
    register: Register, requests: Sequence[Request], clock: Clock = system_clock
) -> list[Taken]:
    """A number for each document, in their order; the entries wait to be finished.

    Raises `DiagnosticError`, and then none was taken: a day before the last one, a number that is
    not the next, a book that is not open, a clock that went backwards, a database that is busy.
    """
    return take_as(State.TAKEN, register, requests, clock)


def reserve(
    register: Register, requests: Sequence[Request], clock: Clock = system_clock
) -> list[Taken]:
    """Keep numbers for documents that are not ready yet (giữ số). Raises as `take` does.

    Each is kept today, for whatever day the document will be of.
    """
    now = today(clock)
    kept = [replace(one, day=None) if one.day and one.day > now else one for one in requests]
    return take_as(State.RESERVED, register, kept, clock)


def take_as(
    state: State, register: Register, requests: Sequence[Request], clock: Clock
) -> list[Taken]:
    """Numbers for entries that begin in that state. Raises as `take` does."""
    with writing(register) as connection:
        decided = assign(connection, requests, clock, locked=True)
        series = {book.key.same: keep(connection, book) for book in decided.books}
        new = [one for one in decided.assigned if one.standing is None]
        ids = iter(_entered(connection, new, series, state, decided.now))
        found = []
        for one in decided.assigned:
            if one.standing is None:
                found.append(Taken(entry_by_id(connection, next(ids)), one))
            else:
                found.append(
                    Taken(_gone_on(connection, one.standing, one, state, decided.now), one)
                )
        return found


def _entered(
    connection: Connection,
    new: Sequence[Assigned],
    series: Mapping[tuple[str, str, int, str], int],
    state: State,
    now: str,
) -> Sequence[int]:
    """The ids of new entries, in order."""
    rows = [
        {
            **columns_of(one.request.facts),
            **_own(one, state),
            "series_id": series[one.series.same],
            "number": one.number,
            "suffix": "",
            "taken": now,
            "file_year": str(one.series.year),
            "sha256": "",
        }
        for one in new
    ]
    if not rows:
        return ()
    returning = insert(ENTRY).returning(ENTRY.c.id, sort_by_parameter_order=True)
    ids = connection.scalars(returning, rows).all()
    note(
        connection,
        (
            Deed(now, somebody(), state, entry_id, {"number": str(one.number)})
            for entry_id, one in zip(ids, new, strict=True)
        ),
    )
    return ids


def _gone_on(connection: Connection, entry: Entry, one: Assigned, state: State, now: str) -> Entry:
    """An entry whose document comes again: what is not issued yet may still change.

    What has its number needs none kept for it.
    """
    if state is State.RESERVED or (entry.state is State.ISSUED and entry.sha256):
        return entry
    said = {name: getattr(one.request.facts, name) for name in OF_THE_DATA}
    columns = _own(one, state) | columns_of(replace(entry.facts, **said))
    connection.execute(update(ENTRY).where(ENTRY.c.id == entry.id).values(columns))
    before = {"state": entry.state, "issued": entry.issued.isoformat()}
    note(connection, [Deed(now, somebody(), state, entry.id, before)])
    return entry_by_id(connection, entry.id)


def _own(one: Assigned, state: State) -> dict[str, str]:
    source = one.request.source
    return {
        "state": state,
        "issued": one.day.isoformat(),
        "workspace": source.workspace,
        "source": source.path,
        "content": source.content,
        "document": one.request.document,
    }
