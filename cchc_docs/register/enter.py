"""Old books come into the register (nhập sổ cũ): every entry of a file, or none.

What was numbered before the register was begun may be entered at any time: all that comes before
the first number that the register itself has given. What an old book does not hold stays a gap,
noted in the audit: nobody knows what became of those numbers, and no entry is invented for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.register.audit import IMPORTED, Deed, note, somebody
from cchc_docs.register.book import Book, begin_series, find_book
from cchc_docs.register.entry import Entry, Facts, SeriesKey, State, columns_of
from cchc_docs.register.fault import fault
from cchc_docs.register.moment import Clock, moment, system_clock
from cchc_docs.register.numbering_rule import require_rule
from cchc_docs.register.rows import IN_ORDER, ROWS, entries
from cchc_docs.register.schema import AUDIT, ENTRY, SERIES
from cchc_docs.register.store import Register, reading, writing
from cchc_docs.vietnamese.dates import date_in_digits


class OldEntry(NamedTuple):
    """An entry of an old book (dòng sổ cũ), and the cell of its number."""

    series: SeriesKey
    number: int
    suffix: str
    state: State
    issued: date
    facts: Facts
    place: CellPlace


class Origin(NamedTuple):
    """The file that the entries come from, for the audit."""

    name: str
    sha256: str


class Outcome(NamedTuple):
    """What the import makes of a series. `before` and `last` as the series has them after it."""

    key: SeriesKey
    entries: int
    before: int
    last: int
    gaps: tuple[int, ...]
    is_new: bool


def enter(
    register: Register, old: Sequence[OldEntry], origin: Origin, clock: Clock = system_clock
) -> list[Outcome]:
    """Enter all of them, in one transaction.

    Raises `DiagnosticError`, and then none was entered: a number that the register has, or one that
    comes after its own, each at its cell; a file that was imported before.
    """
    with writing(register) as connection:
        outcomes = []
        now = moment(connection, clock)
        for book, own, outcome in _decided(connection, old, origin, register.shown, locked=True):
            series_id = _kept(connection, book, outcome)
            _insert(connection, own, series_id, origin, now)
            _note_series(connection, outcome, series_id, origin, now)
            outcomes.append(outcome)
        return outcomes


def rehearse(register: Register, old: Sequence[OldEntry], origin: Origin) -> list[Outcome]:
    """What `enter` would do; nothing is written. Raises as it does."""
    with reading(register) as connection:
        decided = _decided(connection, old, origin, register.shown, locked=False)
        return [outcome for _book, _own, outcome in decided]


def rehearse_new(old: Sequence[OldEntry]) -> list[Outcome]:
    """What `enter` would make of a register that is not there yet."""
    return [_outcome(key, own, None, frozenset(), 0) for key, own in _by_series(old)]


def known_gaps(connection: Connection, series_id: int) -> frozenset[int]:
    """The numbers that an imported book did not hold; some may have been entered since."""
    deeds = connection.scalars(
        select(AUDIT.c.details).where(AUDIT.c.did == IMPORTED, AUDIT.c.entry_id.is_(None))
    )
    own = [deed for deed in map(json.loads, deeds) if deed["series"] == str(series_id)]
    return frozenset(int(number) for deed in own for number in deed["gaps"].split())


def _by_series(old: Sequence[OldEntry]) -> Iterable[tuple[SeriesKey, list[OldEntry]]]:
    found: dict[SeriesKey, list[OldEntry]] = {}
    for one in old:
        found.setdefault(one.series, []).append(one)
    return found.items()


def _decided(
    connection: Connection, old: Sequence[OldEntry], origin: Origin, place: str, *, locked: bool
) -> list[tuple[Book | None, list[OldEntry], Outcome]]:
    _refuse_twice(connection, origin)
    decided: list[tuple[Book | None, list[OldEntry], Outcome]] = []
    faults: list[Diagnostic] = []
    for key, own in _by_series(old):
        require_rule(connection, key, place)
        book = find_book(connection, key, locked=locked)
        standing = _standing(connection, book)
        first_own = _first_own_number(connection, book)
        faults += _collisions(own, standing, first_own)
        numbers = frozenset(number for number, _suffix in standing)
        decided.append((book, own, _outcome(key, own, book, numbers, first_own)))
    if faults:
        raise DiagnosticError(faults)
    return decided


def _outcome(
    key: SeriesKey,
    own: Sequence[OldEntry],
    book: Book | None,
    standing: frozenset[int],
    first_own: int,
) -> Outcome:
    numbers = {one.number for one in own}
    before = min(numbers) - 1
    last = max(numbers)
    if book is not None:
        before, last = min(before, book.before), max(last, book.last_number)
    end = first_own or last + 1
    gaps = tuple(sorted(set(range(before + 1, end)) - numbers - standing))
    return Outcome(key, len(own), before, last, gaps, book is None)


def _standing(connection: Connection, book: Book | None) -> dict[tuple[int, str], Entry]:
    if book is None:
        return {}
    found = entries(connection, ROWS.where(ENTRY.c.series_id == book.id).order_by(*IN_ORDER))
    return {(entry.number, entry.suffix): entry for entry in found}


def _first_own_number(connection: Connection, book: Book | None) -> int:
    """The first number of a series that was not imported; 0 where there is none."""
    imported = select(AUDIT.c.entry_id).where(
        AUDIT.c.did == IMPORTED, AUDIT.c.entry_id.is_not(None)
    )
    own = select(func.min(ENTRY.c.number)).where(
        ENTRY.c.series_id == (book.id if book else None), ENTRY.c.id.not_in(imported)
    )
    return connection.scalar(own) or 0


def _collisions(
    own: Iterable[OldEntry], standing: dict[tuple[int, str], Entry], first_own: int
) -> Iterator[Diagnostic]:
    for one in own:
        there = standing.get((one.number, one.suffix))
        if there is not None:
            message = _("the register has the number {number} already: «{subject}», {day}")
            message = message.format(
                number=there.serial,
                subject=there.facts.subject or there.facts.note,
                day=date_in_digits(there.issued),
            )
            fix = _("take this row out of the file where it is the same document; else correct it")
            yield Diagnostic("register.taken", Severity.ERROR, one.place, message, fix)
        elif first_own and one.number >= first_own:
            message = _("the number {number} comes after {first}, which this register has given")
            message = message.format(number=f"{one.number:02}", first=f"{first_own:02}")
            fix = _(
                "an old book ends where the register begins; what was numbered elsewhere since "
                "then is entered with «cchc-docs register add»"
            )
            yield Diagnostic("register.after", Severity.ERROR, one.place, message, fix)


def _refuse_twice(connection: Connection, origin: Origin) -> None:
    deeds = connection.execute(
        select(AUDIT.c.at, AUDIT.c.details).where(
            AUDIT.c.did == IMPORTED, AUDIT.c.entry_id.is_(None)
        )
    )
    for at, details in deeds:
        if json.loads(details)["sha256"] == origin.sha256:
            message = _("this very file was imported before, at {moment} UTC")
            message = message.format(moment=at[:16].replace("T", " "))
            raise fault("register.imported", origin.name, message, _("there is nothing to do"))


def _kept(connection: Connection, book: Book | None, outcome: Outcome) -> int:
    series_id = book.id if book is not None else None
    if series_id is None:
        series_id = begin_series(connection, outcome.key, outcome.before)
    connection.execute(
        update(SERIES)
        .where(SERIES.c.id == series_id)
        .values(before=outcome.before, last_number=outcome.last)
    )
    return series_id


def _insert(
    connection: Connection, own: Sequence[OldEntry], series_id: int, origin: Origin, now: str
) -> None:
    rows = [
        {
            **columns_of(one.facts),
            "series_id": series_id,
            "number": one.number,
            "suffix": one.suffix,
            "state": one.state,
            "taken": now,
            "issued": one.issued.isoformat(),
            **dict.fromkeys(("workspace", "source", "content", "document", "sha256"), ""),
        }
        for one in own
    ]
    returning = insert(ENTRY).returning(ENTRY.c.id, sort_by_parameter_order=True)
    ids = connection.scalars(returning, rows).all()
    where = {"file": origin.name}
    note(
        connection,
        (
            Deed(now, somebody(), IMPORTED, entry_id, {**where, "cell": _cell(one.place)})
            for entry_id, one in zip(ids, own, strict=True)
        ),
    )


def _cell(place: CellPlace) -> str:
    return f"{place.sheet}!{place.cell}"


def _note_series(
    connection: Connection, outcome: Outcome, series_id: int, origin: Origin, now: str
) -> None:
    details = {
        "file": origin.name,
        "sha256": origin.sha256,
        "series": str(series_id),
        "entries": str(outcome.entries),
        "before": str(outcome.before),
        "last": str(outcome.last),
        "gaps": " ".join(map(str, outcome.gaps)),
    }
    note(connection, [Deed(now, somebody(), IMPORTED, None, details)])
