"""`cchc-docs register export`."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest

from cchc_docs.register.store import Register

from .books import AGENCY, BOOK, entered, entry
from .conftest import Run


def lines(file: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(file)).paragraphs if paragraph.text]


def test_a_book_is_written_and_told(run: Run, office: Path, register: Register) -> None:
    entered(register, entry(1), entry(2))
    result = run("export", "-o", "so.docx", "--volume", "1")
    assert result.exit_code == 0, result.output
    assert result.output == f"so.docx: {AGENCY}, 2026: 2 documents, 01–02\n"
    assert lines(office / "so.docx")[:3] == [
        "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA",
        "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG",
        "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
    ]


def test_the_agency_above_comes_from_the_list_of_agencies(
    run: Run, office: Path, register: Register
) -> None:
    entered(register, entry(1, series=BOOK._replace(parent="")))
    run("export", "-o", "so.docx", "--agency", "kkt")
    assert lines(office / "so.docx")[0] == "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA"


def test_an_agency_that_nobody_lists_is_told(run: Run, office: Path, register: Register) -> None:
    entered(register, entry(1, series=BOOK._replace(agency="Sở X", parent="")))
    assert "the cover names no agency above" in run("export", "-o", "so.docx").output
    assert run("export", "-o", "so.docx", "--parent", "UBND tỉnh Y").output.count("\n") == 1
    assert lines(office / "so.docx")[0] == "UBND TỈNH Y"


def test_the_secret_series_is_refused_and_told_when_left_out(run: Run, register: Register) -> None:
    entered(register, entry(1), entry(1, series=BOOK._replace(name="mật")))
    refused = run("export", "-o", "so.docx", "--series", "mật")
    assert refused.exit_code == 1
    assert "secret documents are not printed in this form" in refused.output
    assert "secret documents are not in it" in run("export", "-o", "so.docx").output


def test_a_file_that_was_edited_is_kept(run: Run, office: Path, register: Register) -> None:
    entered(register, entry(1))
    run("export", "-o", "so.xlsx")
    book = openpyxl.load_workbook(office / "so.xlsx")
    book["Sổ"]["J3"] = "ghi tay"
    book.save(office / "so.xlsx")
    assert run("export", "-o", "so.xlsx").exit_code == 3
    assert run("export", "-o", "so.xlsx", "--force").exit_code == 0


def test_only_word_and_excel(run: Run, register: Register) -> None:
    assert run("export", "-o", "so.pdf").exit_code == 2
    assert run("export", "-o", "so.docx", "--from", "2/1/2026", "--to", "1/1/2026").exit_code == 2


def test_export_and_import_by_command(
    run: Run, office: Path, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered(register, entry(41), entry(44, suffix="a", note="Khẩn"), entry(1200))
    run("export", "-o", "so.xlsx")
    monkeypatch.setenv("CCHC_SO_DANG_KY", "khac.sqlite")
    assert run("import", "so.xlsx").exit_code == 0
    run("export", "-o", "khac.xlsx")
    assert (office / "so.xlsx").read_bytes() == (office / "khac.xlsx").read_bytes()


def test_what_a_cell_cannot_hold_is_told_in_it(run: Run, office: Path, register: Register) -> None:
    names = tuple(f"Ủy ban nhân dân xã Số {number} của tỉnh" for number in range(1200))
    entered(register, entry(1, recipients=names))
    assert run("export", "-o", "so.xlsx").exit_code == 0
    book = openpyxl.load_workbook(office / "so.xlsx")
    longest = max(
        (str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row), key=len
    )
    assert len(longest) == 32_767
    assert longest.endswith("… (còn nữa: xem sổ in bằng Word)")
