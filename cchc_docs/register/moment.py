"""When something happened (thời điểm): in UTC in the register, by Vietnam's day on the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

from sqlalchemy import Connection, text

VIETNAM = timezone(timedelta(hours=7))
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The clock of this machine."""
    return datetime.now(UTC)


def today(clock: Clock = system_clock) -> date:
    """The day in Vietnam, wherever the machine believes to be."""
    return clock().astimezone(VIETNAM).date()


def moment(connection: Connection, clock: Clock) -> str:
    """Now, as the register writes it: «2026-03-16T01:02:03.000004Z».

    Offices that share a PostgreSQL share its clock; a SQLite file has only that of the machine.
    """
    if connection.dialect.name == "postgresql" and clock is system_clock:
        now = connection.scalar(text("SELECT clock_timestamp()"))
    else:
        now = clock()
    return written(now)


def written(now: datetime) -> str:
    """A moment as a text that sorts as it reads."""
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read(moment: str) -> datetime:
    """The moment that the register has written."""
    return datetime.strptime(moment, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
