"""A batch as the office lives with it: made, made again, changed, broken, edited by hand."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from cchc_docs.batch import make
from cchc_docs.batch.folder import RECORDS, locked
from cchc_docs.batch.manifest import MANIFEST, State, read_manifest
from cchc_docs.batch.plan import plan
from cchc_docs.batch.run import Wish, make_batch, rehearse
from cchc_docs.diagnostic import CellPlace, DiagnosticError
from cchc_docs.load.notice import Notice
from tests.batch.office import (
    AGENCIES,
    KEPT,
    LOST,
    Silent,
    files,
    office,
    planned,
    run,
    sheet,
    sources,
    workbook,
)

pytestmark = pytest.mark.usefixtures("english")
ALL = ["so-tai-chinh.docx", "so-tu-phap.docx", "so-y-te.docx"]


def times(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("*.docx")}


def test_every_agency_gets_its_document(tmp_path: Path) -> None:
    report = run(office(tmp_path), Wish(tmp_path / "out", formats=("docx", "md")))
    assert report.is_whole
    assert sorted(name for name in files(tmp_path / "out") if name.endswith(".docx")) == ALL
    text = (tmp_path / "out" / "so-y-te.md").read_text("utf-8")
    assert "SỞ Y TẾ" in text
    assert "đạt 83,33%, đứng thứ 01/03 trong khối các sở, ban, ngành" in text
    assert "Ban hành đúng hạn" in text


def test_the_same_batch_again_makes_nothing_anew(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    before = times(tmp_path / "out")
    report = run(file)
    assert report.unchanged == 3
    assert times(tmp_path / "out") == before


def test_a_changed_row_redoes_its_document_alone(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    before = times(tmp_path / "out")
    sheets = {name: sheet(LOST, KEPT) for name in AGENCIES}
    sheets["Sở Tư pháp"] = sheet((*LOST[:4], "Chậm 06 ngày", *LOST[5:]), KEPT)
    workbook(tmp_path, sheets)
    assert run(file).unchanged == 2
    after = times(tmp_path / "out")
    assert {name for name in ALL if before[name] != after[name]} == {"so-tu-phap.docx"}


def test_points_that_change_the_ranking_redo_every_document(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    workbook(tmp_path, {name: sheet(LOST, KEPT) for name in AGENCIES} | {"Sở Y tế": sheet(KEPT)})
    assert run(file).unchanged == 0


def test_a_changed_wording_redoes_every_document(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    package = Path(__file__).parent.parent.parent / "templates" / "ke-hoach-khac-phuc"
    own = tmp_path / "templates" / "ke-hoach-khac-phuc"
    own.mkdir(parents=True)
    for name in ("kind.toml", "body.md"):
        (own / name).write_bytes((package / name).read_bytes())
    assert run(file).unchanged == 3  # the same words, from another folder
    body = own / "body.md"
    body.write_text(body.read_text("utf-8").replace("như sau:", "sau đây:"), "utf-8")
    assert run(file).unchanged == 0


def test_a_changed_shared_record_redoes_every_document(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    shared = tmp_path / "co-quan.yml"
    shared.write_text(shared.read_text("utf-8").replace("Khánh Hòa", "Nha Trang"), "utf-8")
    assert run(file).unchanged == 0


def test_a_document_that_is_gone_is_made_again(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    whole = files(tmp_path / "out")
    (tmp_path / "out" / "so-y-te.docx").unlink()
    assert run(file).unchanged == 2
    assert files(tmp_path / "out") == whole


def test_a_document_edited_by_hand_is_kept_and_reported(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    edited = tmp_path / "out" / "so-y-te.docx"
    edited.write_bytes(b"edited")
    report = run(file)
    assert edited.read_bytes() == b"edited"
    told = {entry.agency: [d.rule for d in entry.diagnostics] for entry in report.entries}
    assert "output.edited" in told["Sở Y tế"]
    assert "output.edited" not in told["Sở Tư pháp"]


def test_new_points_do_not_overwrite_what_was_edited_by_hand(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    edited = tmp_path / "out" / "so-y-te.docx"
    edited.write_bytes(b"edited")
    workbook(tmp_path, {name: sheet(LOST) for name in AGENCIES})
    report = run(file)
    assert edited.read_bytes() == b"edited"
    assert {e.agency: e.state for e in report.entries}["Sở Y tế"] is State.KEPT
    assert not report.is_whole
    forced = run(file, Wish(tmp_path / "out", force=True))
    assert forced.is_whole
    assert edited.read_bytes() != b"edited"


def test_a_file_that_stood_there_before_is_no_document_of_the_batch(tmp_path: Path) -> None:
    file = office(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "so-y-te.docx").write_bytes(b"somebody's")
    report = run(file)
    assert {e.agency: e.state for e in report.entries}["Sở Y tế"] is State.KEPT
    assert (tmp_path / "out" / "so-y-te.docx").read_bytes() == b"somebody's"


def broken(tmp_path: Path) -> Path:
    """A score above its maximum, in one sheet of three."""
    sheets = {name: sheet(LOST, KEPT) for name in AGENCIES}
    sheets["Sở Tư pháp"] = sheet(("1.1", "Kế hoạch", 2, 2.5), KEPT)
    return office(tmp_path, sheets)


def test_an_error_stops_the_batch_before_the_first_document(tmp_path: Path) -> None:
    report = run(broken(tmp_path))
    assert not report.written
    assert files(tmp_path / "out") == {}
    faults = [d for e in report.entries for d in e.diagnostics if d.rule == "scores.over-maximum"]
    assert [fault.place for fault in faults] == [
        CellPlace(faults[0].place.path, "Sở Tư pháp", "D3")
    ]


def test_keep_going_makes_the_others(tmp_path: Path) -> None:
    report = run(broken(tmp_path), Wish(tmp_path / "out", keep_going=True))
    assert sorted(files(tmp_path / "out")) == ["so-tai-chinh.docx", "so-y-te.docx"]
    assert [e.state for e in report.entries] == [State.MADE, State.FAULTY, State.MADE]
    assert not report.is_whole


def test_a_mended_error_is_made_by_the_next_run(tmp_path: Path) -> None:
    file = broken(tmp_path)
    run(file, Wish(tmp_path / "out", keep_going=True))
    workbook(tmp_path, {name: sheet(LOST, KEPT) for name in AGENCIES})
    assert run(file).is_whole
    assert sorted(files(tmp_path / "out")) == ALL


def test_a_rehearsal_writes_nothing_at_all(tmp_path: Path) -> None:
    found, jobs = planned(office(tmp_path))
    report = rehearse(found, jobs, Wish(tmp_path / "out"), Silent())
    assert [entry.state for entry in report.entries] == [State.DUE] * 3
    assert not (tmp_path / "out").exists()


def test_only_some_agencies(tmp_path: Path) -> None:
    file = office(tmp_path)
    whole = run(file)
    alone = run(file, only=["sở y tế"])
    assert [entry.agency for entry in alone.entries] == ["Sở Y tế"]
    assert len(read_manifest(tmp_path / "out" / RECORDS)) == len(whole.entries)


def test_an_agency_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticError) as caught:
        planned(office(tmp_path), ["Sở Y tế xã"])
    (fault,) = caught.value.diagnostics
    assert fault.fix == "did you mean «Sở Y tế»?"


COMMUNES = {"UBND xã Suối Cát": "SC", "UBND xã Tân Thanh": "TT", "UBND xã Tân Thạnh": "TA"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ubnd xa suoi cat", "UBND xã Suối Cát"),
        ("Xã Suối Cát", "UBND xã Suối Cát"),
        ("UBND xã Tân Thạnh", "UBND xã Tân Thạnh"),
    ],
)
def test_one_agency_is_meant_by_its_name(tmp_path: Path, typed: str, meant: str) -> None:
    _found, jobs = planned(office(tmp_path, agencies=COMMUNES), [typed])
    assert [job.agency for job in jobs] == [meant]


@pytest.mark.parametrize(
    ("typed", "mend"),
    [
        ("suối cát", "did you mean «UBND xã Suối Cát»?"),
        ("ubnd xa tan thanh", "known here: UBND xã Tân Thanh, UBND xã Tân Thạnh"),
        ("z", "known here: UBND xã Suối Cát, UBND xã Tân Thanh, UBND xã Tân Thạnh"),
    ],
)
def test_a_name_that_no_agency_has_is_told_with_those_that_may_be_meant(
    tmp_path: Path, typed: str, mend: str
) -> None:
    with pytest.raises(DiagnosticError) as caught:
        planned(office(tmp_path, agencies=COMMUNES), [typed])
    assert [fault.fix for fault in caught.value.diagnostics] == [mend]


def test_an_agency_that_left_the_workbook_is_told_and_its_document_left(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    workbook(tmp_path, {name: sheet(LOST, KEPT) for name in ("Sở Y tế", "Sở Tư pháp")})
    report = run(file)
    assert [entry.agency for entry in report.left_over] == ["Sở Tài chính"]
    assert "so-tai-chinh.docx" in files(tmp_path / "out")


def test_two_processes_make_the_same_documents_as_one(tmp_path: Path) -> None:
    names = {f"Sở Số {n}": f"S{n}" for n in range(1, 13)}
    file = office(tmp_path, agencies=names)
    run(file, Wish(tmp_path / "one"))
    run(file, Wish(tmp_path / "two", processes=2))
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert len(files(tmp_path / "one")) == 12


def test_all_formats_of_a_document_are_made_together(tmp_path: Path) -> None:
    run(office(tmp_path), Wish(tmp_path / "out", formats=("docx", "md", "html")))
    assert {Path(name).suffix for name in files(tmp_path / "out")} == {".docx", ".md", ".html"}
    assert len(files(tmp_path / "out")) == 9


def test_a_second_batch_in_the_folder_has_to_wait(tmp_path: Path) -> None:
    file = office(tmp_path)
    with locked(tmp_path / "out"), pytest.raises(DiagnosticError) as caught:
        run(file)
    assert [fault.rule for fault in caught.value.diagnostics] == ["output.busy"]
    assert run(file).is_whole


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(DiagnosticError) as caught:
        run(office(tmp_path))
    assert [fault.rule for fault in caught.value.diagnostics] == ["output.unwritable"]
    assert (tmp_path / "out").read_bytes() == b"a file"


def test_a_full_disk_ends_the_batch_and_the_next_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = office(tmp_path)
    found, jobs = planned(file)
    real = os.fdopen
    written: list[str] = []

    def full(handle: int, mode: str = "r", *rest: object) -> object:
        if len(list((tmp_path / "out").glob("*.docx"))) == 1:
            os.close(handle)
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(mode)
        return real(handle, mode, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", full)
        with pytest.raises(DiagnosticError) as caught:
            make_batch(found, jobs, Wish(tmp_path / "out"), Silent())
    assert [fault.rule for fault in caught.value.diagnostics] == ["output.no-room"]
    assert [name for name in files(tmp_path / "out") if name.endswith(".tmp")] == []
    report = run(file)
    assert report.is_whole
    assert report.unchanged == 1


def test_a_document_open_elsewhere_is_told_and_the_others_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows does not let a file be replaced that Word has open."""
    file = office(tmp_path)
    run(file)
    shared = tmp_path / "co-quan.yml"
    shared.write_text(shared.read_text("utf-8").replace("Khánh Hòa", "Nha Trang"), "utf-8")
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target).name == "so-tu-phap.docx":
            raise PermissionError(errno.EACCES, "in use by another process")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace)
        report = run(file)
    assert [entry.state for entry in report.entries] == [State.MADE, State.FAULTY, State.MADE]
    (fault,) = (d for d in report.entries[1].diagnostics if d.rule == "output.unwritable")
    assert "close it in Word" in fault.fix
    assert run(file).is_whole


