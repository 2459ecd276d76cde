"""A PostgreSQL server of its own for the tests, from Debian's package; required in the gate."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_BINARIES = Path("/usr/lib/postgresql")


def binaries() -> Path:
    """Where the newest server is."""
    found = sorted(_BINARIES.glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    if not found and os.environ.get("CI"):
        pytest.fail("postgresql is not installed")
    if not found:
        pytest.skip("postgresql is not installed (Debian: apt install postgresql)")
    return found[-1].parent


@contextmanager
def server() -> Iterator[Path]:
    """A running server; gives the folder of its socket, which is short enough to be one."""
    programs = binaries()
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    as_owner: list[str] = []
    if os.geteuid() == 0:  # the server does not run as root
        shutil.chown(folder, "postgres", "postgres")
        as_owner = ["runuser", "-u", "postgres", "--"]
    data, log = folder / "data", folder / "log"
    owner = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"]
    control = [*as_owner, str(programs / "pg_ctl"), "-D", str(data), "-w"]
    settings = f"-k {folder} -c listen_addresses= -c max_connections=60 -F"
    _run([*as_owner, str(programs / "initdb"), "-D", str(data), *owner])
    _run([*control, "-l", str(log), "-o", settings, "start"])
    try:
        yield folder
    finally:
        _run([*control, "-m", "immediate", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def new_database(socket: Path, name: str) -> str:
    """An empty database; gives its URL."""
    import psycopg

    with psycopg.connect(host=str(socket), user="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return f"postgresql://postgres@/{name}?host={socket}"


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
