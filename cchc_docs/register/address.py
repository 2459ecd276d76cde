"""Where a register is (địa chỉ của sổ): a SQLite file, or the URL of a PostgreSQL database."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from cchc_docs.language import _
from cchc_docs.register.fault import fault

DEFAULT = "so-van-ban.sqlite"
"""The file beside `cchc.toml` where nothing else is set."""
_POSTGRESQL = {"postgresql", "postgres", "postgresql+psycopg"}


class Address(NamedTuple):
    """A place for SQLAlchemy; `shown` never holds a password."""

    url: URL
    file: Path | None
    shown: str


def address_of(text: str, root: Path) -> Address:
    """The address that a setting names, a file counted from `root`. Raises `DiagnosticError`."""
    if "://" not in text:
        file = root / text
        return Address(URL.create("sqlite", database=str(file)), file, str(file))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise _no_address(text) from None
    if url.drivername == "sqlite" and url.database:
        return address_of(url.database, root)
    if url.drivername not in _POSTGRESQL:
        raise _no_address(text)
    url = url.set(drivername="postgresql+psycopg")
    shown = url.difference_update_query(("password", "passfile", "sslpassword"))
    return Address(url, None, shown.render_as_string(hide_password=True).replace("+psycopg", ""))


def _no_address(text: str) -> Exception:
    shown = text.split("@")[-1]  # what stands before it may be a password
    return fault(
        "store.address",
        shown,
        _("this is no address of a register"),
        _("name a file, or «postgresql://USER@HOST/DATABASE»"),
    )
