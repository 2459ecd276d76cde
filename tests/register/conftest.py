"""Registers to test with: SQLite, and PostgreSQL where it is installed."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_docs.register.address import Address, address_of
from cchc_docs.register.store import Register, make_register

from .postgres import new_database, server

_NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Path]:
    """The socket of a running server."""
    with server() as socket:
        yield socket


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """Where a register may be made."""
    if request.param == "sqlite":
        return address_of("so-van-ban.sqlite", tmp_path)
    socket = request.getfixturevalue("postgres")
    name = f"so_{os.getpid()}_{next(_NUMBERS)}"
    return address_of(new_database(socket, name), tmp_path)


@pytest.fixture
def register(address: Address) -> Register:
    """A fresh register."""
    return make_register(address)
