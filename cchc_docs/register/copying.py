"""Backup and restore (sao lưu, phục hồi): a whole register as one SQLite file.

A backup is itself a register: it can be read by every command, and restored into SQLite or into
PostgreSQL, so an office can also move from one to the other with it. It is one look at one moment;
writers wait for it, or it does not see them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from cchc_docs.language import _, ngettext
from cchc_docs.register.address import Address, address_of
from cchc_docs.register.audit import Deed, note, somebody
from cchc_docs.register.fault import fault
from cchc_docs.register.moment import moment, system_clock
from cchc_docs.register.schema import AUDIT, ENTRY, NUMBERING, SERIES
from cchc_docs.register.store import (
    Register,
    make_register,
    make_tables,
    open_register,
    reading,
    replacing,
    writing,
)

_IN_ORDER = (NUMBERING, SERIES, ENTRY, AUDIT)
_SERIES = ("agency_key", "parent_key", "year", "key")
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


class Copied(NamedTuple):
    """How much went into a copy."""

    entries: int
    series: int


def back_up(register: Register, target: Path) -> Copied:
    """Write a backup. Raises `DiagnosticError`: a file is there already, or none can be written."""
    if target.exists():
        message = _("there is a file of this name already")
        raise fault("store.exists", str(target), message, _("name another: backups are kept apart"))
    rows = _read(register)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".cchc-", dir=target.parent) as folder:
        made = Path(folder) / target.name
        copy = make_register(address_of(str(made), Path()))
        with writing(copy) as connection:
            _put(connection, rows)
        copy.engine.dispose()
        os.replace(made, target)  # noqa: PTH105 – into the place of none
    return Copied(len(rows["entry"]), len(rows["series"]))


def restore(backup: Path, address: Address, *, discard: bool) -> Copied:
    """Put a backup in the place of a register, in one transaction.

    Raises `DiagnosticError`: the backup is none, or the register has numbers that the backup does
    not have, and they are not to be discarded.
    """
    rows = _read(open_register(address_of(str(backup), Path())))
    register = make_register(address)
    with replacing(register) as connection:
        lost = _lost(connection, rows)
        if lost and not discard:
            count = len(lost)
            message = ngettext(
                "the register has {count} number that the backup does not have: {numbers}",
                "the register has {count} numbers that the backup does not have: {numbers}",
                count,
            ).format(count=count, numbers=", ".join(lost[:5]) + ("…" if lost[5:] else ""))
            fix = _("back up the register first, then run this with --discard if it must be")
            raise fault("store.behind", register.shown, message, fix)
        make_tables(connection, anew=True)
        _put(connection, rows)
        details = {"backup": str(backup), "discarded": ", ".join(lost)}
        now = moment(connection, system_clock)
        note(connection, [Deed(now, somebody(), "restored", None, details)])
    return Copied(len(rows["entry"]), len(rows["series"]))


def _read(register: Register) -> Rows:
    with reading(register) as connection:
        return {
            table.name: [dict(row) for row in connection.execute(_all(table)).mappings()]
            for table in _IN_ORDER
        }


def _all(table: Any) -> Any:
    return select(table).order_by(*table.primary_key.columns)


def _put(connection: Connection, rows: Rows) -> None:
    for table in _IN_ORDER:
        if rows[table.name]:
            connection.execute(insert(table), rows[table.name])
    if connection.dialect.name == "postgresql":
        # the next id is counted apart from the rows
        for table in (SERIES, ENTRY, AUDIT):
            sequence = func.pg_get_serial_sequence(table.name, "id")
            last = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
            connection.execute(select(func.setval(sequence, last, False)))  # noqa: FBT003


def _lost(connection: Connection, rows: Rows) -> list[str]:
    """The notations of entries that would be gone."""
    names = {row["id"]: tuple(row[name] for name in _SERIES) for row in rows["series"]}
    kept = {(names[row["series_id"]], row["number"], row["suffix"]) for row in rows["entry"]}
    own = connection.execute(
        select(ENTRY, *(SERIES.c[name] for name in _SERIES))
        .join_from(ENTRY, SERIES)
        .order_by(ENTRY.c.id)
    ).mappings()
    return [
        f"{row['number']:02}{row['suffix']}/{row['symbol']}"
        for row in own
        if (tuple(row[name] for name in _SERIES), row["number"], row["suffix"]) not in kept
    ]
