"""The printed book as files of Word and Excel."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date, timedelta
from pathlib import Path

import docx
import openpyxl
import pytest

from cchc_docs.book.excel import workbook_file
from cchc_docs.book.printed import Cover, Line, PrintedBook
from cchc_docs.book.word import word_file

from ..paper import laid_out

NASTY = ("=cmd|' /C calc'!A0", '@SUM("A")', "A & B <x> \"y\" 'z' ]]>", "+84", "-1", "http://x.vn/a")


def book(*subjects: str, series: str = "", struck: bool = False) -> PrintedBook:
    cover = Cover(
        "Ủy ban nhân dân tỉnh Khánh Hòa",
        "Ban Quản lý Khu kinh tế Vân Phong",
        series,
        2026,
        date(2026, 1, 2),
        date(2026, 12, 30),
        "01",
        f"{len(subjects):02}",
        "01",
        0,
    )
    lines = [
        Line(
            (
                f"{number:02}/TB-KKT",
                date(2026, 1, 2) + timedelta(days=number % 360),
                subject,
                "Nguyễn Trọng Hoàng",
                "Sở Nội vụ; các phòng",
                "VT",
                "05",
                "",
                "",
                "",
            ),
            struck,
        )
        for number, subject in enumerate(subjects, 1)
    ]
    return PrintedBook(cover, tuple(lines), len(lines))


def test_the_same_book_is_the_same_file() -> None:
    one = [book("Kết luận", *NASTY)]
    assert word_file(one) == word_file(one)
    assert workbook_file(one) == workbook_file(one)


@pytest.mark.parametrize("text", NASTY)
def test_a_text_stays_the_text_it_is(text: str) -> None:
    document = docx.Document(io.BytesIO(word_file([book(text)])))
    assert document.tables[0].cell(2, 2).text == text
    cell = openpyxl.load_workbook(io.BytesIO(workbook_file([book(text)])))["Sổ"]["C3"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_page_lies_and_its_heading_comes_again() -> None:
    document = docx.Document(io.BytesIO(word_file([book("Kết luận")])))
    for section in document.sections:
        assert (section.page_width.mm, section.page_height.mm) == (
            pytest.approx(297, abs=0.1),
            pytest.approx(210, abs=0.1),
        )
    table = document.tables[0]
    texts = [cell.text for cell in table.rows[0].cells]
    assert (texts[0], texts[2], texts[9]) == (
        "Số, ký hiệu văn bản",
        "Tên loại và trích yếu nội dung văn bản",
        "Ghi chú",
    )
    assert [cell.text for cell in table.rows[1].cells] == [f"({n})" for n in range(1, 11)]
    repeated = [row._tr.xpath("w:trPr/w:tblHeader") != [] for row in table.rows]
    assert repeated == [True, True, False]
    assert table.rows[2]._tr.xpath("w:trPr/w:cantSplit")


def test_a_row_higher_than_a_page_may_be_cut() -> None:
    document = docx.Document(io.BytesIO(word_file([book("rất dài " * 400)])))
    assert not document.tables[0].rows[2]._tr.xpath("w:trPr/w:cantSplit")


def test_a_voided_line_is_struck_out() -> None:
    voided = [book("Kết luận", struck=True)]
    document = docx.Document(io.BytesIO(word_file(voided)))
    assert document.tables[0].cell(2, 2).paragraphs[0].runs[0].font.strike
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_file(voided)))["Sổ"]
    assert sheet["C3"].font.strike
    assert not sheet["J3"].font.strike


def test_the_workbook_prints_as_a_book_and_filters_by_day() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_file([book("Kết luận", "Mời họp")])))["Sổ"]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.auto_filter.ref == "A2:J4"
    assert sheet["B3"].value.date() == date(2026, 1, 3)
    assert sheet["A3"].data_type == sheet["G3"].data_type == "s"


def test_every_series_has_sheets_of_its_own() -> None:
    long = "Quyết định, Quy định, Quy chế, Hướng dẫn"
    several = [book("a"), book("b", series=f"{long}, Đề án"), book("c", series=f"{long}, Dự án")]
    names = openpyxl.load_workbook(io.BytesIO(workbook_file(several))).sheetnames
    assert len(names) == len(set(names)) == 6
    assert max(map(len, names)) <= 31


def test_every_part_of_the_word_file_is_whole_xml() -> None:
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(word_file([book(*NASTY), book()]))) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))


def test_three_thousand_entries_take_seconds() -> None:
    large = [book(*["Kết luận của Trưởng Ban tại Hội nghị đánh giá kết quả"] * 3000)]
    began = time.monotonic()
    word_file(large)
    workbook_file(large)
    assert time.monotonic() - began < 30  # 0.9 seconds; python-docx takes minutes


def test_the_pages_are_those_of_a_bound_book(tmp_path: Path) -> None:
    (tmp_path / "so.docx").write_bytes(
        word_file([book(*["Kết luận của Trưởng Ban tại Hội nghị giao ban"] * 60), book()])
    )
    pages = laid_out(tmp_path, ["so"])["so"]
    covers = [number for number, page in enumerate(pages) if "SỔ ĐĂNG KÝ VĂN BẢN ĐI" in page]
    assert covers == [0, len(pages) - 2]
    numbers = [page.split()[0] for page in pages[1 : covers[1]]]
    assert numbers == [str(number) for number in range(2, covers[1] + 1)]
    assert len(numbers) > 2
    assert all("(10)" in page for number, page in enumerate(pages) if number not in covers)
    assert "Chưa đăng ký văn bản nào" in pages[-1]
