"""A series of numbers as a transaction finds it (hệ thống số): its last number, day and moment."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from cchc_docs.register.audit import IMPORTED, OPENED
from cchc_docs.register.entry import SeriesKey, State
from cchc_docs.register.schema import AUDIT, ENTRY, NUMBERING, SERIES
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold


@dataclass(slots=True)
class Book:
    """The series that numbers are being taken from; `last_day` is that of the last number."""

    id: int | None  # none: not begun yet
    key: SeriesKey
    before: int
    last_number: int
    last_taken: str
    last_day: date | None


def find_book(connection: Connection, key: SeriesKey, *, locked: bool = False) -> Book | None:
    """The book of a series, kept from other writers until the transaction ends if `locked`."""
    wanted = select(SERIES).where(*_is(SERIES, key), SERIES.c.key == fold(key.name))
    row = connection.execute(wanted.with_for_update() if locked else wanted).mappings().first()
    if row is None:
        return None
    day = connection.scalar(
        select(ENTRY.c.issued)
        .where(ENTRY.c.series_id == row["id"], ENTRY.c.state != State.VOID)
        .order_by(ENTRY.c.number.desc(), ENTRY.c.suffix.desc())
        .limit(1)
    )
    last_day = date.fromisoformat(day) if day else None
    # a number that was taken by a clock that ran ahead is out of the way once it is voided
    taken = connection.scalar(
        select(func.max(ENTRY.c.taken)).where(
            ENTRY.c.series_id == row["id"], ENTRY.c.state != State.VOID
        )
    )
    found = SeriesKey(row["agency"], row["year"], row["name"], key.rule, row["parent"])
    return Book(row["id"], found, row["before"], row["last_number"], taken or "", last_day)


def begun_by_itself(connection: Connection, key: SeriesKey) -> Book | None:
    """A new year's series begins at 01 (Điều 15 khoản 1), where an earlier year was numbered here.

    In the first year of a register nobody knows what was numbered on paper before it: none. Nor do
    the books of earlier years tell that were imported.
    """
    earlier = select(SERIES.c.id).where(*_of_agency(SERIES, key), SERIES.c.year < key.year)
    if not _numbers_here(connection, connection.scalars(earlier).all()):
        return None
    return Book(None, key, 0, 0, "", None)


def _numbers_here(connection: Connection, series: Sequence[int]) -> bool:
    """Whether one of these series was opened for numbers to come, or has given some."""
    imported = select(AUDIT.c.entry_id).where(
        AUDIT.c.did == IMPORTED, AUDIT.c.entry_id.is_not(None)
    )
    own = select(ENTRY.c.id).where(ENTRY.c.series_id.in_(series), ENTRY.c.id.not_in(imported))
    if connection.execute(own.limit(1)).first() is not None:
        return True
    opened = connection.scalars(select(AUDIT.c.details).where(AUDIT.c.did == OPENED))
    return any(json.loads(details)["series"] in map(str, series) for details in opened)


def keep(connection: Connection, book: Book) -> int:
    """Write down how far a book has come; begins it where it is new. Gives its id."""
    if book.id is None:
        book.id = begin_series(connection, book.key, book.before)
    connection.execute(
        update(SERIES).where(SERIES.c.id == book.id).values(last_number=book.last_number)
    )
    return book.id


def begin_series(connection: Connection, key: SeriesKey, before: int) -> int:
    """The id of a series, begun where it is not there yet; others may begin it at the same time."""
    own = {
        "agency_key": agency_key(key.agency),
        "parent_key": agency_key(key.parent),
        "year": key.year,
    }
    row = {
        **own,
        "agency": key.agency,
        "parent": key.parent,
        "name": key.name,
        "key": fold(key.name),
        "before": before,
        "last_number": before,
    }
    _insert_new(connection, SERIES, row)
    _insert_new(connection, NUMBERING, {**own, "rule": key.rule})
    series = connection.execute(
        select(SERIES.c.id).where(*_is(SERIES, key), SERIES.c.key == row["key"]).with_for_update()
    )
    found: int = series.scalar_one()
    return found


def _is(table: Table, key: SeriesKey) -> tuple[ColumnElement[bool], ...]:
    return (*_of_agency(table, key), table.c.year == key.year)


def _of_agency(table: Table, key: SeriesKey) -> tuple[ColumnElement[bool], ...]:
    return (
        table.c.agency_key == agency_key(key.agency),
        table.c.parent_key == agency_key(key.parent),
    )


def _insert_new(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(postgresql.insert(table).values(row).on_conflict_do_nothing())
    else:
        connection.execute(sqlite.insert(table).values(row).on_conflict_do_nothing())
