"""The register as a store (kho sổ): found, made, brought up to date, read and written.

A writer has the whole SQLite file (`BEGIN IMMEDIATE`), or in PostgreSQL the rows of the series that
it takes from. SQLite keeps its rollback journal, flushed to the disk with every transaction: it
needs no shared memory, leaves one file between commands, and a killed writer is undone by the next
who opens the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.pool import NullPool

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.language import _
from cchc_docs.reason import reason_of
from cchc_docs.register.address import Address
from cchc_docs.register.fault import fault, told
from cchc_docs.register.network_share import lies_on_network
from cchc_docs.register.schema import HEAD, METADATA, NUMBERING

if TYPE_CHECKING:
    from alembic.config import Config

PATIENCE_S = 60
"""So long a writer waits for another; a transaction takes milliseconds."""
_DOOR = NUMBERING
_MAKING = 4_769_001  # the advisory lock of whoever makes or alters the tables


class Register(NamedTuple):
    """An open register. `shown` is its address for messages."""

    engine: Engine
    shown: str
    file: Path | None


def open_register(address: Address, patience_s: float = PATIENCE_S) -> Register:
    """The register at an address, its tables brought up to date.

    Raises `DiagnosticError`: there is none yet, it is of a newer version, it lies on a network
    share, or it cannot be reached.
    """
    register = _connected(address, patience_s)
    with told(register.shown):
        with register.engine.connect() as connection:
            version = _version(connection)
        if version is None:
            raise _none(register.shown)
        if version != HEAD:
            _bring_up_to_date(register, version)
    return register


def make_register(address: Address, patience_s: float = PATIENCE_S) -> Register:
    """The register at an address, made where there is none. Raises as `open_register` does."""
    if address.file is not None and not address.file.exists():
        _require_folder(address.file)
    register = _connected(address, patience_s, made=True)
    with told(register.shown):
        with register.engine.connect() as connection:
            version = _version(connection)
        if version != HEAD:
            _bring_up_to_date(register, version)
    return register


@contextmanager
def reading(register: Register) -> Iterator[Connection]:
    """A look at the register as it stands at one moment."""
    with told(register.shown), register.engine.connect() as connection:
        level = "REPEATABLE READ" if connection.dialect.name == "postgresql" else None
        options: dict[str, Any] = {"isolation_level": level} if level else {}
        with connection.execution_options(**options).begin():
            _enter(connection)
            yield connection


@contextmanager
def writing(register: Register) -> Iterator[Connection]:
    """One transaction: all of what is done in it, or nothing."""
    with _changing(register) as connection:
        _enter(connection)
        yield connection


@contextmanager
def replacing(register: Register) -> Iterator[Connection]:
    """The same with nobody else at the register: it waits for those who are, and others for it."""
    with _changing(register) as connection:
        if connection.dialect.name == "postgresql":
            names = ", ".join(table.name for table in (_DOOR, *METADATA.tables.values()))
            connection.execute(text(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE"))
        yield connection


def _enter(connection: Connection) -> None:
    """Whoever comes to the tables passes the same one first, so that none waits for the other.

    `LOCK TABLE`, unlike `SELECT`, does not fix yet what a REPEATABLE READ sees: after a restore it
    is what was restored.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {_DOOR.name} IN ACCESS SHARE MODE"))


@contextmanager
def _changing(register: Register) -> Iterator[Connection]:
    with (
        told(register.shown),
        register.engine.connect().execution_options(cchc_writes=True) as connection,
        connection.begin(),
    ):
        yield connection


def _connected(address: Address, patience_s: float, *, made: bool = False) -> Register:
    if address.file is None:
        try:
            engine = create_engine(
                address.url, pool_size=1, max_overflow=2, connect_args={"connect_timeout": 10}
            )
            event.listen(engine, "connect", partial(_be_patient, patience_s))
        except ModuleNotFoundError:
            message = _("the part of the program that speaks with PostgreSQL is not installed")
            fix = "pip install 'cchc-docs[postgres]'"
            raise fault("store.no-driver", address.shown, message, fix) from None
        return Register(engine, address.shown, None)
    if not made and not address.file.exists():
        raise _none(address.shown)
    if lies_on_network(address.file):
        message = _("the register lies on a network share, where two clerks could get one number")
        fix = _(
            "keep it on the disk of the machine that gives the numbers, with «so_dang_ky» in "
            "«cchc.toml» or CCHC_SO_DANG_KY; or share a PostgreSQL database"
        )
        raise fault("store.network", address.shown, message, fix)
    engine = create_engine(
        address.url, poolclass=NullPool, connect_args={"timeout": patience_s, "uri": False}
    )
    event.listen(engine, "connect", _by_hand)
    event.listen(engine, "begin", _begin)
    return Register(engine, address.shown, address.file)


def _none(shown: str) -> DiagnosticError:
    message = _("there is no register yet")
    fix = _(
        "begin one: «cchc-docs register open FILE --last N», N being the last number that was "
        "given; or correct «so_dang_ky» in «cchc.toml»"
    )
    return fault("store.none", shown, message, fix)


def _by_hand(connection: Any, _record: Any) -> None:
    """Python's driver begins transactions late and by its own mind; this program says when."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _be_patient(patience_s: float, connection: Any, _record: Any) -> None:
    """A server lets everybody wait for ever, if it is not told otherwise."""
    connection.autocommit = True
    connection.execute(f"SET lock_timeout = {round(patience_s * 1000)}")
    connection.autocommit = False


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("cchc_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _require_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = _("the register cannot be opened: {reason}")
        message = message.format(reason=reason_of(error))
        raise fault("store.unreachable", str(file), message, _("choose another folder")) from None


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def make_tables(connection: Connection, *, anew: bool = False) -> None:
    """Make the tables, or alter those of an older version, within the transaction; `anew` drops
    what is there.
    """
    if anew:
        _drop(connection)
    from alembic import command

    config = _migrations()
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def _drop(connection: Connection) -> None:
    METADATA.drop_all(connection)
    connection.execute(text("DROP TABLE alembic_version"))
    if connection.dialect.name == "postgresql":
        connection.execute(text("DROP FUNCTION audit_is_added_to()"))


def _migrations() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _bring_up_to_date(register: Register, found: str | None) -> None:
    """Make the tables, or alter those of an older version, in one transaction."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_migrations()).walk_revisions()
    if found is not None and found not in {script.revision for script in scripts}:
        message = _("this register was written by a newer version of the program")
        fix = _("bring this program up to date: «pip install --upgrade cchc-docs»")
        raise fault("store.newer", register.shown, message, fix)
    with _changing(register) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MAKING})
        if _version(connection) != HEAD:  # somebody else may have been faster
            _require_own(register, connection)
            make_tables(connection)


def _require_own(register: Register, connection: Connection) -> None:
    """A database of another program is left alone."""
    found = set(inspect(connection).get_table_names()) & set(METADATA.tables)
    if found and _version(connection) is None:
        message = _("this database is another program's: it has tables named {names}")
        message = message.format(names=", ".join(sorted(found)))
        fix = _("name a database or a file of its own")
        raise fault("store.foreign", register.shown, message, fix)
