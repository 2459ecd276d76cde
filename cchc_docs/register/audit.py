"""Who did what, when (nhật ký của sổ): only added to, as the triggers of the tables demand."""

from __future__ import annotations

import getpass
import json
import platform
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from cchc_docs.register.schema import AUDIT

IMPORTED, OPENED = "imported", "opened"
"""Deeds that other deeds look back to: of a book, and of the series that it opens."""


class Deed(NamedTuple):
    """One line of the audit. `details` are the values that were set, and those before."""

    at: str
    who: str
    did: str
    entry_id: int | None
    details: Mapping[str, str]


@cache
def somebody() -> str:
    """«lan@may-van-thu»: the account and the machine that this program runs for."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in a container
        name = "?"
    return f"{name}@{platform.node() or '?'}"


def note(connection: Connection, deeds: Iterable[Deed]) -> None:
    """Add to the audit, in the transaction of the deeds themselves."""
    rows = [
        {**deed._asdict(), "details": json.dumps(dict(deed.details), ensure_ascii=False)}
        for deed in deeds
    ]
    if rows:
        connection.execute(insert(AUDIT), rows)


def deeds_on(connection: Connection, entry_id: int) -> list[Deed]:
    """What was done with an entry, in order."""
    rows = connection.execute(
        select(AUDIT).where(AUDIT.c.entry_id == entry_id).order_by(AUDIT.c.id)
    ).mappings()
    return [
        Deed(row["at"], row["who"], row["did"], row["entry_id"], json.loads(row["details"]))
        for row in rows
    ]
