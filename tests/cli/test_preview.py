"""`preview` shows what `render` would write, and writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run


@pytest.mark.parametrize(("option", "suffix"), [((), "md"), (("--html",), "html")])
def test_the_preview_is_what_would_be_written(
    run: Run, letter: Path, option: tuple[str, ...], suffix: str
) -> None:
    shown = run("preview", letter.name, *option).stdout
    assert not (letter.parent / "van-ban").exists()
    run("render", letter.name, "--format", suffix)
    written = (letter.parent / "van-ban" / f"cong-van.{suffix}").read_text("utf-8")
    assert shown.rstrip("\n") == written.rstrip("\n")


def test_the_tree_names_every_part_of_the_document(run: Run, letter: Path) -> None:
    lines = run("preview", letter.name, "--tree").stdout.splitlines()
    assert lines[0] == "document  frame=frames/cong-van.docx"
    assert "    number: 15/KKT" in lines
    assert "  addressees" in lines
    assert "    body Đề nghị Sở cử người dự họp đúng thành phần./." in lines


def test_notes_on_a_draft_stay_out_of_what_is_shown(run: Run, letter: Path) -> None:
    letter.write_text(letter.read_text("utf-8").replace("so: 15\n", ""), "utf-8")
    result = run("preview", letter.name)
    assert result.exit_code == 0
    assert "still blank: number" in result.stderr
    assert "still blank" not in result.stdout


def test_a_faulty_file_is_reported_and_nothing_is_shown(run: Run, letter: Path) -> None:
    letter.write_text(letter.read_text("utf-8").replace("co_quan: kkt", "co_quan: kk"), "utf-8")
    result = run("preview", letter.name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "cong-van.yml:3:10: error: «kk» is not in the shared files" in result.stderr


@pytest.mark.parametrize("path", [".", "khong-co.yml"])
def test_only_a_file_can_be_previewed(run: Run, office: Path, path: str) -> None:
    assert run("preview", path).exit_code == 2


def test_a_projected_number_is_marked_and_not_taken(run: Run, office: Path) -> None:
    (office / "vb.yml").write_text(
        """loai: van-ban
ten_loai: Thông báo
co_quan: {ten: Sở Nội vụ, ten_ngan: Sở, ky_hieu: SNV, dia_danh: Khánh Hòa}
trich_yeu: Lịch trực
noi_nhan: [Các phòng]
luu: {noi_luu: VT}
ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn A}
noi_dung: Sở thông báo lịch trực.
""",
        "utf-8",
    )
    assert run("register", "open", "vb.yml", "--last", "11").exit_code == 0
    for _turn in range(2):
        assert "Số: [dự kiến 12]/TB-SNV" in run("preview", "vb.yml", "--projected").stdout
    assert "dự kiến" not in run("preview", "vb.yml").stdout
    assert run("register", "list", "--entries").stdout == ""


@pytest.mark.parametrize("other", ["--html", "--serve"])
def test_a_preview_has_one_form(run: Run, letter: Path, other: str) -> None:
    done = run("preview", letter.name, other, "--tree")
    assert done.exit_code == 2
    assert "say one of --html, --tree, --serve" in done.stderr
