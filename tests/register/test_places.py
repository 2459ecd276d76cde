"""Where a register cannot do its work it says so in a sentence, and nothing is changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register import store
from cchc_docs.register.address import Address, address_of
from cchc_docs.register.network_share import filesystem_of
from cchc_docs.register.store import Register, make_register, open_register, reading, writing
from cchc_docs.register.take import take

from ..cases import ROOT
from .documents import NOON, begin, wanting

pytestmark = pytest.mark.usefixtures("english")

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//may-chu/van-thu /mnt/van\\040thu cifs rw 0 0
may-chu:/so /srv/so nfs4 rw 0 0
tmpfs /srv/so/tam tmpfs rw 0 0
"""


def fault(error: pytest.ExceptionInfo[DiagnosticError]) -> tuple[str, str]:
    (found,) = error.value.diagnostics
    return found.rule, found.message


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/lan", "ext4"),
        ("/mnt/van thu/2026", "cifs"),
        ("/srv/so", "nfs4"),
        ("/srv/so/tam/x", "tmpfs"),
        ("/srv/soi", "ext4"),
    ],
)
def test_a_folder_is_on_the_file_system_of_its_nearest_mount(folder: str, kind: str) -> None:
    assert filesystem_of(folder, MOUNTS) == kind


def test_a_file_on_a_network_share_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = address_of("so.sqlite", tmp_path)
    make_register(address)
    monkeypatch.setattr(store, "lies_on_network", lambda _file: True)
    with pytest.raises(DiagnosticError) as error:
        open_register(address)
    rule, message = fault(error)
    assert rule == "store.network"
    assert "two clerks could get one number" in message


def test_no_register_is_not_made_by_looking(tmp_path: Path) -> None:
    address = address_of("so.sqlite", tmp_path)
    with pytest.raises(DiagnosticError, match="no register yet"):
        open_register(address)
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_another_holds_is_told_as_busy(tmp_path: Path) -> None:
    address = address_of("so.sqlite", tmp_path)
    begin(make_register(address))
    holder = sqlite3.connect(tmp_path / "so.sqlite", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DiagnosticError) as error:
        open_register(address, patience_s=0.1)
    assert fault(error)[0] == "store.busy"
    holder.execute("ROLLBACK")
    register = open_register(address, patience_s=0.1)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(DiagnosticError) as error:
        take(register, [wanting("a")], NOON)
    assert fault(error)[0] == "store.busy"
    holder.execute("ROLLBACK")
    assert take(register, [wanting("a")], NOON)[0].entry.number == 476


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights as POSIX has them")
def test_in_a_folder_that_may_only_be_read_the_register_is_read() -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        begin(make_register(address_of("so.sqlite", folder)))
        (folder / "so.sqlite").chmod(0o444)
        folder.chmod(0o555)
        assert _as_nobody(folder, "read") == "475"
        assert _as_nobody(folder, "write") == "store.read-only"
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


_READER = """
import os, sqlite3, sys
from pathlib import Path
import sqlalchemy.dialects.sqlite
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register.address import address_of
from cchc_docs.register.find import series
from cchc_docs.register.entry import SeriesKey
from cchc_docs.register.settle import open_series
from cchc_docs.register.store import open_register, reading
if os.geteuid() == 0:  # root may write everywhere
    os.setgid(65534)
    os.setuid(65534)
try:
    register = open_register(address_of("so.sqlite", Path(sys.argv[1])))
    if sys.argv[2] == "write":
        open_series(register, SeriesKey("Sở Y tế", 2026, "chung"), 0)
    with reading(register) as connection:
        print(series(connection)[0].last_number)
except DiagnosticError as error:
    print(error.diagnostics[0].rule)
"""


def _as_nobody(folder: Path, way: str) -> str:
    command = [sys.executable, "-c", _READER, str(folder), way]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_register_of_a_newer_version_is_left_alone(address: Address) -> None:
    register = make_register(address)
    with writing(register) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for opened in (open_register, make_register):
        with pytest.raises(DiagnosticError) as error:
            opened(address)
        assert fault(error)[0] == "store.newer"
    with reading(register) as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


def test_the_database_of_another_program_is_left_alone(address: Address) -> None:
    engine = make_register_engine(address)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE entry (x INTEGER)"))
    with pytest.raises(DiagnosticError) as error:
        make_register(address)
    assert fault(error)[0] == "store.foreign"


def make_register_engine(address: Address) -> Engine:

    return create_engine(address.url)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "so.sqlite").write_bytes(b"PK\x03\x04 khong phai so" * 100)
    with pytest.raises(DiagnosticError) as error:
        open_register(address_of("so.sqlite", tmp_path))
    assert fault(error)[0] == "store.broken"


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "so.sqlite").mkdir()
    with pytest.raises(DiagnosticError) as error:
        open_register(address_of("so.sqlite", tmp_path))
    assert fault(error)[0] == "store.unreachable"


def test_a_server_that_gives_no_answer_is_told() -> None:
    pytest.importorskip("psycopg")
    address = address_of("postgresql://van_thu@127.0.0.1:1/so", Path())
    with pytest.raises(DiagnosticError) as error:
        open_register(address)
    assert fault(error)[0] == "store.unreachable"


def test_a_database_that_is_not_there_is_told(postgres: Path) -> None:
    address = address_of(f"postgresql://postgres@/khong_co?host={postgres}", Path())
    with pytest.raises(DiagnosticError) as error:
        open_register(address)
    assert fault(error) == (
        "store.unreachable",
        "there is no such database or user on the server",
    )


@pytest.mark.parametrize("url", ["mysql://a@b/c", "http://x"])
def test_what_is_no_address_is_told_without_its_password(url: str) -> None:
    with pytest.raises(DiagnosticError) as error:
        address_of(url.replace("a@", "a:mat-khau@"), Path())
    assert fault(error)[0] == "store.address"
    assert "mat-khau" not in str(error.value)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://a:mat-khau@may-chu/so", "postgresql://a:***@may-chu/so"),
        ("postgresql://may-chu/so?user=a&password=mat-khau", "postgresql://may-chu/so?user=a"),
    ],
)
def test_a_password_is_never_shown(url: str, shown: str) -> None:
    assert address_of(url, Path()).shown == shown


def test_several_may_make_a_register_that_nobody_has_made_yet(address: Address) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from cchc_docs.register.address import address_of\n"
        "from cchc_docs.register.store import make_register\n"
        "make_register(address_of(sys.argv[1], Path()))"
    )
    place = address.url.render_as_string(hide_password=False)
    running = [
        subprocess.Popen([sys.executable, "-c", script, place], stderr=subprocess.PIPE, cwd=ROOT)
        for _ in range(4)
    ]
    assert [process.communicate(timeout=60)[1] for process in running] == [b""] * 4
    open_register(address)


def test_the_audit_is_only_added_to(register: Register) -> None:
    begin(register)
    take(register, [wanting("a")], NOON)
    for attempt in ("UPDATE audit SET who = 'ai đó'", "DELETE FROM audit"):
        with (
            pytest.raises(DiagnosticError, match="only added to"),
            writing(register) as connection,
        ):
            connection.execute(text(attempt))
