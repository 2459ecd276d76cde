"""`cchc-docs check` of texts and data: what is told of every file, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

WRONG = "Đã giải quyết 315/372 hồ sơ, đạt 84,2%.\n"
WORDS = "315/372 is 84,7%, not 84,2% [figures.ratio]"


@pytest.fixture
def text(office: Path) -> Path:
    file = office / "ghi chép.txt"
    file.write_text(WRONG, "utf-8")
    return file


def test_a_text_is_examined_and_the_place_stands_on_a_line_of_its_own(run: Run, text: Path) -> None:
    result = run("check", text.name)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "ghi chép.txt: content: 1 error, 0 warnings, 0 notes"
    assert lines[1:3] == [f"    error: {WORDS}", "      ghi chép.txt:1:15"]


def test_a_text_as_notepad_saves_it_is_read(run: Run, text: Path) -> None:
    text.write_bytes(WRONG.encode("utf-16"))
    assert WORDS in run("check", text.name).stdout


@pytest.mark.parametrize("name", ["rong.txt", "rong.md"])
def test_a_text_without_words_is_told(run: Run, office: Path, name: str) -> None:
    (office / name).write_text(" \n", "utf-8")
    result = run("check", name)
    assert result.exit_code == 1
    assert "the file holds no text" in result.stdout


def test_one_broken_file_leaves_the_others_of_its_case_examined(
    run: Run, letter: Path, text: Path
) -> None:
    letter.write_text(letter.read_text("utf-8") + f"\n  {WRONG}", "utf-8")
    (letter.parent / "hong.yml").write_text("loai: van-ban\ntrich_yeu: [\n", "utf-8")
    result = run("check", ".")
    assert result.exit_code == 3
    assert "cong-van.yml:19" in result.stdout
    assert "2 files checked\n1 file cannot be read, and was not checked" in result.stdout
    assert result.stderr.startswith("hong.yml:3:1: error: ")


def test_a_case_counts_its_files_and_a_shared_fault_is_told_once(run: Run, letter: Path) -> None:
    (letter.parent / "b.yml").write_text(letter.read_text("utf-8"), "utf-8")
    (letter.parent / "ghi-chu.txt").write_text("Đã họp.\n", "utf-8")
    assert "3 files checked" in run("check", ".").stdout
    (letter.parent / "co-quan.yml").write_text("co_quan: {kkt: {}}\n", "utf-8")
    assert run("check", ".").stderr.count("«ten_ngan» is missing") == 1


def test_the_wordings_and_frames_of_a_workspace_are_not_documents(run: Run, letter: Path) -> None:
    (letter.parent / "mau" / "van-ban").mkdir()
    (letter.parent / "mau" / "van-ban" / "body.md").write_text(WRONG, "utf-8")
    assert WORDS not in run("check", ".").stdout
    assert WORDS in run("check", "mau").stdout


def test_a_folder_of_shared_files_is_told_to_be_one(run: Run, office: Path) -> None:
    result = run("check", ".")
    assert result.exit_code == 2
    assert "only shared files" in result.stderr


@pytest.mark.parametrize("option", ["--fix", "--annotate"])
def test_only_word_files_are_copied(run: Run, text: Path, letter: Path, option: str) -> None:
    for file in (text, letter):
        result = run("check", file.name, option, f"a{file.suffix}")
        assert result.exit_code == 2
        assert "copy Word files and forms" in result.stderr


def test_rules_to_leave_out_may_be_given_by_commas(run: Run, text: Path) -> None:
    assert run("check", text.name, "--ignore", "figures.ratio, dates.real").exit_code == 0
    result = run("check", text.name, "--ignore", "figures.rato")
    assert result.exit_code == 2
    assert "did you mean «figures.ratio»" in result.stderr


def test_a_waiver_of_a_rule_that_is_left_out_is_not_called_unused(run: Run, letter: Path) -> None:
    waiver = "bo_qua: {quy_tac: figures.ratio, ly_do: Như bản gốc}\n"
    letter.write_text(waiver + letter.read_text("utf-8"), "utf-8")
    assert "waiver.unused" in run("check", letter.name).stdout
    result = run("check", letter.name, "--ignore", "figures.ratio")
    assert "waiver.unused" not in result.stdout


def test_a_case_is_no_file(run: Run, text: Path) -> None:
    (text.parent / "b.txt").write_text("Đã họp.\n", "utf-8")
    assert "2 files checked" in run("check", ".", "--case").stdout


def test_reports_for_programs_lead_to_the_place_of_every_fault(run: Run, text: Path) -> None:
    (text.parent / "hong.yml").write_text("loai: van-ban\ntrich_yeu: [\n", "utf-8")
    (sarif,) = json.loads(run("check", ".", "--format", "sarif").stdout)["runs"]
    uri = sarif["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "ghi%20ch%C3%A9p.txt"
    (told,) = sarif["invocations"][0]["toolExecutionNotifications"]
    assert told["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    page = run("check", ".", "--format", "html").stdout
    assert '<html lang="en">' in page
    assert "hong.yml:3:1" in page


def test_preview_tells_what_is_wrong_and_shows_the_draft(run: Run, letter: Path) -> None:
    letter.write_text(letter.read_text("utf-8") + f"\n  {WRONG}", "utf-8")
    result = run("preview", letter.name)
    assert result.exit_code == 0
    assert "cong-van.yml:19: error: 315/372" in result.stderr
    assert "84,2%" in result.stdout


def test_a_file_of_another_kind_is_told_to_be_one(run: Run, office: Path) -> None:
    (office / "quet.pdf").write_bytes(b"%PDF-1.7")
    result = run("check", "quet.pdf")
    assert result.exit_code == 3
    assert "this is no Word file" in result.stderr
