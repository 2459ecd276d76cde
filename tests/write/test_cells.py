"""A text is put into a cell of a workbook, and nothing else of the workbook changes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from cchc_docs.diagnostic import CellPlace, DiagnosticError
from cchc_docs.load.workbook.read import read_workbook
from cchc_docs.write.cells import UnfitWorkbookError, with_cells
from cchc_docs.write.data_file import require_cells, write_cells

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workbook as Excel saves it: formulas with results, cells with formats, a picture's part."""
    path = tmp_path / "phiếu.xlsx"
    book = xlsxwriter.Workbook(str(path))
    text = book.add_format({"num_format": "@", "bold": True})
    sheet = book.add_worksheet("Văn bản")
    sheet.write("A1", "Số")
    sheet.write_blank("C1", None, text)
    sheet.write("A2", "Ngày")
    sheet.write("E2", "ghi chú")
    sheet.set_column("C:C", 20, text)
    sheet.write_formula("C3", '="Về "&A1', None, "Về Số")
    book.add_worksheet("Danh sách").write_formula("A1", "=1+1", None, 2)
    book.close()
    return path


def at(cell: str) -> tuple[str, str]:
    return "Văn bản", cell


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_formulas_keep_their_results(file: Path) -> None:
    write_cells(file, {CellPlace(str(file), *at("C1")): "01"})
    sheet, other = read_workbook(file).sheets
    assert (sheet.values[0][2], sheet.values[2][2], other.values[0][0]) == ("01", "Về Số", 2)
    assert (sheet.uncalculated, other.uncalculated) == (frozenset(), frozenset())


def test_a_text_of_digits_stays_a_text_and_its_cell_keeps_its_format(file: Path) -> None:
    write_cells(
        file,
        {CellPlace(str(file), *at("C1")): "01", CellPlace(str(file), *at("C2")): "26/11/2026"},
    )
    sheet = openpyxl.load_workbook(file)["Văn bản"]
    for cell, value in (("C1", "01"), ("C2", "26/11/2026")):
        assert (sheet[cell].value, sheet[cell].number_format) == (value, "@")
        assert sheet[cell].font.bold
    assert sheet["E2"].value == "ghi chú"


def test_only_the_part_of_its_sheet_changes(file: Path) -> None:
    before = file.read_bytes()
    old, new = parts(before), parts(with_cells(before, {at("C1"): " 1 < 2 "}))
    assert [name for name in old if old[name] != new[name]] == ["xl/worksheets/sheet1.xml"]
    assert list(old) == list(new)


def _without_names(data: bytes) -> bytes:
    return re.sub(rb'<c r="[A-Z0-9]+"', b"<c", data)


@pytest.mark.parametrize(
    ("cell", "spoilt"),
    [
        ("C3", None),  # a formula
        ("C9", None),  # no such row
        ("", None),
        ("C2", _without_names),
    ],
)
def test_what_cannot_take_a_text_is_left_as_it_is(
    file: Path, cell: str, spoilt: Callable[[bytes], bytes] | None
) -> None:
    data = file.read_bytes()
    if spoilt is not None:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as package:
            for name, part in parts(data).items():
                package.writestr(name, spoilt(part) if "sheet1" in name else part)
        data = made.getvalue()
    with pytest.raises(UnfitWorkbookError):
        with_cells(data, {at(cell): "01"})


@pytest.mark.parametrize("data", [b"", b"no workbook", b"PK\5\6" + bytes(18)])
def test_what_is_no_workbook_is_told(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises(DiagnosticError) as error:
        write_cells(file, {CellPlace(str(file), *at("C1")): "01"})
    assert "C1: 01" in error.value.diagnostics[0].fix
    assert file.read_bytes() == data


def test_a_form_without_a_row_for_the_number_is_told(file: Path) -> None:
    before = file.read_bytes()
    gone = CellPlace(str(file), "Văn bản")
    with pytest.raises(DiagnosticError) as error:
        write_cells(file, {gone: "01"})
    assert "write a new form" in error.value.diagnostics[0].fix
    assert file.read_bytes() == before
    for place in (gone, None):
        with pytest.raises(DiagnosticError):
            require_cells(file, [CellPlace(str(file), *at("C1")), place])
    require_cells(file, [CellPlace(str(file), *at("C1"))])


def test_a_form_saved_in_another_format_is_told_before_there_is_a_number(tmp_path: Path) -> None:
    place = CellPlace("phiếu.ods", *at("C1"))
    with pytest.raises(DiagnosticError) as error:
        require_cells(tmp_path / "phiếu.ods", [place])
    assert "save it as .xlsx" in error.value.diagnostics[0].fix
