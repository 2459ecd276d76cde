"""Who cannot have a folder for himself is told what to do, as the caller knows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.batch.folder import locked
from cchc_docs.diagnostic import Diagnostic, DiagnosticError
from cchc_docs.issue import run
from cchc_docs.load.workspace import find_workspace
from cchc_docs.write import lock

pytestmark = pytest.mark.usefixtures("english")


def told(folder: Path, *, issuing: bool) -> Diagnostic:
    alone = run.alone_in(find_workspace(folder)) if issuing else locked(folder)
    with pytest.raises(DiagnosticError) as error, alone:
        pass
    (fault,) = error.value.diagnostics
    return fault


@pytest.mark.parametrize("issuing", [False, True])
def test_only_a_command_with_a_folder_of_its_choice_is_told_to_choose_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, issuing: bool
) -> None:
    (tmp_path / "cchc.toml").touch()
    monkeypatch.setattr(lock.FileLock, "acquire", _busy)
    fault = told(tmp_path, issuing=issuing)
    assert fault.rule == "output.busy"
    assert ("-o" in fault.fix) is not issuing


@pytest.mark.parametrize("issuing", [False, True])
def test_a_file_system_without_locks_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, issuing: bool
) -> None:
    (tmp_path / "cchc.toml").touch()
    monkeypatch.setattr(lock.FileLock, "acquire", _without_locks)
    fault = told(tmp_path, issuing=issuing)
    assert fault.rule == "output.unwritable"
    assert "no flock here" in fault.message
    assert ("-o" in fault.fix) is not issuing


def _busy(*_arguments: object, **_named: object) -> None:
    raise lock.Timeout("khoa")


def _without_locks(*_arguments: object, **_named: object) -> None:
    raise NotImplementedError("no flock here")
