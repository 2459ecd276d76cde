"""A clerk who knows Excel alone: a new form, filled in, previewed, checked, rendered."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles.colors import Color

from cchc_docs.load.form.layout import LISTS, MAIN
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.workspace import find_workspace

from ..load.form.filling import Form
from .conftest import Run

FILLED = {
    "co_quan": "kkt",
    "ten_loai": "Báo cáo",
    "trich_yeu": "Kết quả cải cách hành chính quý I",
    "noi_dung": "Sở đã hoàn thành 12 nhiệm vụ.",
}


def fill(file: Path, **changed: str) -> Form:
    """A form of the program, filled in and saved where it is."""
    form = Form(load_kind("van-ban", find_workspace(file)))
    form.book = openpyxl.load_workbook(file)
    for path, value in {**FILLED, **changed}.items():
        form.write(MAIN, path, value)
    form.write(LISTS, "luu.noi_luu", "VT")
    form.save(file)
    return form


@pytest.fixture
def form(run: Run, office: Path) -> Path:
    assert run("new", "van-ban", "--excel", "-o", "bao-cao.xlsx").stdout == "bao-cao.xlsx\n"
    fill(office / "bao-cao.xlsx")
    return office / "bao-cao.xlsx"


def test_a_form_is_called_as_its_kind_and_finds_the_shared_file(run: Run, office: Path) -> None:
    (office / "2026").mkdir()
    assert run("new", "van-ban", "--excel").exit_code == 0
    assert run("new", "van-ban", "--excel", "-o", "2026/a.xlsx").exit_code == 0
    assert (office / "van-ban.xlsx").is_file()
    fill(office / "2026/a.xlsx")
    form = fill(office / "van-ban.xlsx")
    assert form.cell(MAIN, "bao_gom").value == "co-quan.yml"
    assert run("preview", "2026/a.xlsx").exit_code == 0


def test_a_form_is_never_written_over(run: Run, form: Path) -> None:
    before = form.read_bytes()
    result = run("new", "van-ban", "--excel", "-o", "bao-cao.xlsx")
    assert (result.exit_code, form.read_bytes()) == (3, before)


@pytest.mark.parametrize("arguments", [["--excel", "-o", "a.yml"], ["-o", "a.xlsx"]])
def test_a_form_ends_in_xlsx(run: Run, office: Path, arguments: list[str]) -> None:
    result = run("new", "van-ban", *arguments)
    assert result.exit_code == 2
    assert "ends in .xlsx" in result.stderr
    assert not (office / arguments[-1]).exists()


def test_a_faulty_shared_file_is_told_before_a_form_is_written(run: Run, office: Path) -> None:
    (office / "co-quan.yml").write_text("co_quan: {kkt: {ten: Ban}}\n", "utf-8")
    result = run("new", "van-ban", "--excel")
    assert result.exit_code == 1
    assert "co-quan.yml:1" in result.stderr
    assert not (office / "van-ban.xlsx").exists()


def test_a_form_is_rendered_previewed_and_checked(run: Run, office: Path, form: Path) -> None:
    assert run("render", form, "-o", ".").exit_code == 0
    assert (office / "bao-cao.docx").is_file()
    assert "Sở đã hoàn thành 12 nhiệm vụ." in run("preview", form).stdout
    assert run("check", form).exit_code == 0


def test_content_that_does_not_agree_is_told_at_its_cell(run: Run, form: Path) -> None:
    filled = fill(form, noi_dung="Sở đã hoàn thành 12 nhiệm vụ vào ngày 31/02/2026.")
    place = f"bao-cao.xlsx: Văn bản!{filled.cell(MAIN, 'noi_dung').coordinate}"
    result = run("check", form)
    assert result.exit_code == 1
    assert place in result.stdout


def test_a_folder_has_its_forms_and_no_other_workbooks(run: Run, office: Path, form: Path) -> None:
    for name in ("~$bao-cao.xlsx", "bao-cao.loi.xlsx", ".an.xlsx"):
        shutil.copy(form, office / name)
    openpyxl.Workbook().save(office / "bang-diem.xlsx")
    (office / "hong.xlsx").write_bytes(b"PK")
    result = run("render", ".", "-o", "ra")
    assert result.exit_code == 0
    assert [path.name for path in (office / "ra").glob("*.docx")] == ["bao-cao.docx"]
    assert run("check", ".").exit_code == 0


def test_another_workbook_is_no_data_file(run: Run, office: Path) -> None:
    openpyxl.Workbook().save(office / "a.xlsx")
    result = run("render", "a.xlsx")
    assert result.exit_code == 1
    assert "a.xlsx: error: this workbook is no form of a document" in result.stderr
    assert "cchc-docs new KIND --excel" in result.stderr


def test_faults_are_comments_in_a_copy(run: Run, office: Path, form: Path) -> None:
    filled = fill(form, ngay="30/2/2026", so="0")
    filled.write(MAIN, "trich_yeu", None)
    filled.cell(MAIN, "ngay").comment = openpyxl.comments.Comment("hỏi anh Tâm", "Lan")
    filled.write("can_cu", "so", "12/QĐ-UBND", 1)
    before = filled.save(form).read_bytes()
    result = run("check", form, "--annotate", "bao-cao.loi.xlsx")
    assert (result.exit_code, form.read_bytes()) == (3, before)
    copy = Form(filled.layout.kind)
    copy.book = openpyxl.load_workbook(office / "bao-cao.loi.xlsx")
    words = {path: copy.cell(MAIN, path).comment.text for path in ("ngay", "so", "trich_yeu")}
    assert words["ngay"].startswith("hỏi anh Tâm\n«30/2/2026» is a day that does not exist\n→ ")
    assert "is not a document number" in words["so"]
    assert "«trich_yeu» is missing" in words["trich_yeu"]
    assert copy.cell(MAIN, "so").fill.fgColor == Color("00F8CBAD")
    assert copy.cell(MAIN, "ten_loai").comment is None
    # what was blank on a sheet of rows keeps the format of its column
    missed = copy.cell("can_cu", "loai", 1)
    assert (missed.comment.text[:22], missed.number_format) == ("«loai» is missing (Tên", "@")
    for sheet in filled.book.worksheets:
        kept = copy.book[sheet.title].data_validations.dataValidation
        assert len(kept) == len(sheet.data_validations.dataValidation)


def test_render_writes_the_copy_beside_a_faulty_form(run: Run, office: Path, form: Path) -> None:
    filled = fill(form, ngay="30/2/2026")
    result = run("render", form, "--annotate")
    assert result.exit_code == 1
    copy = Form(filled.layout.kind)
    copy.book = openpyxl.load_workbook(office / f"{form.stem}.loi.xlsx")
    assert "is a day that does not exist" in copy.cell(MAIN, "ngay").comment.text


def test_a_sound_form_has_no_copy(run: Run, office: Path, form: Path) -> None:
    fill(form)
    assert run("render", form, "--annotate").exit_code == 0
    assert not list(office.glob("*.loi.xlsx"))


def test_a_mended_copy_is_a_form_again(run: Run, office: Path, form: Path) -> None:
    fill(form, ngay="30/2/2026")
    run("check", form, "--annotate", "bao-cao.loi.xlsx")
    fill(office / "bao-cao.loi.xlsx", ngay="28/2/2026")
    assert run("render", "bao-cao.loi.xlsx", "-o", ".").exit_code == 0


def test_a_form_is_not_mended_by_the_program(run: Run, form: Path) -> None:
    result = run("check", form, "--fix", "a.xlsx")
    assert result.exit_code == 2
    assert "a form is mended in Excel" in result.stderr


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_a_form_saved_by_another_program_is_read(
    run: Run, office: Path, form: Path, ending: str
) -> None:
    office_program = shutil.which("soffice")
    if office_program is None:
        pytest.skip("LibreOffice is not here")
    profile = f"-env:UserInstallation=file://{office}/.lo"
    command = [office_program, "--headless", profile, "--convert-to", ending, "--outdir", "luu"]
    subprocess.run([*command, str(form)], check=False, capture_output=True, timeout=120)
    saved = office / "luu" / f"bao-cao.{ending}"
    if not saved.exists():
        pytest.skip("LibreOffice has no Calc here")
    shutil.copy(office / "co-quan.yml", office / "luu")
    assert run("preview", saved).stdout == run("preview", form).stdout
