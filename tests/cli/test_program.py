"""The command line as a process: how it starts, what it ends with, in which language."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_docs import __version__
from cchc_docs.cli import COMMANDS

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
