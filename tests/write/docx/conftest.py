from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are compared as they are written in code."""
    monkeypatch.setenv("CCHC_LANG", "en")
