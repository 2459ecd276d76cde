from __future__ import annotations

from pathlib import Path

import pytest

from .office import Office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("CCHC_LANG", "en")
    return Office.at(tmp_path)
