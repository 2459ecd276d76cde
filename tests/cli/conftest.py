from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc_docs.cli import program

CORPUS = Path(__file__).parent.parent / "corpus" / "load"

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run the command line in this process; anything but its own exit fails the test."""

    def invoke(*arguments: str | Path) -> Result:
        result = CliRunner().invoke(program(), [str(argument) for argument in arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        return result

    return invoke


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one works in: a workspace with a shared file; messages are English."""
    monkeypatch.setenv("CCHC_LANG", "en")
    (tmp_path / "cchc.toml").write_text('mau = "mau"\n', "utf-8")
    (tmp_path / "mau").mkdir()
    shutil.copy(CORPUS / "co-quan.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def letter(office: Path) -> Path:
    """A data file of that office."""
    return Path(shutil.copy(CORPUS / "cong-van.yml", office))
