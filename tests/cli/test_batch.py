"""`cchc-docs batch` as the officer of a Sở uses it on the day the scores are published."""

from __future__ import annotations

import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cchc_docs.load.workbook.read import read_workbook
from tests.batch.office import AGENCIES, KEPT, LOST, files, office, sheet
from tests.load.workbook.sheets import write_sheets

from .conftest import Run


@pytest.fixture
def day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the batch, in which one works."""
    monkeypatch.setenv("CCHC_LANG", "en")
    office(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_one_command_makes_every_document_and_sums_up(run: Run, day: Path) -> None:
    result = run("batch", "diem.xlsx", "-o", "out")
    assert result.exit_code == 0, result.output
    assert "3 documents in out, 0 of them unchanged" in result.output
    assert sorted(files(day / "out")) == [
        "so-tai-chinh.docx", "so-tu-phap.docx", "so-y-te.docx", "tong-hop.html", "tong-hop.xlsx",
    ]  # fmt: skip


def test_away_from_a_terminal_the_stages_are_plain_lines(run: Run, day: Path) -> None:
    del day
    result = run("batch", "diem.xlsx", "-o", "out")
    assert "checking: 3 documents\nmaking: 3 documents" in result.stderr


def test_the_summary_is_a_workbook_with_numbers_and_links(run: Run, day: Path) -> None:
    run("batch", "diem.xlsx", "-o", "out")
    results, criteria, told = read_workbook(day / "out" / "tong-hop.xlsx").visible
    heading, first, *_others = ([cell.text for cell in row] for _n, row in results.filled_rows())
    row = dict(zip(heading, first, strict=True))
    assert row["Cơ quan, đơn vị"] == "Sở Y tế"
    assert row["Chỉ số (%)"] == "83,33"
    assert row["Tệp"] == "so-y-te.docx"
    _heading, one = ([cell.text for cell in row] for _n, row in criteria.filled_rows())
    assert one == ["", "1.1", "Kế hoạch", "3", "1,5"]
    assert told.name == "Thông tin kiểm tra"
    with zipfile.ZipFile(day / "out" / "tong-hop.xlsx") as package:
        links = package.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
    assert 'Target="so-y-te.docx"' in links


def test_the_summary_is_a_page_that_needs_nothing_from_outside(run: Run, day: Path) -> None:
    run("batch", "diem.xlsx", "-o", "out")
    page = (day / "out" / "tong-hop.html").read_text("utf-8")
    assert '<a href="so-y-te.docx">so-y-te.docx</a>' in page
    links: list[str] = []

    class Links(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            links.extend(v or "" for k, v in attrs if k in {"href", "src"} and tag != "table")

    Links().feed(page)
    assert links
    assert not [link for link in links if "://" in link]


def test_the_summary_of_a_second_run_is_the_same(run: Run, day: Path) -> None:
    run("batch", "diem.xlsx", "-o", "out")
    before = files(day / "out")
    result = run("batch", "diem.xlsx", "-o", "out")
    assert "3 of them unchanged" in result.output
    assert files(day / "out") == before


def test_all_documents_in_one_zip(run: Run, day: Path) -> None:
    assert run("batch", "diem.xlsx", "-o", "out", "--zip").exit_code == 0
    with zipfile.ZipFile(day / "out.zip") as package:
        assert package.namelist() == ["so-y-te.docx", "so-tu-phap.docx", "so-tai-chinh.docx"]
        assert package.testzip() is None
    before = (day / "out.zip").read_bytes()
    run("batch", "diem.xlsx", "-o", "out", "--zip")
    assert (day / "out.zip").read_bytes() == before


def faulty(day: Path) -> None:
    sheets = {name: sheet(LOST, KEPT) for name in AGENCIES}
    sheets["Sở Tư pháp"] = sheet(("1.1", "Kế hoạch", 2, 2.5), KEPT)
    write_sheets(day / "diem.xlsx", sheets)


def test_an_error_is_told_at_its_cell_and_nothing_is_made(run: Run, day: Path) -> None:
    faulty(day)
    result = run("batch", "diem.xlsx", "-o", "out")
    assert result.exit_code == 1
    assert "Sở Tư pháp:\ndiem.xlsx: Sở Tư pháp!D3: error: 2,5 points" in result.stderr
    assert "nothing was made" in result.stderr
    assert files(day / "out") == {}


def test_keep_going_ends_with_4(run: Run, day: Path) -> None:
    faulty(day)
    result = run("batch", "diem.xlsx", "-o", "out", "--keep-going")
    assert result.exit_code == 4
    assert "2 documents in out" in result.output
    assert "1 not made, for the errors above" in result.stderr


def test_force_makes_them_all(run: Run, day: Path) -> None:
    faulty(day)
    assert (
        run("batch", "diem.xlsx", "-o", "out", "--force").exit_code == 4
    )  # its data are no record
    assert "so-y-te.docx" in files(day / "out")


def test_a_dry_run_says_what_would_be_made(run: Run, day: Path) -> None:
    result = run("batch", "diem.xlsx", "-o", "out", "--dry-run")
    assert result.exit_code == 0
    assert f"would be made: {Path('out', 'so-y-te.docx')}" in result.output
    assert "3 documents would be made, 0 are unchanged" in result.output
    assert not (day / "out").exists()


def test_a_dry_run_of_faulty_data_ends_with_1(run: Run, day: Path) -> None:
    faulty(day)
    result = run("batch", "diem.xlsx", "-o", "out", "--dry-run")
    assert result.exit_code == 1
    assert "2 documents would be made" in result.output


def test_only_one_agency(run: Run, day: Path) -> None:
    assert run("batch", "diem.xlsx", "-o", "out", "--only", "Sở Y tế").exit_code == 0
    assert "so-y-te.docx" in files(day / "out")
    assert "so-tu-phap.docx" not in files(day / "out")


def test_an_edited_document_ends_with_0_and_a_warning_while_its_data_stand(
    run: Run, day: Path
) -> None:
    run("batch", "diem.xlsx", "-o", "out")
    (day / "out" / "so-y-te.docx").write_bytes(b"edited")
    result = run("batch", "diem.xlsx", "-o", "out")
    assert result.exit_code == 0
    assert "was edited by hand" in result.stderr


def test_an_edited_document_with_new_points_ends_with_4(run: Run, day: Path) -> None:
    run("batch", "diem.xlsx", "-o", "out")
    (day / "out" / "so-y-te.docx").write_bytes(b"edited")
    write_sheets(day / "diem.xlsx", {name: sheet(LOST) for name in AGENCIES})
    result = run("batch", "diem.xlsx", "-o", "out")
    assert result.exit_code == 4
    assert "1 kept as they were edited by hand" in result.stderr


def test_a_folder_of_workbooks_is_read_whole(run: Run, day: Path) -> None:
    (day / "phieu").mkdir()
    for name in AGENCIES:
        write_sheets(day / "phieu" / f"{name}.xlsx", {name: sheet(LOST, KEPT)})
    (day / "phieu" / "~$Sở Y tế.xlsx").write_bytes(b"lock of Excel")
    result = run("batch", "phieu", "-d", "chung.yml", "-o", "out")
    assert result.exit_code == 0, result.output
    assert "3 documents in out" in result.output


def test_the_year_before_in_the_same_folder_is_no_workbook_of_this_year(
    run: Run, day: Path
) -> None:
    write_sheets(day / "truoc.xlsx", {name: sheet(LOST, KEPT) for name in AGENCIES})
    result = run("batch", ".", "--before", "truoc.xlsx", "-o", "out")
    assert result.exit_code == 0, result.output


def test_the_summary_of_an_earlier_run_is_no_workbook_of_scores(run: Run, day: Path) -> None:
    del day
    assert run("batch", ".", "-o", "out").exit_code == 0
    again = run("batch", ".", "-o", "out")
    assert again.exit_code == 0, again.output
    assert "3 of them unchanged" in again.output


def test_a_folder_without_workbooks_is_told(run: Run, day: Path) -> None:
    (day / "phieu").mkdir()
    result = run("batch", "phieu", "-d", "chung.yml", "-o", "out")
    assert result.exit_code == 1
    assert "no workbook in this folder" in result.stderr


def test_without_common_data_it_says_what_they_are(run: Run, day: Path) -> None:
    (day / "chung.yml").unlink()
    result = run("batch", "diem.xlsx", "-o", "out")
    assert result.exit_code == 1
    assert "no «chung.yml» beside the workbook" in result.stderr
    assert "cchc-docs new KIND" in result.stderr


def test_another_kind_than_that_of_the_common_data_is_told(run: Run, day: Path) -> None:
    del day
    result = run("batch", "diem.xlsx", "-k", "thong-bao-ket-luan-chi-so", "-o", "out")
    assert result.exit_code == 1
    assert "chung.yml:1:7" in result.stderr


def test_the_form_of_the_documents_is_checked_on_request(run: Run, day: Path) -> None:
    del day
    result = run("batch", "diem.xlsx", "-o", "out", "--check")
    assert result.exit_code == 0, result.output


def test_files_beside_the_workbook_are_found(run: Run, day: Path) -> None:
    write_sheets(day / "diem.xlsx", {"Sở Y tế": [("Mã", "Việc", "Mức trần", "Điểm"), LOST[:4]]})
    (day / "cot.yml").write_text("Việc: ten\nMức trần: diem_toi_da\n", "utf-8")
    (day / "huong-khac-phuc.yml").write_text(
        "tieu_chi:\n- ma: 1.1\n  huong_khac_phuc: {nhiem_vu: ban hành sớm, chu_tri: VP}\n", "utf-8"
    )
    result = run("batch", "diem.xlsx", "-o", "out", "--format", "md")
    assert result.exit_code == 0, result.output
    assert "Ban hành sớm" in (day / "out" / "so-y-te.md").read_text("utf-8")


def test_new_writes_the_common_data_to_begin_with(run: Run, day: Path) -> None:
    (day / "chung.yml").unlink()
    result = run("new", "cong-van-khac-phuc", "--common")
    assert result.exit_code == 0, result.output
    text = (day / "chung.yml").read_text("utf-8")
    assert "tung_co_quan" in text
    assert "co_quan_nhan" not in text
    assert (day / ".cchc" / "cong-van-khac-phuc.chung.schema.json").exists()


def test_a_kind_without_scores_has_no_common_data(run: Run, day: Path) -> None:
    (day / "chung.yml").unlink()
    result = run("new", "van-ban", "--common")
    assert result.exit_code == 1
    assert "say nothing about scores" in result.stderr
    assert not (day / "chung.yml").exists()


def test_common_data_are_no_form(run: Run, day: Path) -> None:
    (day / "chung.yml").unlink()
    assert run("new", "cong-van-khac-phuc", "--common", "--excel").exit_code == 2


def test_the_folder_of_the_workbook_may_be_that_of_the_documents(run: Run, day: Path) -> None:
    del day
    assert run("batch", ".", "-o", ".").exit_code == 0
    again = run("batch", ".", "-o", ".")
    assert again.exit_code == 0, again.output
