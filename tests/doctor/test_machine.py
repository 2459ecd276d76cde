"""What `doctor` says of Python, packages, LibreOffice, the terminal, the clock."""

from __future__ import annotations

import os
import re
import stat
from datetime import UTC, datetime, timedelta, timezone
from importlib import metadata
from pathlib import Path

import pytest

from cchc_docs.convert.program import find_office
from cchc_docs.doctor import clock, office, packages, python, terminal
from cchc_docs.doctor.finding import Level
from cchc_docs.doctor.packages import Needed

from ..paper import program


@pytest.fixture(autouse=True)
def _in_english(english: None) -> None:
    """Messages as they are written in code."""


@pytest.mark.parametrize(
    ("version", "bits", "level"),
    [
        ((3, 10, 9), 64, Level.FAULT),
        ((3, 11, 0), 64, Level.OK),
        ((3, 14, 1), 32, Level.WARNING),
    ],
)
def test_an_old_or_a_narrow_python_is_told(
    version: tuple[int, ...], bits: int, level: Level
) -> None:
    assert python.judge(version, bits, "Windows AMD64").level is level


def test_the_oldest_python_is_the_one_of_the_metadata() -> None:
    wanted = metadata.metadata("cchc-docs")["Requires-Python"]
    assert wanted == ">=" + ".".join(map(str, python.OLDEST))


def test_every_requirement_of_the_program_is_understood() -> None:
    requirements = [one for one in metadata.requires("cchc-docs") or () if "extra" not in one]
    assert len(packages.needed(requirements)) == len(requirements) > 0


@pytest.mark.parametrize(
    ("installed", "told"),
    [
        (None, "is not installed"),
        ("2.11.9", "2.12 or newer is needed"),
        ("2.12", None),
        ("2.12.0", None),
        ("10.0", None),
        ("2.12.0rc1", None),
    ],
)
def test_a_package_is_missing_or_too_old_or_good(installed: str | None, told: str | None) -> None:
    found = packages.judge(Needed("pydantic", "2.12"), installed)
    if told is None:
        assert found is None
    else:
        assert found is not None
        assert told in found.message


def test_libreoffice_tells_its_version_by_a_trial() -> None:
    program("soffice")
    where = find_office()
    assert where is not None
    found = office.trial(where)
    assert found.level is Level.OK, found
    assert re.search(r"LibreOffice \d+\.\d+", found.message)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")
def test_a_libreoffice_that_does_nothing_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "soffice"
    stand_in.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    stand_in.chmod(stand_in.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    found = office.trial(stand_in)
    assert found.level is Level.FAULT
    assert "failed a trial conversion" in found.message


@pytest.mark.parametrize(("encoding", "level"), [("UTF-8", Level.OK), ("cp1258", Level.WARNING)])
def test_a_terminal_of_another_encoding_is_told(encoding: str, level: Level) -> None:
    assert terminal.judge_encoding(encoding).level is level


def test_a_code_page_matters_only_behind_a_pipe() -> None:
    assert terminal.judge_page(1258, on_screen=True).level is Level.OK
    assert terminal.judge_page(65001, on_screen=False).level is Level.OK
    found = terminal.judge_page(1258, on_screen=False)
    assert "chcp 65001" in found.fix


INSTALLED = datetime(2026, 3, 1, tzinfo=UTC)
HANOI = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("now", "level"),
    [
        (datetime(2026, 5, 4, 8, tzinfo=HANOI), Level.OK),
        (datetime(2026, 5, 4, 8, tzinfo=UTC), Level.WARNING),
        (datetime(1980, 1, 1, tzinfo=HANOI), Level.FAULT),
        (datetime(2099, 1, 1, tzinfo=HANOI), Level.FAULT),
    ],
)
def test_a_clock_gone_astray_is_told(now: datetime, level: Level) -> None:
    assert clock.judge(now, INSTALLED).level is level


@pytest.mark.parametrize(("year", "level"), [(2026, Level.OK), (1980, Level.FAULT)])
def test_a_system_that_gives_its_files_no_time_says_nothing_of_the_clock(
    year: int, level: Level
) -> None:
    nix = datetime.fromtimestamp(1, UTC)
    assert clock.judge(datetime(year, 5, 4, tzinfo=HANOI), nix).level is level
