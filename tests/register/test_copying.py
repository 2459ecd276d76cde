"""Backup and restore, while writers are at work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register import store
from cchc_docs.register.address import Address, address_of
from cchc_docs.register.audit import deeds_on
from cchc_docs.register.copying import back_up, restore
from cchc_docs.register.entry import Entry, State
from cchc_docs.register.find import Wanted, find
from cchc_docs.register.moment import today
from cchc_docs.register.settle import Issued, finish, void
from cchc_docs.register.store import Register, make_register, open_register, reading
from cchc_docs.register.take import take
from cchc_docs.register.verify import verify

from ..cases import ROOT
from .documents import NOON, begin, wanting
from .test_at_once import ENVIRONMENT, text_of

pytestmark = pytest.mark.usefixtures("english")


def contents(register: Register) -> list[tuple[Entry, list[str]]]:
    with reading(register) as connection:
        return [
            (entry, [deed.did for deed in deeds_on(connection, entry.id)])
            for entry in find(connection, Wanted())
        ]


def filled(register: Register) -> Register:
    begin(register)
    taken = take(register, [wanting(f"{number}") for number in range(5)], NOON)
    finish(register, [Issued(one.entry, "a.docx", "ab") for one in taken[:3]], NOON)
    return register


def test_what_is_restored_is_what_was_backed_up(register: Register, tmp_path: Path) -> None:
    filled(register)
    assert back_up(register, tmp_path / "sao.sqlite").entries == 5
    other = address_of("khac.sqlite", tmp_path)
    restore(tmp_path / "sao.sqlite", other, discard=False)
    assert contents(open_register(other)) == contents(register)


def test_a_register_moves_from_a_file_to_a_server(postgres: Path, tmp_path: Path) -> None:
    from .postgres import new_database

    register = filled(make_register(address_of("so.sqlite", tmp_path)))
    back_up(register, tmp_path / "sao.sqlite")
    address = address_of(new_database(postgres, f"chuyen_{tmp_path.name[-8:]}"), tmp_path)
    restore(tmp_path / "sao.sqlite", address, discard=False)
    moved = open_register(address)
    assert contents(moved) == contents(register)
    (taken,) = take(moved, [wanting("sau")], NOON)
    assert taken.entry.number == 481


def test_numbers_that_the_backup_does_not_have_are_not_thrown_away(
    address: Address, register: Register, tmp_path: Path
) -> None:
    filled(register)
    back_up(register, tmp_path / "sao.sqlite")
    take(register, [wanting("sau")], NOON)
    with pytest.raises(DiagnosticError, match="481/TB-KKT") as error:
        restore(tmp_path / "sao.sqlite", address, discard=False)
    assert error.value.diagnostics[0].rule == "store.behind"
    assert len(contents(register)) == 6
    restore(tmp_path / "sao.sqlite", address, discard=True)
    assert len(contents(register)) == 5


def test_what_was_done_since_the_backup_is_not_undone_unasked(
    address: Address, register: Register, tmp_path: Path
) -> None:
    filled(register)
    back_up(register, tmp_path / "sao.sqlite")
    (first, *_others) = (entry for entry, _deeds in contents(register))
    void(register, first, "ký nhầm", NOON)
    with pytest.raises(DiagnosticError, match="void 476/TB-KKT") as error:
        restore(tmp_path / "sao.sqlite", address, discard=False)
    assert error.value.diagnostics[0].rule == "store.behind"
    restore(tmp_path / "sao.sqlite", address, discard=True)
    restore(tmp_path / "sao.sqlite", address, discard=False)  # nothing was done since
    assert next(entry.state for entry, _deeds in contents(register)) is State.ISSUED


def test_a_restore_leaves_the_backup_as_it_is(
    address: Address, register: Register, tmp_path: Path
) -> None:
    filled(register)
    back_up(register, tmp_path / "sao.sqlite")
    before = (tmp_path / "sao.sqlite").read_bytes()
    restore(tmp_path / "sao.sqlite", address, discard=False)
    assert (tmp_path / "sao.sqlite").read_bytes() == before


def test_a_backup_may_lie_on_a_network_share(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(register)
    share = tmp_path / "nas"
    share.mkdir()
    monkeypatch.setattr(store, "lies_on_network", lambda file: file.is_relative_to(share))
    back_up(register, share / "sao.sqlite")
    other = address_of("khac.sqlite", tmp_path)
    restore(share / "sao.sqlite", other, discard=False)
    assert contents(open_register(other)) == contents(register)
    assert [file.name for file in share.iterdir()] == ["sao.sqlite"]


def test_a_backup_that_cannot_be_written_is_told(register: Register, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    with pytest.raises(DiagnosticError) as error:
        back_up(register, tmp_path / "tep" / "sao.sqlite")
    assert error.value.diagnostics[0].rule == "store.unreachable"


def test_a_backup_does_not_replace_another(register: Register, tmp_path: Path) -> None:
    back_up(register, tmp_path / "sao.sqlite")
    with pytest.raises(DiagnosticError, match="already"):
        back_up(register, tmp_path / "sao.sqlite")


def test_what_is_no_backup_is_not_restored(
    address: Address, register: Register, tmp_path: Path
) -> None:
    filled(register)
    (tmp_path / "thu.docx").write_bytes(b"PK khong phai" * 99)
    with pytest.raises(DiagnosticError):
        restore(tmp_path / "thu.docx", address, discard=True)
    assert len(contents(register)) == 5


def writing_to(address: Address, tag: str) -> subprocess.Popen[str]:
    """A writer that goes on until its input is closed."""
    command = [sys.executable, "-m", "tests.register.taker", text_of(address), tag]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, text=True, stdin=pipe, stdout=pipe)


def numbers_until(writer: subprocess.Popen[str], number: int) -> list[int]:
    """What the writer takes, up to a number."""
    assert writer.stdout is not None
    taken: list[int] = []
    while number not in taken:
        taken.append(int(writer.stdout.readline().split()[0]))
    return taken


def stop(writer: subprocess.Popen[str]) -> list[int]:
    """The numbers that the writer took since it was last listened to."""
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.close()
    said = writer.stdout.read()  # not `communicate`: it passes over what was read ahead
    assert writer.wait(60) == 0
    return [int(line.split()[0]) for line in said.splitlines()]


def rules_of(register: Register) -> set[str]:
    with reading(register) as connection:
        return {fault.rule for fault in verify(register, connection)}


def test_a_backup_made_while_writers_are_at_work_is_sound(
    address: Address, register: Register, tmp_path: Path
) -> None:
    begin(register, last=0, year=today().year)
    writers = [writing_to(address, f"{tag}") for tag in range(4)]
    counts = [0]
    while counts[-5:][0] == 0:  # until five were made in the midst of it
        file = tmp_path / f"sao-{len(counts)}.sqlite"
        counts.append(back_up(register, file).entries)
    taken = sorted(number for writer in writers for number in stop(writer))
    assert taken == list(range(1, len(taken) + 1))
    assert counts == sorted(counts)
    for number in range(1, len(counts)):
        copy = open_register(address_of(f"sao-{number}.sqlite", tmp_path))
        assert rules_of(copy) <= {"register.unfinished"}
        assert len(contents(copy)) == counts[number]


def test_a_restore_waits_for_writers_and_they_go_on_after_it(
    address: Address, register: Register, tmp_path: Path
) -> None:
    begin(register, last=0, year=today().year)
    back_up(register, tmp_path / "sao.sqlite")
    writer = writing_to(address, "w")
    numbers_until(writer, 20)
    restore(tmp_path / "sao.sqlite", address, discard=True)
    before = numbers_until(writer, 1)  # what was taken before the restore is gone, as it was told
    after = [1, *stop(writer)]
    assert before[:-1] == list(range(21, 21 + len(before) - 1))
    with reading(register) as connection:
        kept = [entry.number for entry in find(connection, Wanted())]
    assert kept == after == list(range(1, len(after) + 1))
    assert rules_of(register) <= {"register.unfinished"}


def test_restores_and_several_writers_never_wait_for_each_other(
    address: Address, register: Register, tmp_path: Path
) -> None:
    begin(register, last=0, year=today().year)
    back_up(register, tmp_path / "sao.sqlite")
    writers = [writing_to(address, f"{tag}") for tag in range(3)]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline()  # each is at work
    for _time in range(8):
        restore(tmp_path / "sao.sqlite", address, discard=True)
        assert rules_of(register) <= {"register.unfinished"}
    for writer in writers:
        stop(writer)
    with reading(register) as connection:
        kept = [entry.number for entry in find(connection, Wanted())]
    assert kept == list(range(1, len(kept) + 1))
    assert rules_of(register) <= {"register.unfinished"}
