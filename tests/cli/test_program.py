"""The command line as a process: how it starts, what it ends with, in which language."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from cchc_docs import __version__
from cchc_docs.cli import COMMANDS, program
from cchc_docs.language import speak

from .conftest import Run


def process(*arguments: str, language: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CCHC_LANG": language, "PYTHONIOENCODING": "ascii"}
    return subprocess.run(
        [sys.executable, "-m", "cchc_docs", *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_messages_are_vietnamese_unless_asked_otherwise(letter: Path) -> None:
    letter.write_text(letter.read_text("utf-8").replace("co_quan: kkt", "co_quan: kk"), "utf-8")
    vietnamese = process("render", letter.name)
    english = process("render", letter.name, language="en")
    assert vietnamese.returncode == english.returncode == 1
    assert "cong-van.yml:3:10: lỗi: " in vietnamese.stderr
    assert "cong-van.yml:3:10: error: «kk» is not in the shared files" in english.stderr
    assert vietnamese.stderr.endswith("\n")


def test_letters_come_through_on_a_console_that_is_not_utf_8(letter: Path) -> None:
    shown = process("preview", letter.name)
    assert shown.returncode == 0
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in shown.stdout


@pytest.mark.parametrize("command", [*COMMANDS, "template list", "template vars", "template check"])
def test_every_command_explains_itself(run: Run, office: Path, command: str) -> None:
    for option in ("-h", "--help"):
        result = run(*command.split(), option)
        assert result.exit_code == 0
        assert command in result.stdout


def test_the_version_is_the_package_s(run: Run, office: Path) -> None:
    assert __version__ in run("--version").stdout


def test_a_command_that_is_none_is_a_wrong_command_line(run: Run, office: Path) -> None:
    assert run("rendr").exit_code == 2


def test_a_reader_that_leaves_early_sees_no_traceback(office: Path) -> None:
    command = [sys.executable, "-m", "cchc_docs", "rules"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert b"Traceback" not in started.stderr.read()


def test_all_that_was_said_arrives(office: Path) -> None:
    whole = process("rules")
    assert whole.returncode == 0
    assert whole.stdout.endswith("\n")
    assert process("rendr").returncode == 2
    assert process("--version").stdout.strip().endswith(__version__)


def options_of(command: click.Command) -> Iterator[click.Parameter]:
    yield from command.params
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            inner = command.get_command(click.Context(command), name)
            assert inner is not None
            yield from options_of(inner)


def test_no_option_shows_what_click_calls_its_type() -> None:
    for option in options_of(program()):
        if isinstance(option, click.Option) and not option.is_flag and not option.count:
            is_choice = isinstance(option.type, click.Choice)
            assert option.metavar or is_choice, option.opts


def test_bounds_and_wrong_numbers_are_told_in_words(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "vi")
    speak()
    assert "từ 1945 đến 9999" in run("register", "list", "-h").stdout
    assert "từ 1" in run("check", "-h").stdout
    done = run("check", ".", "--most-pages", "0")
    assert "0 không hợp lệ: cần số từ 1." in done.stderr


def test_a_folder_that_is_missing_is_told_with_one_capital(office: Path) -> None:
    assert "Thư mục 'khong-co' không tồn tại" in process("doctor", "khong-co").stderr


def test_a_day_that_does_not_exist_is_no_other_fault(run: Run, office: Path) -> None:
    done = run("register", "find", "--from", "31/2/2026")
    assert "«31/2/2026» is a day that does not exist" in done.stderr
    assert "is not a day" in run("register", "find", "--from", "mai").stderr
