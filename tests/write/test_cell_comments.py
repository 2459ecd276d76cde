"""Comments go into a copy of a workbook that openpyxl can edit; another is refused."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.write.cell_comments import with_comments


def fault(cell: str, message: str, fix: str = "", sheet: str = "Bảng") -> Diagnostic:
    place = CellPlace("a.xlsx", sheet, cell)
    return Diagnostic("data.type", Severity.ERROR, place, message, fix)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "Bảng"
    book.active["B2"] = "1,1"
    book.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


def test_faults_of_one_cell_are_one_comment(workbook: Path) -> None:
    found = [fault("B2", "sai", "sửa"), fault("B2", "thiếu"), fault("", "cả trang")]
    found.append(fault("A1", "không có trang này", sheet="Khác"))
    found.append(Diagnostic("data.type", Severity.ERROR, FilePlace("co-quan.yml", 3), "x"))
    sheet = openpyxl.load_workbook(io.BytesIO(with_comments(workbook, found)))["Bảng"]
    assert sheet["B2"].comment.text == "sai\n→ sửa\nthiếu"
    assert (sheet["B2"].value, sheet["A1"].comment) == ("1,1", None)


def test_within_merged_cells_the_comment_stands_where_it_is_shown(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    book["Bảng"].merge_cells("B2:B4")
    book.save(workbook)
    made = with_comments(workbook, [fault("B3", "sai")])
    assert openpyxl.load_workbook(io.BytesIO(made))["Bảng"]["B2"].comment.text == "sai"


def test_a_workbook_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticError):
        with_comments(tmp_path / "a.ods", [fault("A1", "sai")])
