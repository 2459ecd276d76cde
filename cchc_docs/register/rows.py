"""Entries as the database holds them (tra cứu dòng sổ): by source, by number, by content."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, or_, select

from cchc_docs.register.entry import Entry, SeriesKey, Source, State, entry_of
from cchc_docs.register.schema import ENTRY, SERIES
from cchc_docs.vietnamese.agency_key import agency_key

ROWS = select(ENTRY, SERIES.c.agency, SERIES.c.parent, SERIES.c.year, SERIES.c.name).join_from(
    ENTRY, SERIES
)
"""Every entry with the series that it stands in."""
HIGHEST = 9_999_999
"""No book comes to this number; a longer one is a slip of the keyboard."""
BOOKS_IN_ORDER = (SERIES.c.agency_key, SERIES.c.parent_key, SERIES.c.year, SERIES.c.key)
IN_ORDER = (*BOOKS_IN_ORDER, ENTRY.c.number, ENTRY.c.suffix)


def entries(connection: Connection, wanted: Select[Any]) -> list[Entry]:
    """The entries of a selection made from `ROWS`."""
    return [entry_of(row._asdict()) for row in connection.execute(wanted)]


def entry_by_id(connection: Connection, entry_id: int) -> Entry:
    """An entry that is known to be there."""
    return entries(connection, ROWS.where(ENTRY.c.id == entry_id))[0]


def standing_of(
    connection: Connection, source: Source, number: int | None, series: SeriesKey
) -> Entry | None:
    """The entry of a document: not finished yet, or of that number, or with the same words.

    A data file that is written anew for next week's meeting has earlier entries, and is none of
    them.
    """
    if not source.path:
        return None
    found = entries(
        connection,
        ROWS.where(
            ENTRY.c.workspace == source.workspace,
            ENTRY.c.source == source.path,
            ENTRY.c.state != State.VOID,
        ).order_by(ENTRY.c.id.desc()),
    )
    for entry in found:
        unfinished = entry.state in {State.TAKEN, State.RESERVED}
        same_words = number is None and entry.source.content == source.content
        same_number = entry.number == number and entry.series.same == series.same
        if unfinished or same_words or same_number:
            return entry
    return None


def same_content(connection: Connection, agency: str, source: Source) -> Entry | None:
    """A document of the agency that says the same, issued from another file."""
    if not source.content:
        return None
    wanted = ROWS.where(
        ENTRY.c.content == source.content,
        ENTRY.c.state != State.VOID,
        SERIES.c.agency_key == agency_key(agency),
    )
    found = entries(connection, wanted.order_by(ENTRY.c.id.desc()).limit(1))
    return found[0] if found else None


def entry_numbered(connection: Connection, series_id: int | None, number: int) -> Entry | None:
    """The entry of a number in its series."""
    wanted = ROWS.where(
        ENTRY.c.series_id == series_id, ENTRY.c.number == number, ENTRY.c.suffix == ""
    )
    found = entries(connection, wanted) if series_id is not None and number <= HIGHEST else []
    return found[0] if found else None


def neighbours(connection: Connection, entry: Entry) -> tuple[date | None, date | None]:
    """The days of the entries before and after one in its series.

    What is voided has no day any more, what is kept has none yet.
    """
    own = select(ENTRY.c.series_id).where(ENTRY.c.id == entry.id).scalar_subquery()
    settled = ENTRY.c.state.not_in((State.VOID, State.RESERVED))
    others = select(ENTRY.c.issued).where(ENTRY.c.series_id == own, settled)
    here = ENTRY.c.number, ENTRY.c.suffix
    earlier = or_(here[0] < entry.number, and_(here[0] == entry.number, here[1] < entry.suffix))
    later = or_(here[0] > entry.number, and_(here[0] == entry.number, here[1] > entry.suffix))
    before = connection.scalar(
        others.where(earlier).order_by(here[0].desc(), here[1].desc()).limit(1)
    )
    after = connection.scalar(others.where(later).order_by(*here).limit(1))
    return _day(before), _day(after)


def unfinished(connection: Connection, workspace: str) -> list[Entry]:
    """Entries of a workspace whose files were being written when a program was killed."""
    wanted = ROWS.where(ENTRY.c.workspace == workspace, ENTRY.c.state == State.TAKEN)
    return entries(connection, wanted.order_by(*IN_ORDER))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
