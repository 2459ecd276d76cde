"""Looking things up in the register (tra cứu): by words without diacritics, number, day, person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, select

from cchc_docs.register.entry import Entry, SeriesKey, State
from cchc_docs.register.rows import BOOKS_IN_ORDER, IN_ORDER, ROWS, entries
from cchc_docs.register.schema import ENTRY, SERIES
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold

_NOTATION = re.compile(r"\s*0*(\d{1,7})([a-zđ]?)\s*(?:/\s*(\S+))?\s*", re.IGNORECASE)


class Wanted(NamedTuple):
    """What is looked for; what is not said does not matter. Both days belong to the span."""

    words: tuple[str, ...] = ()
    agency: str = ""
    year: int | None = None
    series: str = ""
    first_day: date | None = None
    last_day: date | None = None
    signer: str = ""
    recipient: str = ""
    states: tuple[State, ...] = ()


class Open(NamedTuple):
    """A series of the register, and the numbers that it has given."""

    id: int
    key: SeriesKey
    before: int
    last_number: int


def find(connection: Connection, wanted: Wanted) -> list[Entry]:
    """The entries that are looked for, book by book, in order of number.

    Every word must stand somewhere in number, type, trích yếu, signer or recipients; diacritics
    and capitals do not matter.
    """
    found = entries(connection, ROWS.where(*_conditions(wanted)).order_by(*IN_ORDER))
    signer, recipient = _plain(wanted.signer), _plain(wanted.recipient)
    return [
        entry
        for entry in found
        if signer in _plain(entry.facts.signer_name)
        and (not recipient or any(recipient in _plain(name) for name in entry.facts.recipients))
    ]


def numbered(connection: Connection, notation: str, wanted: Wanted) -> list[Entry]:
    """The entries of «12», «12/TB-KKT» or «12a»; several where books share the number."""
    match = _NOTATION.fullmatch(notation)
    if match is None:
        return []
    conditions = [ENTRY.c.number == int(match[1]), ENTRY.c.suffix == match[2].lower()]
    found = entries(connection, ROWS.where(*conditions, *_conditions(wanted)).order_by(*IN_ORDER))
    symbol = fold(match[3] or "")
    return [entry for entry in found if not symbol or fold(entry.facts.symbol) == symbol]


def series(connection: Connection) -> list[Open]:
    """Every series, by agency and year."""
    rows = connection.execute(select(SERIES).order_by(*BOOKS_IN_ORDER))
    return [
        Open(
            row.id,
            SeriesKey(row.agency, row.year, row.name, parent=row.parent),
            row.before,
            row.last_number,
        )
        for row in rows
    ]


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[Any]]:
    for word in wanted.words:
        match = _NOTATION.fullmatch(word)
        text = ENTRY.c.searched.contains(_plain(word), autoescape=True)
        yield (text | (ENTRY.c.number == int(match[1]))) if match else text
    if wanted.agency:
        yield SERIES.c.agency_key == agency_key(wanted.agency)
    if wanted.year is not None:
        yield SERIES.c.year == wanted.year
    if wanted.series:
        yield SERIES.c.key == fold(wanted.series)
    if wanted.first_day is not None:
        yield ENTRY.c.issued >= wanted.first_day.isoformat()
    if wanted.last_day is not None:
        yield ENTRY.c.issued <= wanted.last_day.isoformat()
    if wanted.states:
        yield ENTRY.c.state.in_(_texts(wanted.states))
    for name in (wanted.signer, wanted.recipient):
        if name:
            yield ENTRY.c.searched.contains(_plain(name), autoescape=True)


def _plain(text: str) -> str:
    return fold(text).replace("_", " ")


def _texts(states: Sequence[State]) -> list[str]:
    return [str(state) for state in states]