def test_a_broken_last_line_of_the_manifest_costs_one_document(tmp_path: Path) -> None:
    file = office(tmp_path)
    run(file)
    manifest = tmp_path / "out" / RECORDS / MANIFEST
    manifest.write_bytes(manifest.read_bytes()[:-40])
    assert run(file).unchanged == 2
    assert len(read_manifest(manifest.parent)) == 3


def test_what_a_killed_run_was_about_to_write_is_cleared(tmp_path: Path) -> None:
    file = office(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / ".cchc-abc.tmp").write_bytes(b"half")
    run(file)
    assert list((tmp_path / "out").glob(".cchc-*.tmp")) == []


def test_a_fault_of_the_program_stops_one_document_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = make.render

    def render(notice: Notice, *rest: Any) -> Mapping[str, bytes]:
        if notice.model.agency.name == "Sở Tư pháp":
            raise ZeroDivisionError
        return real(notice, *rest)

    monkeypatch.setattr(make, "render", render)
    report = run(office(tmp_path))
    assert [entry.state for entry in report.entries] == [State.MADE, State.FAULTY, State.MADE]
    (fault,) = (d for d in report.entries[1].diagnostics if d.rule == "batch.internal")
    assert "ZeroDivisionError" in fault.message


def test_names_of_files_lead_nowhere_else(tmp_path: Path) -> None:
    names = {"Sở “A” & <B>": "A", "../Sở C": "C", "CON": "D", "Sở Ở cuối tên rất dài " * 9: "E"}
    file = office(tmp_path, agencies={})
    rows = [[name, *LOST] for name in names]
    workbook(
        tmp_path,
        {"Điểm": [("Cơ quan", *("Mã", "Tiêu chí", "Điểm tối đa", "Điểm thẩm định")), *rows]},
    )
    jobs = plan(sources(file))
    assert [job.stem for job in jobs][:3] == ["so-a-b", "so-c", "con-1"]
    assert len(jobs[3].stem) <= 80


def test_long_names_that_begin_alike_have_two_files(tmp_path: Path) -> None:
    name = "Ban Quản lý Dự án đầu tư xây dựng các công trình giao thông, dân dụng " * 2
    file = office(tmp_path, agencies={})
    head = ("Cơ quan", "Mã", "Tiêu chí", "Điểm tối đa", "Điểm thẩm định")
    workbook(tmp_path, {"Điểm": [head, [f"{name}1", *LOST[:4]], [f"{name}2", *LOST[:4]]]})
    stems = [job.stem for job in plan(sources(file))]
    assert len(set(stems)) == 2


def test_two_agencies_of_one_name_have_two_files(tmp_path: Path) -> None:
    file = office(tmp_path, agencies={})
    head = ("Khối", "Cơ quan", "Mã", "Tiêu chí", "Điểm tối đa", "Điểm thẩm định")
    rows = [[block, "Xã Tân Lập", *LOST[:4]] for block in ("Vùng 1", "Vùng 2")]
    workbook(tmp_path, {"Điểm": [head, *rows]})
    assert [job.stem for job in plan(sources(file))] == ["vung-1-xa-tan-lap", "vung-2-xa-tan-lap"]
