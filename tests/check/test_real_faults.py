"""Faults that real offices make, in the shapes that hid them."""

from __future__ import annotations

from typing import Any

import pytest
from docx.shared import Mm

from .test_real_bodies import LONG, Paper, told
from .test_real_letterheads import ISSUER_MM, MOTTO, MOTTO_MM, NATION, Page, date, drawn, line
from .test_real_letterheads import number as number_line

pytestmark = pytest.mark.usefixtures("english")
RECIPIENTS = ["- Các phòng thuộc Sở;", "- Lưu: VT, CCHC."]


def announcement(notation: str = "TB-SNV", name: str = "Nguyễn Văn A") -> Any:
    paper = Paper(notation)
    paper.title("THÔNG BÁO", "Về việc kiểm tra công tác cải cách hành chính")
    paper.text(LONG)
    paper.text(LONG + "/.")
    paper.closing(RECIPIENTS, "GIÁM ĐỐC", name=name)
    return paper


def head_of_plain_paragraphs(motto_mm: float, issuer_mm: float = ISSUER_MM) -> Any:
    page = Page()
    add = page.file.add_paragraph
    line(add(), "UBND TỈNH KHÁNH HÒA", 13)
    line(add(), "SỞ NỘI VỤ", 13, bold=True)
    drawn(add(), issuer_mm, 70)
    line(add(), NATION, 13, bold=True)
    line(add(), MOTTO, 14, bold=True)
    if motto_mm:
        drawn(add(), motto_mm, 50)
    number_line(add())
    date(add())
    page.rest()
    return page


def test_the_font_of_one_figure_of_a_page_number() -> None:
    paper = announcement()
    paper.number_pages()
    assert told(paper) == {}
    run = paper.file.sections[0].header.paragraphs[0]._p.xpath(".//w:rFonts")[0]
    for name in list(run.attrib):
        run.set(name, "Arial")
    assert set(told(paper)) == {"page.font"}


def test_a_year_in_the_number_of_a_named_type() -> None:
    paper = announcement()
    paragraph = paper.head[0].paragraphs[0]
    paragraph.runs[0].text = "Số: 12/2026/TB-SNV"
    assert "number.notation" in told(paper)


@pytest.mark.parametrize("degree", ["Bs.CKII ", "BSCKI. ", "BS CKII "])
def test_a_degree_of_physicians(degree: str) -> None:
    assert set(told(announcement(name=f"{degree}Nguyễn Văn A"))) == {"signature.name-no-degree"}


def test_a_first_line_far_in() -> None:
    paper = announcement()
    for paragraph in paper.file.paragraphs:
        if paragraph.text.startswith(LONG[:20]):
            paragraph.paragraph_format.first_line_indent = Mm(20)
    assert set(told(paper)) == {"body.indent"}


def test_lines_of_a_head_without_columns() -> None:
    assert "motto.line" not in told(head_of_plain_paragraphs(MOTTO_MM))
    assert "motto.line" in told(head_of_plain_paragraphs(0))
    long = told(head_of_plain_paragraphs(MOTTO_MM, 26))
    assert "issuer.line" in long


def test_a_lone_issuer_that_is_abbreviated_and_not_bold() -> None:
    page = Page()
    add = page.file.add_paragraph
    line(add(), "UBND XÃ SUỐI CÁT", 13)
    line(add(), NATION, 13, bold=True)
    line(add(), MOTTO, 14, bold=True)
    number_line(add())
    date(add())
    page.rest()
    assert "issuer.text" in told(page)
    assert "issuer.text" not in told(head_of_plain_paragraphs(MOTTO_MM))
