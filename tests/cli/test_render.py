"""`render`: where documents go, what is refused, and what a run ends with."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .conftest import Run

FAULTY = "loai: van-ban\ntrich_yeu: [\n"


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def documents(folder: Path) -> list[str]:
    return [name for name in files(folder) if "/.cchc-docs." not in f"/{name}"]


def copy(letter: Path, name: str) -> Path:
    target = letter.parent / name
    target.parent.mkdir(parents=True, exist_ok=True)
    text = letter.read_text("utf-8")
    up = os.path.relpath(letter.parent / "co-quan.yml", target.parent)
    target.write_text(text.replace("co-quan.yml", Path(up).as_posix()), "utf-8")
    return target


def test_a_document_goes_to_the_output_folder_of_the_workspace(run: Run, letter: Path) -> None:
    result = run("render", letter.name)
    assert (result.exit_code, result.stderr) == (0, "")
    target = letter.parent / "van-ban" / "cong-van.docx"
    assert result.stdout == f"{target}  (written)\n"
    assert target.read_bytes().startswith(b"PK")


def test_the_settings_say_where_documents_go(run: Run, office: Path, letter: Path) -> None:
    (office / "cchc.toml").write_text('thu_muc_ra = "đã phát hành"\n', "utf-8")
    assert run("render", letter.name).exit_code == 0
    assert documents(office / "đã phát hành") == ["cong-van.docx"]


def test_several_formats_stand_side_by_side(run: Run, letter: Path) -> None:
    result = run("render", letter.name, "-o", "ra", "--format", "docx, md,HTML,md")
    assert result.exit_code == 0
    assert documents(letter.parent / "ra") == ["cong-van.docx", "cong-van.html", "cong-van.md"]
    assert result.stdout.count("(written)") == 3


def test_a_folder_is_rendered_with_its_folders(run: Run, letter: Path) -> None:
    copy(letter, "thang 3/họp/công văn mời.yml")
    copy(letter, "thang 3/cong-van.yaml")
    result = run("render", ".", "-o", "ra", "--format", "md")
    assert result.exit_code == 0
    assert documents(letter.parent / "ra") == [
        "cong-van.md",
        "thang 3/cong-van.md",
        "thang 3/họp/công văn mời.md",
    ]
    assert "3 data files read" in result.stderr


def test_one_document_in_one_format_may_be_given_a_name(run: Run, letter: Path) -> None:
    result = run("render", letter.name, "-o", "ra/Công văn số 15.docx")
    assert result.exit_code == 0
    assert documents(letter.parent / "ra") == ["Công văn số 15.docx"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "a.docx", "--format", "docx,md"),
        ("-o", "a.md"),
        ("--format", "odt"),
        ("--format", ""),
        ("--format", ","),
        ("--farmat", "md"),
    ],
)
def test_a_wrong_command_line_ends_with_2_and_writes_nothing(
    run: Run, letter: Path, arguments: tuple[str, ...]
) -> None:
    before = files(letter.parent)
    assert run("render", letter.name, *arguments).exit_code == 2
    assert files(letter.parent) == before


def test_a_name_for_several_documents_is_a_wrong_command_line(run: Run, letter: Path) -> None:
    other = copy(letter, "khac.yml")
    assert run("render", letter.name, other.name, "-o", "a.docx").exit_code == 2


def test_a_path_that_is_not_there_is_a_wrong_command_line(run: Run, office: Path) -> None:
    assert run("render", "khong-co.yml").exit_code == 2


def test_a_second_run_changes_nothing(run: Run, letter: Path) -> None:
    run("render", letter.name, "--format", "docx,md,html")
    folder = letter.parent / "van-ban"
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    result = run("render", letter.name, "--format", "docx,md,html")
    assert result.exit_code == 0
    assert result.stdout.count("(unchanged)") == 3
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == (
        before
    )


def test_changed_data_replace_a_document_that_nobody_has_edited(run: Run, letter: Path) -> None:
    run("render", letter.name, "--format", "md")
    letter.write_text(letter.read_text("utf-8").replace("so: 15", "so: 16"), "utf-8")
    result = run("render", letter.name, "--format", "md")
    assert "(written)" in result.stdout
    assert "16/KKT" in (letter.parent / "van-ban" / "cong-van.md").read_text("utf-8")


def test_an_edited_document_is_kept_until_it_is_forced(run: Run, letter: Path) -> None:
    run("render", letter.name, "--format", "md")
    target = letter.parent / "van-ban" / "cong-van.md"
    rendered = target.read_text("utf-8")
    target.write_text("do người sửa", "utf-8")

    refused = run("render", letter.name, "--format", "md")
    assert refused.exit_code == 3
    assert "edited by hand" in refused.stderr
    assert "--force" in refused.stderr
    assert target.read_text("utf-8") == "do người sửa"

    forced = run("render", letter.name, "--format", "md", "--force")
    assert forced.exit_code == 0
    assert target.read_text("utf-8") == rendered
    assert "(unchanged)" in run("render", letter.name, "--format", "md").stdout


def test_a_file_that_was_never_ours_is_kept(run: Run, letter: Path) -> None:
    target = letter.parent / "van-ban" / "cong-van.docx"
    target.parent.mkdir()
    target.write_bytes(b"not ours")
    assert run("render", letter.name).exit_code == 3
    assert target.read_bytes() == b"not ours"


def test_a_document_edited_back_to_what_was_rendered_is_unchanged(run: Run, letter: Path) -> None:
    run("render", letter.name, "--format", "md")
    (letter.parent / "van-ban" / ".cchc-docs.json").unlink()
    assert "(unchanged)" in run("render", letter.name, "--format", "md").stdout
    letter.write_text(letter.read_text("utf-8").replace("so: 15", "so: 16"), "utf-8")
    assert run("render", letter.name, "--format", "md").exit_code == 0


@pytest.mark.parametrize("record", ["", "[]", "{", '{"cong-van.md": 5}', "\ufeff{}", "\x00"])
def test_a_spoilt_record_protects_what_is_there(run: Run, letter: Path, record: str) -> None:
    run("render", letter.name, "--format", "md")
    folder = letter.parent / "van-ban"
    (folder / ".cchc-docs.json").write_text(record, "utf-8")
    letter.write_text(letter.read_text("utf-8").replace("so: 15", "so: 16"), "utf-8")
    assert run("render", letter.name, "--format", "md").exit_code == 3
    assert run("render", letter.name, "--format", "md", "--force").exit_code == 0
    assert list(json.loads((folder / ".cchc-docs.json").read_text("utf-8"))) == ["cong-van.md"]


def test_one_bad_file_among_three_does_not_stop_the_others(run: Run, letter: Path) -> None:
    copy(letter, "a.yml")
    (letter.parent / "b.yml").write_text(FAULTY, "utf-8")
    result = run("render", ".", "-o", "ra", "--format", "md")
    assert result.exit_code == 1
    assert documents(letter.parent / "ra") == ["a.md", "cong-van.md"]
    assert result.stderr.count("error:") == 1
    assert result.stderr.startswith("b.yml:3:1: error: ")


def test_a_fault_in_a_shared_file_is_said_once_for_all_documents(run: Run, letter: Path) -> None:
    copy(letter, "a.yml")
    (letter.parent / "co-quan.yml").write_text("co_quan: {kkt: {}}\n", "utf-8")
    result = run("render", "a.yml", letter.name)
    assert result.exit_code == 1
    assert result.stderr.count("«ten_ngan» is missing") == 1


def test_bad_data_and_an_edited_document_end_with_1(run: Run, letter: Path) -> None:
    run("render", letter.name, "--format", "md")
    (letter.parent / "van-ban" / "cong-van.md").write_text("x", "utf-8")
    (letter.parent / "b.yml").write_text(FAULTY, "utf-8")
    assert run("render", letter.name, "b.yml", "--format", "md").exit_code == 1


def test_a_folder_without_data_files_is_said_to_be_one(run: Run, office: Path) -> None:
    result = run("render", ".")
    assert result.exit_code == 1
    assert "no data file in this folder" in result.stderr


def test_two_data_files_of_one_name_do_not_share_a_document(run: Run, letter: Path) -> None:
    copy(letter, "a/x.yml")
    other = copy(letter, "b/x.yml")
    other.write_text(other.read_text("utf-8").replace("so: 15", "so: 16"), "utf-8")
    result = run("render", "a/x.yml", "b/x.yml", "--format", "md")
    assert result.exit_code == 3
    assert "b/x.yml: error: the document of a/x.yml goes to van-ban/x.md already" in result.stderr
    assert "15/KKT" in (letter.parent / "van-ban" / "x.md").read_text("utf-8")


def test_a_data_file_named_twice_is_rendered_once(run: Run, letter: Path) -> None:
    result = run("render", letter.name, f"./{letter.name}", ".", "--format", "md")
    assert result.exit_code == 0
    assert result.stdout.count("(written)") == 1


def test_a_folder_in_the_place_of_the_document_is_named(run: Run, letter: Path) -> None:
    (letter.parent / "van-ban" / "cong-van.docx").mkdir(parents=True)
    result = run("render", letter.name)
    assert result.exit_code == 3
    assert "van-ban/cong-van.docx: error: a folder of this name stands here" in result.stderr


def test_a_file_in_the_place_of_the_output_folder_is_named(run: Run, letter: Path) -> None:
    (letter.parent / "ra").write_text("x", "utf-8")
    result = run("render", letter.name, "-o", "ra")
    assert result.exit_code == 3
    assert "«ra» is a file, not a folder" in result.stderr
    assert (letter.parent / "ra").read_text("utf-8") == "x"


def test_a_file_that_is_open_in_word_is_said_to_be_and_stays_whole(
    run: Run, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that another program holds open."""
    assert run("render", letter.name, "-o", "ra").exit_code == 0
    made = letter.parent / "ra" / letter.with_suffix(".docx").name
    before = made.read_bytes()
    letter.write_text(letter.read_text("utf-8") + "\nlien_he: Phòng 1\n", "utf-8")

    def refuse(path: Path, target: Path) -> None:
        raise PermissionError(13, "Access is denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    result = run("render", letter.name, "-o", "ra")
    assert result.exit_code == 3
    assert made.read_bytes() == before
    assert not list(made.parent.glob("*.tmp"))
    assert "the file cannot be written" in result.stderr


def test_a_write_that_fails_leaves_the_old_document_and_no_other_file(
    run: Run, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the disk is full, or Word holds the file open on Windows."""
    run("render", letter.name, "--format", "md")
    folder = letter.parent / "van-ban"
    before = {path: path.read_bytes() for path in folder.iterdir()}
    letter.write_text(letter.read_text("utf-8").replace("so: 15", "so: 16"), "utf-8")

    def held_open(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held_open)
    result = run("render", letter.name, "--format", "md")
    assert result.exit_code == 3
    assert "the file cannot be written: no right to it" in result.stderr
    assert "close it in Word" in result.stderr
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_draft_is_written_and_what_it_lacks_is_noted(run: Run, letter: Path) -> None:
    lines = letter.read_text("utf-8").split("\n")
    draft = [line for line in lines if not line.startswith(("so:", "ngay:", "  ho_ten:"))]
    letter.write_text("\n".join(draft), "utf-8")
    result = run("render", letter.name, "--format", "md")
    assert result.exit_code == 0
    assert "cong-van.yml: note: still blank: number, day, signer" in result.stderr
    assert documents(letter.parent / "van-ban") == ["cong-van.md"]


def test_a_data_file_is_rendered_from_any_folder(
    run: Run,
    letter: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("noi-khac"))
    assert run("render", letter).exit_code == 0
    assert documents(letter.parent / "van-ban") == ["cong-van.docx"]
    assert list(Path.cwd().iterdir()) == []


def contradicting(letter: Path, name: str = "") -> Path:
    """A data file whose figures do not agree."""
    file = copy(letter, name) if name else letter
    text = file.read_text("utf-8") + "\n  Đã giải quyết 315/372 hồ sơ, đạt 84,2%.\n"
    file.write_text(text, "utf-8")
    return file


def test_data_that_contradict_themselves_are_not_rendered_the_rest_is(
    run: Run, letter: Path
) -> None:
    contradicting(letter, "sai sót/a.yml")
    result = run("render", ".", "-o", "ra", "--format", "md,docx")
    assert result.exit_code == 1
    assert documents(letter.parent / "ra") == ["cong-van.docx", "cong-van.md"]
    assert "sai sót/a.yml:19: error: 315/372 is 84,7%, not 84,2%" in result.stderr
    assert "not written: 1 error in the data, at sai sót/a.yml:19" in result.stderr
    assert "«bo_qua»" in result.stderr


def test_data_that_contradict_themselves_are_rendered_where_forced(run: Run, letter: Path) -> None:
    contradicting(letter)
    result = run("render", letter.name, "--format", "md", "--force")
    assert result.exit_code == 0
    assert documents(letter.parent / "van-ban") == ["cong-van.md"]
    assert "error: 315/372" in result.stderr


def test_what_is_let_stand_with_a_reason_is_rendered(run: Run, letter: Path) -> None:
    waived = contradicting(letter).read_text("utf-8")
    waived = f"bo_qua: {{quy_tac: figures.ratio, ly_do: Như bản gốc}}\n{waived}"
    letter.write_text(waived, "utf-8")
    result = run("render", letter.name, "--format", "md")
    assert (result.exit_code, result.stderr) == (0, "")


def test_no_format_is_written_where_one_was_edited_by_hand(run: Run, letter: Path) -> None:
    run("render", letter.name, "--format", "docx,md")
    folder = letter.parent / "van-ban"
    (folder / "cong-van.md").write_text("do người sửa", "utf-8")
    before = (folder / "cong-van.docx").read_bytes()
    letter.write_text(letter.read_text("utf-8").replace("so: 15", "so: 16"), "utf-8")
    assert run("render", letter.name, "--format", "docx,md").exit_code == 3
    assert (folder / "cong-van.docx").read_bytes() == before


def test_a_list_of_the_office_with_nothing_but_comments_is_empty(run: Run, letter: Path) -> None:
    (letter.parent / "danh-muc.yml").write_text("# chưa có gì\n", "utf-8")
    assert run("render", ".", "--format", "md").exit_code == 0
    assert documents(letter.parent / "van-ban") == ["cong-van.md"]


@pytest.mark.parametrize(
    ("name", "words"),
    [("co-quan.yml", "holds shared facts"), ("danh-muc.yml", "the lists of the office")],
)
def test_a_file_that_is_no_document_is_told_by_what_it_is(
    run: Run, letter: Path, name: str, words: str
) -> None:
    (letter.parent / "danh-muc.yml").write_text("ten_rieng: [Vân Phong]\n", "utf-8")
    result = run("render", name)
    assert result.exit_code == 1
    assert words in result.stderr


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "this is a PDF file, no data file"),
        (b"PK\x03\x04 word/document.xml", "this is a Word file (.docx), no data file"),
        (b"PK\x03\x04 xl/workbook.xml", "this is an Excel file (.xlsx), no data file"),
        (b"PK\x03\x04 a.yml", "this is a compressed file (.zip), no data file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is an old Word or Excel file"),
        (b"\x89PNG\r\n", "this is a picture, no data file"),
    ],
)
def test_what_is_no_data_file_is_called_by_its_kind(
    run: Run, office: Path, data: bytes, said: str
) -> None:
    (office / "khac.yml").write_bytes(data)
    result = run("render", "khac.yml")
    assert result.exit_code == 1
    assert said in result.stderr


def test_names_that_windows_takes_for_one_do_not_share_a_document(run: Run, letter: Path) -> None:
    copy(letter, "a/X.yml")
    copy(letter, "b/x.yml")
    result = run("render", "a/X.yml", "b/x.yml", "--format", "md", "-o", "ra")
    assert result.exit_code != 0
    assert "b/x.yml: error: the document of a/X.yml goes to ra/x.md already" in result.stderr
