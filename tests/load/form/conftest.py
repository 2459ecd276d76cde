from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_docs.load.includes import load_included
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.located import Located
from cchc_docs.load.workspace import find_workspace

from ...cases import NOTICES
from .filling import Form

Open = Callable[[str], Form]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a clerk works in, with the shared file of the examples."""
    monkeypatch.setenv("CCHC_LANG", "en")
    for name in ("cchc.toml", "co-quan.yml"):
        shutil.copy(NOTICES / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def open_form(office: Path) -> Open:
    """A new form of a kind, open for filling."""

    def opened(kind: str) -> Form:
        workspace = find_workspace(office)
        loaded = load_kind(kind, workspace)
        including = Located({"bao_gom": "co-quan.yml"}, {}, {(): None}, {}, frozenset())  # type: ignore[dict-item]
        included = load_included(including, office / "a.xlsx", workspace, loaded.model)
        return Form(loaded, included.references)

    return opened
