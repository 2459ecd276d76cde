"""`cchc-docs check` and `rules`, and `render --check`."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from ..cases import ROOT, word_file
from ..check.edits import edited
from .conftest import Run

NAME = "thong-bao-hai-phu-luc"
pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sach.docx").write_bytes(word_file(NAME))
    wide = edited(word_file(NAME), [{"section": 1, "margin_left": "25 mm"}])
    (tmp_path / "rong.docx").write_bytes(wide)
    return tmp_path


def test_a_clean_file_ends_with_0(run: Run, folder: Path) -> None:
    result = run("check", str(folder / "sach.docx"))
    assert result.exit_code == 0
    assert "no error found by the rules that were judged" in result.stdout


def test_findings_end_with_1(run: Run, folder: Path) -> None:
    result = run("check", str(folder / "rong.docx"))
    assert result.exit_code == 1
    assert "the left margin is 25 mm" in result.stdout


def test_what_cannot_be_read_ends_with_3_and_the_rest_is_checked(run: Run, folder: Path) -> None:
    (folder / "hong.docx").write_bytes(b"no zip")
    (folder / "~$sach.docx").write_bytes(b"a lock of Word")
    result = run("check", str(folder))
    assert result.exit_code == 3
    assert "hong.docx" in result.stderr
    assert "the left margin is 25 mm" in result.stdout
    assert "~$" not in result.output


@pytest.mark.parametrize("form", ["json", "sarif", "html"])
def test_reports_for_programs_and_browsers_go_to_stdout(run: Run, folder: Path, form: str) -> None:
    result = run("check", str(folder), "--format", form)
    assert result.exit_code == 1
    assert "page.margins" in result.stdout
    if form != "html":
        json.loads(result.stdout)


def test_rules_are_listed_shown_and_accounted_for(run: Run) -> None:
    listed = run("rules")
    assert listed.exit_code == 0
    assert "page.margins" in listed.stdout
    shown = run("rules", "show", "page.margins")
    assert "Phụ lục I, Phần I, Mục I, khoản 3 (ND30-I-I-3.left)" in shown.stdout
    assert "20 to 25 mm" in shown.stdout
    covered = run("rules", "coverage")
    assert "ND30-I-I-3.left" in covered.stdout
    assert run("rules", "show", "page.margin").exit_code == 2


def test_render_with_check_judges_what_it_made(run: Run, letter: Path) -> None:
    assert run("render", letter, "--check").exit_code == 1  # a công văn names its drafting unit
    letter.write_text(letter.read_text("utf-8") + "don_vi_soan_thao: VP\n", "utf-8")
    assert run("render", letter, "--check").exit_code == 0


def test_render_with_check_tells_what_a_restyled_frame_breaks(
    run: Run, letter: Path, office: Path
) -> None:
    frame = (ROOT / "templates/frames/cong-van.docx").read_bytes()
    (office / "mau" / "frames").mkdir()
    wide = edited(frame, [{"section": 1, "margin_left": "25 mm"}])
    (office / "mau/frames/cong-van.docx").write_bytes(wide)
    result = run("render", letter, "--check")
    assert result.exit_code == 1
    assert "the left margin is 25 mm" in result.stderr


def test_a_mended_copy_is_clean_and_tells_what_was_changed(run: Run, folder: Path) -> None:
    source, copy = folder / "rong.docx", folder / "sua.docx"
    before = source.read_bytes()
    result = run("check", str(source), "--fix", str(copy))
    assert result.exit_code == 0
    assert "25 mm → " in result.stdout
    assert "[page.margins]" in result.stdout
    assert source.read_bytes() == before
    assert run("check", str(copy)).exit_code == 0


def test_a_copy_with_comments_stays_a_file_with_findings(run: Run, folder: Path) -> None:
    copy = folder / "ghi-chu.docx"
    result = run("check", str(folder / "rong.docx"), "--annotate", str(copy))
    assert result.exit_code == 1
    assert any("25 mm" in comment.text for comment in docx.Document(str(copy)).comments)


def test_copies_of_a_clean_file_say_that_there_is_nothing_to_do(run: Run, folder: Path) -> None:
    source = folder / "sach.docx"
    copies = (folder / "a.docx", folder / "b.docx")
    result = run("check", str(source), "--fix", str(copies[0]), "--annotate", str(copies[1]))
    assert result.exit_code == 0
    assert "nothing that can be mended safely" in result.stdout
    assert "nothing of the form to comment on" in result.stdout
    assert {copy.read_bytes() for copy in copies} == {source.read_bytes()}


def test_a_folder_without_word_files_is_a_wrong_command(run: Run, tmp_path: Path) -> None:
    result = run("check", str(tmp_path))
    assert result.exit_code == 2
    assert "no Word file, text or data file" in result.stderr


def test_comments_after_a_repair_tell_what_is_left(run: Run, folder: Path) -> None:
    slips = [{"section": 1, "margin_left": "25 mm"}, {"at": "THÔNG BÁO", "replace": ["B", "b"]}]
    (folder / "sai.docx").write_bytes(edited(word_file(NAME), slips))
    copy = folder / "ghi-chu.docx"
    options = ["--fix", str(folder / "sua.docx"), "--annotate", str(copy), "--format", "json"]
    result = run("check", str(folder / "sai.docx"), *options)
    assert result.exit_code == 1
    assert json.loads(result.stdout)["files"][0]["file"].endswith("sua.docx")
    assert "[page.margins]" in result.stderr
    words = " ".join(comment.text for comment in docx.Document(str(copy)).comments)
    assert "type.text" in words
    assert "page.margins" not in words


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rong.docx", "sach.docx", "--fix", "a.docx"], "name just one"),
        ([".", "--annotate", "a.docx"], "name just one"),
        (["rong.docx", "--fix", "rong.docx"], "a name of its own"),
        (["rong.docx", "--fix", "a.docx", "--annotate", "a.docx"], "a name of its own"),
        (["rong.docx", "--fix", "a.pdf"], "has to end in .docx"),
    ],
)
def test_a_copy_that_makes_no_sense_is_a_wrong_command(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(folder)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_copy_never_replaces_work_of_a_person(run: Run, folder: Path) -> None:
    (folder / "cua-toi.docx").write_bytes(b"hours of work")
    result = run("check", str(folder / "rong.docx"), "--fix", str(folder / "cua-toi.docx"))
    assert result.exit_code == 3
    assert "choose another name" in result.stderr
    assert (folder / "cua-toi.docx").read_bytes() == b"hours of work"
