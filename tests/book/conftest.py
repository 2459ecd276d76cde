"""An office with a register of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc_docs.cli import program
from cchc_docs.register.address import address_of
from cchc_docs.register.store import Register, make_register

from ..cases import ROOT

Run = Callable[..., Result]


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """A fresh register, in the place where the office looks for it."""
    return make_register(address_of("so-van-ban.sqlite", tmp_path))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder one works in; messages are English."""
    monkeypatch.setenv("CCHC_LANG", "en")
    monkeypatch.delenv("CCHC_SO_DANG_KY", raising=False)
    (tmp_path / "cchc.toml").write_text('thu_muc_ra = "van-ban"\n', "utf-8")
    shutil.copy(ROOT / "notices" / "co-quan.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(office: Path) -> Run:
    """Run a command of the register; anything but its own exit fails the test."""

    def invoke(*arguments: str | Path) -> Result:
        said = ["register", *map(str, arguments)]
        result = CliRunner().invoke(program(), said)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        return result

    return invoke
