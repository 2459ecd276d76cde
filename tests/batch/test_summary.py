"""The summary of a batch says what the screen says."""

from __future__ import annotations

import pytest

from cchc_docs.batch.manifest import Entry, State
from cchc_docs.batch.summary import tables
from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.language import _


def test_severities_are_named_as_on_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_LANG", "vi")
    told = tuple(Diagnostic("a.b", severity, FilePlace("a"), "") for severity in Severity)
    entry = Entry("Sở Y tế", "", State.MADE, "", "", {}, told, 0)
    rows = tables([], [entry])[-1].rows
    assert [row[1] for row in rows] == [_(severity.value) for severity in Severity]
