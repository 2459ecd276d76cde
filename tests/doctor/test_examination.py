"""`doctor` tells what is wrong with a machine, and goes on whatever breaks."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cchc_docs.doctor import office, templates, workspace
from cchc_docs.doctor.examination import PROBES, examine
from cchc_docs.doctor.finding import Level
from cchc_docs.reason import reason_of

from ..cli.conftest import Run, run

__all__ = ["run"]


@pytest.fixture(autouse=True)
def _in_english(english: None) -> None:
    """Messages as they are written in code."""


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice."""
    monkeypatch.setattr(office, "find_office", lambda: None)


@pytest.mark.usefixtures("no_office")
def test_every_probe_has_its_say(tmp_path: Path) -> None:
    assert {probe for probe, _finding in examine(tmp_path)} == set(PROBES)


@pytest.mark.usefixtures("no_office")
def test_a_probe_that_breaks_is_a_finding_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_folder: Path) -> None:
        raise RuntimeError("đĩa hỏng")

    monkeypatch.setattr(templates, "probe", broken)
    found = dict(examine(tmp_path))
    assert found["templates"].level is Level.FAULT
    assert "RuntimeError: đĩa hỏng" in found["templates"].message
    assert set(found) == set(PROBES)


@pytest.mark.usefixtures("no_office")
def test_bad_settings_are_told_once_with_their_place(tmp_path: Path) -> None:
    (tmp_path / "cchc.toml").write_text('thu_muc_ra = "../elsewhere"\n', "utf-8")
    told = [finding for _probe, finding in examine(tmp_path) if finding.level is Level.FAULT]
    assert len(told) == 1
    assert "outside the workspace" in told[0].message


@pytest.mark.usefixtures("no_office")
def test_nothing_is_left_in_the_folder(tmp_path: Path) -> None:
    list(examine(tmp_path))
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("no_office")
def test_a_spoiled_wording_is_a_fault_and_ends_with_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cchc.toml").write_text("", "utf-8")
    own = tmp_path / "templates/van-ban"
    shutil.copytree(Path(__file__).parents[2] / "templates/van-ban", own)
    (own / "body.md").write_text("{{ khong_co }}\n", "utf-8")
    done = run("doctor", tmp_path)
    assert done.exit_code == 1
    assert "khong_co" in done.output
    assert "1 fault" in done.output.splitlines()[-1]


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_there_is_a_warning_and_the_end_is_good(
    run: Run, tmp_path: Path
) -> None:
    done = run("doctor", tmp_path, "--format", "json")
    findings = json.loads(done.stdout)["findings"]
    found = next(one for one in findings if one["probe"] == "office")
    assert found["level"] == "warning"
    assert "install LibreOffice" in found["fix"]
    assert done.exit_code == int(any(one["level"] == "fault" for one in findings))


def test_a_folder_where_nothing_can_be_written_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(workspace.tempfile, "NamedTemporaryFile", refused)
    faults = [one for one in workspace.probe(tmp_path) if one.level is Level.FAULT]
    assert reason_of(PermissionError(13, "")) in faults[0].message


@pytest.mark.parametrize(
    ("free", "level"),
    [(10**6, Level.FAULT), (10**8, Level.WARNING), (10**10, Level.OK)],
)
def test_a_full_disk_is_told_before_it_is_full(free: int, level: Level) -> None:
    assert workspace.judge_room(free).level is level


def test_long_paths_of_windows_are_told() -> None:
    assert [one.level for one in workspace.judge_path(200, long_paths=False)] == [Level.WARNING]
    assert not list(workspace.judge_path(200, long_paths=True))
    assert not list(workspace.judge_path(40, long_paths=False))
