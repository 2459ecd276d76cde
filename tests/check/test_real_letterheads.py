"""Letterheads in the habits of real offices: none of them is an error."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import FileResult, judge_file, severity_of
from cchc_docs.check.rule import Status
from cchc_docs.check.rules import all_rules
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import Severity
from cchc_docs.vietnamese.widths import text_width_mm

pytestmark = pytest.mark.usefixtures("english")
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
MOTTO_MM, ISSUER_MM = 60.5, 10.0


class Page:
    """A document of python-docx, written as a clerk would."""

    def __init__(self) -> None:
        self.file = docx.Document()
        normal = self.file.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        normal.paragraph_format.space_after = Pt(0)
        normal.paragraph_format.line_spacing = 1
        section = self.file.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.top_margin = section.bottom_margin = Mm(20)

    def columns(self, rows: int = 1, widths: tuple[int, ...] = (65, 100)) -> Any:
        table = self.file.add_table(rows, len(widths))
        table.autofit = False
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return table

    def rest(self, subject: str = "Về việc kiểm tra công tác cải cách hành chính") -> None:
        """Title, body, signature."""
        line(self.file.add_paragraph(), "THÔNG BÁO", 14, bold=True)
        line(self.file.add_paragraph(), subject, 14, bold=True)
        drawn(self.file.add_paragraph(), under(subject))
        for number in range(2):
            text = f"Nội dung thứ {number} của thông báo này là đề nghị các đơn vị thực hiện."
            self.text(text if number == 0 else f"{text}/.")
        table = self.columns()
        left, right = table.rows[0].cells
        line(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True, align=ALIGN.LEFT)
        line(left.add_paragraph(), "- Lưu: VT.", 11, align=ALIGN.LEFT)
        line(right.paragraphs[0], "GIÁM ĐỐC", 14, bold=True)
        line(right.add_paragraph(), "Nguyễn Văn A", 14, bold=True)

    def text(self, text: str, size: float = 14, **look: Any) -> Any:
        """A paragraph of the body."""
        paragraph = line(self.file.add_paragraph(), text, size, align=ALIGN.JUSTIFY, **look)
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
        paragraph.paragraph_format.space_after = Pt(6)
        return paragraph

    def number_pages(self) -> None:
        """A number in the middle of the top margin of every page but the first."""
        section = self.file.sections[0]
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "/>')
        paragraph._p.append(field)
        field.append(line(paragraph, "2", 13).runs[0]._r)

    def judged(self) -> FileResult:
        out = BytesIO()
        self.file.save(out)
        view = view_bytes(out.getvalue(), "van-ban.docx")
        return judge_file(view, dissect(view), all_rules())


def line(paragraph: Any, text: str, size: float, **look: Any) -> Any:
    paragraph.alignment = look.pop("align", ALIGN.CENTER)
    run = paragraph.add_run(text)
    run.font.name, run.font.size = "Times New Roman", Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    for name, value in look.items():
        setattr(run.font, name, value)
    return paragraph


def drawn(paragraph: Any, length_mm: float, left_mm: float = 20, top_mm: float = 1) -> Any:
    """A line as Word anchors it when a clerk draws one."""
    wide, left, top = (int(value * 36000) for value in (length_mm, left_mm, top_mm))
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    paragraph.add_run()._r.append(
        parse_xml(
            f'<w:drawing {nsdecls("w", "a")} xmlns:wp="{wp}" xmlns:wps="{wps}">'
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
            'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">'
            f"<wp:posOffset>{left}</wp:posOffset></wp:positionH>"
            '<wp:positionV relativeFrom="paragraph">'
            f"<wp:posOffset>{top}</wp:posOffset></wp:positionV>"
            f'<wp:extent cx="{wide}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Line 1"/>'
            f'<a:graphic><a:graphicData uri="{wps}"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"/><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
            "</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
            "</wp:anchor></w:drawing>"
        )
    )
    return paragraph


def under(text: str) -> float:
    """Two fifths of a subject in 14 points, for the line below it."""
    return 0.4 * text_width_mm(text, 14, "bold")


def nation(cell: Any, motto_in_same_paragraph: bool = False) -> None:
    line(cell.paragraphs[0], NATION, 13, bold=True)
    if motto_in_same_paragraph:
        cell.paragraphs[0].add_run().add_break()
        line(cell.paragraphs[0], MOTTO, 14, bold=True)
    else:
        line(cell.add_paragraph(), MOTTO, 14, bold=True)


def date(paragraph: Any, text: str = "Khánh Hòa, ngày      tháng      năm 2026") -> Any:
    return line(paragraph, text, 14, italic=True)


def number(paragraph: Any, text: str = "Số:          /TB-SNV") -> Any:
    return line(paragraph, text, 13)


def lines_in_the_number_and_the_place() -> Page:
    """Both lines hang on the row of number and place; number and day are blank."""
    page = Page()
    table = page.columns(2)
    left, right = table.rows[0].cells
    line(left.paragraphs[0], "UBND TỈNH KHÁNH HÒA", 13)
    line(left.add_paragraph(), "SỞ NỘI VỤ", 13, bold=True)
    nation(right)
    left, right = table.rows[1].cells
    drawn(number(left.paragraphs[0]), ISSUER_MM, 27)
    drawn(date(right.paragraphs[0]), MOTTO_MM)
    page.rest()
    return page


def names_of_several_bold_lines() -> Page:
    """Issuer on two bold lines without a parent; one paragraph with a line break."""
    page = Page()
    table = page.columns(2)
    left, right = table.rows[0].cells
    line(left.paragraphs[0], "ỦY BAN NHÂN DÂN", 13, bold=True)
    line(left.add_paragraph(), "TỈNH KHÁNH HÒA", 13, bold=True)
    drawn(left.add_paragraph(), 15)
    nation(right, motto_in_same_paragraph=True)
    drawn(right.add_paragraph(), MOTTO_MM)
    left, right = table.rows[1].cells
    number(left.paragraphs[0], "Số: 05/TB-UBND")
    date(right.paragraphs[0], "Khánh Hòa, ngày 05 tháng 3 năm 2026")
    page.rest()
    return page


def parent_and_issuer_in_one_paragraph() -> Page:
    """Each line has its own weight; an empty column stands between."""
    page = Page()
    table = page.columns(2, (60, 5, 100))
    left, _, right = table.rows[0].cells
    line(left.paragraphs[0], "UBND TỈNH KHÁNH HÒA", 13)
    left.paragraphs[0].add_run().add_break()
    line(left.paragraphs[0], "SỞ NỘI VỤ", 13, bold=True)
    nation(right)
    drawn(left.add_paragraph(), ISSUER_MM)
    drawn(right.add_paragraph(), MOTTO_MM)
    left, _, right = table.rows[1].cells
    number(left.paragraphs[0], "Số: ……/TB-SNV")
    date(right.paragraphs[0], "Khánh Hòa, ngày … tháng … năm 2026")
    page.rest()
    return page


def one_row_for_all() -> Page:
    """One row; the empty lines and blanks in red, in another font and in white at 22 points."""
    page = Page()
    left, right = page.columns().rows[0].cells
    line(left.paragraphs[0], "UBND TỈNH KHÁNH HÒA ", 13)
    odd = left.paragraphs[0].add_run("   ")
    odd.font.name, odd.font.size, odd.font.color.rgb = "Arial", Pt(22), RGBColor(255, 0, 0)
    line(left.add_paragraph(), "SỞ NỘI VỤ", 13, bold=True)
    left.paragraphs[-1].runs[0].font.color.rgb = RGBColor(0x0C, 0x0C, 0x0C)
    drawn(left.add_paragraph(), ISSUER_MM)
    number(left.add_paragraph())
    filler = left.paragraphs[-1].add_run("....")
    filler.font.size, filler.font.color.rgb = Pt(22), RGBColor(255, 255, 255)
    nation(right)
    drawn(right.add_paragraph(), MOTTO_MM)
    date(right.add_paragraph())
    page.rest()
    return page


def other_spellings() -> Page:
    """HOÀ, UỶ, an en dash in the motto, a non-breaking hyphen in the notation."""
    page = Page()
    table = page.columns(2)
    left, right = table.rows[0].cells
    line(left.paragraphs[0], "UỶ BAN NHÂN DÂN", 13, bold=True)
    line(left.add_paragraph(), "XÃ VẠN THẮNG", 13, bold=True)
    drawn(left.add_paragraph(), 14)
    line(right.paragraphs[0], NATION.replace("HÒA", "HOÀ"), 13, bold=True)
    line(right.add_paragraph(), MOTTO.replace("-", "–"), 14, bold=True)
    drawn(right.add_paragraph(), MOTTO_MM + 2)
    left, right = table.rows[1].cells
    number(left.paragraphs[0], "Số: 12/TB\u2011UBND")
    date(right.paragraphs[0], "Vạn Thắng, ngày 12 tháng 10 năm 2026")
    page.rest()
    return page


def plain_paragraphs() -> Page:
    """No table: centred lines below each other."""
    page = Page()
    line(page.file.add_paragraph(), NATION, 13, bold=True)
    line(page.file.add_paragraph(), MOTTO, 14, bold=True)
    drawn(page.file.add_paragraph(), MOTTO_MM, 52)
    line(page.file.add_paragraph(), "UBND TỈNH KHÁNH HÒA", 13)
    line(page.file.add_paragraph(), "SỞ NỘI VỤ", 13, bold=True)
    drawn(page.file.add_paragraph(), ISSUER_MM, 78)
    number(page.file.add_paragraph())
    date(page.file.add_paragraph())
    page.rest()
    return page


def typed_lines() -> Page:
    """Underscores for lines, in paragraphs of their own."""
    page = Page()
    table = page.columns(2)
    left, right = table.rows[0].cells
    line(left.paragraphs[0], "UBND TỈNH KHÁNH HÒA", 13)
    line(left.add_paragraph(), "SỞ NỘI VỤ", 13, bold=True)
    line(left.add_paragraph(), "______", 13)
    nation(right)
    line(right.add_paragraph(), "__________________", 13)
    left, right = table.rows[1].cells
    number(left.paragraphs[0])
    date(right.paragraphs[0])
    page.rest()
    return page


def nested_and_overhanging() -> Page:
    """The letterhead is a table in a cell of another that overhangs the text."""
    page = Page()
    outer = page.columns(1, (175,))
    cell = outer.rows[0].cells[0]
    table = cell.add_table(2, 2)
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Mm(70), Mm(104)
    left, right = table.rows[0].cells
    line(left.paragraphs[0], "UBND TỈNH KHÁNH HÒA", 12)
    line(
        left.add_paragraph(),
        "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG VÀ CÁC KHU CÔNG NGHIỆP",
        12,
        bold=True,
    )
    drawn(left.add_paragraph(), 22)
    line(right.paragraphs[0], NATION, 12, bold=True)
    line(right.add_paragraph(), MOTTO, 13, bold=True)
    drawn(right.add_paragraph(), 56)
    left, right = table.rows[1].cells
    number(left.paragraphs[0], "Số:       /TB-KKT")
    line(right.paragraphs[0], "Thành phố Hồ Chí Minh, ngày    tháng 02 năm 2026", 13, italic=True)
    page.rest()
    return page


def number_of_another_act_in_the_name() -> Page:
    """A task force is called by the decision that founded it, the number on a line of its own."""
    page = Page()
    table = page.columns(2)
    left, right = table.rows[0].cells
    line(left.paragraphs[0], "SỞ NỘI VỤ", 13)
    line(left.add_paragraph(), "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH", 12, bold=True)
    line(left.add_paragraph(), "SỐ 12/QĐ-SNV", 12, bold=True)
    drawn(left.add_paragraph(), 13)
    nation(right)
    drawn(right.add_paragraph(), MOTTO_MM)
    left, right = table.rows[1].cells
    number(left.paragraphs[0], "Số:        /TB-ĐKT")
    date(right.paragraphs[0])
    page.rest()
    return page


HABITS: tuple[Callable[[], Page], ...] = (
    lines_in_the_number_and_the_place,
    names_of_several_bold_lines,
    parent_and_issuer_in_one_paragraph,
    one_row_for_all,
    other_spellings,
    plain_paragraphs,
    typed_lines,
    nested_and_overhanging,
    number_of_another_act_in_the_name,
)


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
def test_a_habit_is_no_error(habit: Callable[[], Page]) -> None:
    result = habit().judged()
    assert len(result.documents) == 1
    errors = [
        f"{outcome.rule.name}: {finding.message}"
        for outcome in result.documents[0].results
        for finding in outcome.findings
        if severity_of(finding, outcome.rule) is Severity.ERROR
    ]
    assert errors == []


def test_what_a_habit_is_told() -> None:
    def told(habit: Callable[[], Page]) -> dict[str, Severity]:
        return {
            outcome.rule.name: severity_of(finding, outcome.rule)
            for outcome in habit().judged().documents[0].results
            for finding in outcome.findings
        }

    assert told(lines_in_the_number_and_the_place) == {}
    assert told(one_row_for_all) == {}
    assert told(other_spellings) == {"motto.text": Severity.NOTE}
    assert told(typed_lines) == {
        "issuer.line": Severity.WARNING,
        "motto.line": Severity.WARNING,
    }


def test_most_is_judged() -> None:
    outcomes = lines_in_the_number_and_the_place().judged().documents[0].results
    assert [o.rule.name for o in outcomes if o.status is Status.NOT_JUDGED] == []
