"""Killed at fifty moments, register, data files and documents agree after the next command."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from cchc_docs.load.workspace import Workspace
from cchc_docs.register.store import Register

from ..cases import ROOT
from .test_issue import entries, faults

KILLS = 50


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killed commands are forked")
def test_a_killed_command_is_carried_on_by_the_next(
    office: Workspace, register: Register, this_year: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.issue.killed", str(office.root), str(KILLS)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0, "some were killed after they had taken their numbers"
    assert faults(register, office) == []
    found = [entry for entry in entries(register) if entry.series.year != 2022]
    assert [entry.number for entry in found] == list(range(1, 3 * (KILLS + 1) + 1))
    for entry in found:
        assert f"so: {entry.serial}\n" in (office.root / entry.source.path).read_text("utf-8")
