"""Backup and restore (sao lưu, phục hồi): a whole register as one SQLite file.

A backup is itself a register: it can be read by every command, and restored into SQLite or into
PostgreSQL, so an office can also move from one to the other with it. It is one look at one moment;
writers wait for it, or it does not see them.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from cchc_docs.diagnostic import DiagnosticError, FilePlace
from cchc_docs.language import _, ngettext
from cchc_docs.reason import reason_of
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
_RESTORED = "restored"
_SERIES = ("agency_key", "parent_key", "year", "key")
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


class Copied(NamedTuple):
    """How much went into a copy."""

    entries: int
    series: int


def back_up(register: Register, target: Path) -> Copied:
    """Write a backup. Raises `DiagnosticError`: a file is there already, or none can be written.

    It may go to a network share: it is made here, and copied there as a whole.
    """
    if target.exists():
        message = _("there is a file of this name already")
        raise fault("store.exists", str(target), message, _("name another: backups are kept apart"))
    rows = _read(register)
    with tempfile.TemporaryDirectory(prefix="cchc-docs-") as folder:
        made = Path(folder) / "sao.sqlite"
        copy = make_register(address_of(str(made), Path()))
        with writing(copy) as connection:
            _put(connection, rows)
        copy.engine.dispose()
        with _reachable(target):
            _copy(made, target)
    return Copied(len(rows["entry"]), len(rows["series"]))


def restore(backup: Path, address: Address, *, discard: bool) -> Copied:
    """Put a backup in the place of a register, in one transaction; the backup stays as it is.

    Raises `DiagnosticError`: the backup is none, or the register knows of numbers, or of anything
    that was done, that the backup does not know of, and they are not to be discarded.
    """
    rows = _backed_up(backup)
    register = make_register(address)
    with replacing(register) as connection:
        lost, undone = _lost(connection, rows), _undone(connection, rows)
        if not discard:
            _require_nothing_lost(lost, undone, register.shown)
        make_tables(connection, anew=True)
        _put(connection, rows)
        details = {"backup": str(backup), "discarded": ", ".join(lost)}
        now = moment(connection, system_clock)
        note(connection, [Deed(now, somebody(), _RESTORED, None, details)])
    return Copied(len(rows["entry"]), len(rows["series"]))


def _copy(made: Path, target: Path) -> None:
    """All of a file or nothing of it, whatever sort of folder it goes to."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".cchc-", dir=target.parent) as beside:
        os.replace(shutil.copyfile(made, Path(beside) / target.name), target)  # noqa: PTH105


def _backed_up(backup: Path) -> Rows:
    """What a backup holds. It is read from a copy: an older one is brought up to date in it."""
    with tempfile.TemporaryDirectory(prefix="cchc-docs-") as folder:
        with _reachable(backup):
            copy = shutil.copyfile(backup, Path(folder) / "sao.sqlite")
        try:
            register = open_register(address_of(str(copy), Path()))
            rows = _read(register)
        except DiagnosticError as error:
            place = FilePlace(str(backup))
            raise DiagnosticError([f._replace(place=place) for f in error.diagnostics]) from None
        register.engine.dispose()
    return rows


@contextmanager
def _reachable(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = _("the backup cannot be read or written: {reason}")
        message = message.format(reason=reason_of(error))
        fix = _("check the folder and your rights to it")
        raise fault("store.unreachable", str(file), message, fix) from None


def _require_nothing_lost(lost: Sequence[str], undone: Sequence[str], place: str) -> None:
    if lost:
        count = len(lost)
        message = ngettext(
            "the register has {count} number that the backup does not have: {numbers}",
            "the register has {count} numbers that the backup does not have: {numbers}",
            count,
        ).format(count=count, numbers=", ".join(lost[:5]) + ("…" if lost[5:] else ""))
    elif undone:
        count = len(undone)
        message = ngettext(
            "since the backup {count} thing was done that would be undone: {deeds}",
            "since the backup {count} things were done that would be undone: {deeds}",
            count,
        ).format(count=count, deeds=", ".join(undone[:5]) + ("…" if undone[5:] else ""))
    else:
        return
    fix = _("back up the register first, then run this with --discard if it must be")
    raise fault("store.behind", place, message, fix)


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


def _undone(connection: Connection, rows: Rows) -> list[str]:
    """What was done after the backup, by the audit, which everything is in: «void 476/TB-KKT»."""
    kept = {(row["id"], row["at"], row["who"], row["did"]) for row in rows["audit"]}
    own = connection.execute(
        select(AUDIT, ENTRY.c.number, ENTRY.c.suffix, ENTRY.c.symbol)
        .join_from(AUDIT, ENTRY, AUDIT.c.entry_id == ENTRY.c.id, isouter=True)
        .where(AUDIT.c.did != _RESTORED)
        .order_by(AUDIT.c.id)
    ).mappings()
    return [
        f"{row['did']} {row['number']:02}{row['suffix']}/{row['symbol']}"
        if row["number"] is not None
        else row["did"]
        for row in own
        if (row["id"], row["at"], row["who"], row["did"]) not in kept
    ]
