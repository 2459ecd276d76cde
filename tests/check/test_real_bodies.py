"""Bodies, signatures and recipients in the habits of real offices: no error."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import FileResult, judge_file, severity_of
from cchc_docs.check.rule import Status
from cchc_docs.check.rules import all_rules
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import Severity

from .test_real_letterheads import ISSUER_MM, MOTTO_MM, Page, date, drawn, line, nation, under
from .test_real_letterheads import number as number_line

pytestmark = pytest.mark.usefixtures("english")
LONG = (
    "Đề nghị các cơ quan, đơn vị rà soát kết quả thực hiện nhiệm vụ cải cách hành chính năm 2026, "
    "báo cáo về Sở Nội vụ để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, quyết định."
)


class Paper(Page):
    """A document whose letterhead is right, and whose rest is a clerk's."""

    def __init__(self, notation: str = "TB-SNV") -> None:
        super().__init__()
        table = self.columns(2)
        left, right = table.rows[0].cells
        line(left.paragraphs[0], "UBND TỈNH KHÁNH HÒA", 13)
        line(left.add_paragraph(), "SỞ NỘI VỤ", 13, bold=True)
        drawn(left.add_paragraph(), ISSUER_MM)
        nation(right)
        drawn(right.add_paragraph(), MOTTO_MM)
        self.head = table.rows[1].cells
        number_line(self.head[0].paragraphs[0], f"Số:        /{notation}")
        if not notation.startswith("BB"):
            date(self.head[1].paragraphs[0])

    def title(self, name: str, subject: str) -> None:
        line(self.file.add_paragraph(), name, 14, bold=True)
        line(self.file.add_paragraph(), subject, 14, bold=True)
        drawn(self.file.add_paragraph(), under(subject))

    def letter(self, subject: str = "V/v báo cáo kết quả cải cách hành chính") -> None:
        paragraph = line(self.head[0].add_paragraph(), subject, 12)
        paragraph.paragraph_format.space_before = Pt(6)

    def bases(self, *texts: str) -> None:
        for text in texts:
            self.text(text, italic=True)

    def articles(self) -> None:
        for place, text in enumerate((LONG, LONG + "/."), 1):
            line(self.text(f"Điều {place}. ", bold=True), text, 14, align=ALIGN.JUSTIFY)

    def listed(self, *texts: str) -> None:
        for text in texts:
            paragraph = line(self.file.add_paragraph(), text, 14, align=ALIGN.LEFT)
            paragraph.paragraph_format.left_indent = Mm(45)

    def closing(self, recipients: list[str], *signing: str, name: str = "Nguyễn Văn A") -> Any:
        left, right = self.columns().rows[0].cells
        self.recipients(left, recipients)
        self.signature(right, signing, name)
        return left, right

    def recipients(self, cell: Any, texts: list[str]) -> None:
        label = line(cell.paragraphs[0], "Nơi nhận", 12, bold=True, italic=True, align=ALIGN.LEFT)
        line(label, ":", 12, align=ALIGN.LEFT)  # the colon alone is upright
        for text in texts:
            line(cell.add_paragraph(), text, 11, align=ALIGN.LEFT)

    def signature(self, cell: Any, signing: tuple[str, ...], name: str) -> None:
        first, *others = signing
        line(cell.paragraphs[0], first, 14, bold=True)
        for text in others:
            line(cell.add_paragraph(), text, 14, bold=True)
        for _ in range(4):
            cell.add_paragraph()
        if name:
            line(cell.add_paragraph(), name, 14, bold=True)


def addressees_in_two_cells() -> Paper:
    """Kính gửi in two cells; an upright opening «Căn cứ …:»; the drafter glued to the filing."""
    paper = Paper("SNV-CCHC")
    paper.letter()
    label, listed = paper.columns(1, (50, 115)).rows[0].cells
    line(label.paragraphs[0], "Kính gửi:", 14, align=ALIGN.RIGHT)
    texts = ["- Các sở, ban, ngành;", "- Ủy ban nhân dân các xã, phường, đặc khu."]
    line(listed.paragraphs[0], texts[0], 14, align=ALIGN.LEFT)
    line(listed.add_paragraph(), texts[1], 14, align=ALIGN.LEFT)
    paper.text(
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về "
        "Kế hoạch cải cách hành chính, Sở Nội vụ đề nghị các cơ quan, đơn vị như sau:"
    )
    paper.text("1. " + LONG)
    paper.text("Trân trọng./.")
    paper.closing(["- Như trên;", "- Lưu: VT, NC.Châu"], "GIÁM ĐỐC", name="")
    return paper


def addressee_by_spaces() -> Paper:
    """Kính gửi moved by spaces; first lines by tabs and spaces; lines exactly 18 points apart."""
    paper = Paper("SNV-CCHC")
    paper.letter()
    indent = " " * 24
    line(
        paper.file.add_paragraph(), f"{indent}Kính gửi: Ủy ban nhân dân tỉnh", 14, align=ALIGN.LEFT
    )
    for lead in ("\t", "        "):
        paragraph = paper.text(lead + LONG)
        paragraph.paragraph_format.first_line_indent = Mm(0)
        paragraph.paragraph_format.line_spacing = Pt(18)
    moved = paper.text(LONG + "/.")
    moved.paragraph_format.left_indent = Mm(-5)
    moved.paragraph_format.first_line_indent = Mm(15)
    paper.closing(
        ["- Như trên;", "- Ban Giám đốc (b/c);", "- Lưu: VT, CCHC. (Nam)"],
        "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
    )  # fmt: skip
    return paper


def headings_of_every_kind() -> Paper:
    """Bold lead-ins, italic headings, bold deadlines, a table with small text, captions."""
    paper = Paper("KH-SNV")
    paper.title("KẾ HOẠCH", "Cải cách hành chính năm 2026")
    paper.bases(
        "Thực hiện Quyết định số 12/QĐ-UBND ngày 20 tháng 01 năm 2026 và Kế hoạch số 5/KH-UBND "
        "ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh;",
        "Căn cứ tình hình thực tế.",
    )
    paper.text("I. MỤC ĐÍCH, YÊU CẦU", bold=True)
    paper.text("1. Mục đích", bold=True)
    paper.text("1.1. Về thể chế", bold=True, italic=True)
    paper.text("a. Rà soát văn bản", bold=True)
    paper.text(LONG)
    lead = paper.text("Về thời hạn: ", bold=True)
    line(lead, "hoàn thành trước ngày ", 14, align=ALIGN.JUSTIFY)
    line(lead, "30 tháng 6 năm 2026", 14, bold=True, align=ALIGN.JUSTIFY)
    line(lead, ".", 14, align=ALIGN.JUSTIFY)
    line(paper.file.add_paragraph(), "Bảng 1. Phân công nhiệm vụ trong năm 2026", 12, italic=True)
    table = paper.file.add_table(2, 2)
    table.style = "Table Grid"
    for row in table.rows:
        for cell in row.cells:
            line(cell.paragraphs[0], "Văn phòng Sở thực hiện thường xuyên", 11, align=ALIGN.LEFT)
    paper.text("II. TỔ CHỨC THỰC HIỆN", bold=True)
    paper.text("- " + LONG).paragraph_format.first_line_indent = Mm(7)
    paper.text("(Chi tiết tại Phụ lục kèm theo)", italic=True)
    paper.text(LONG + "/.")
    paper.closing(
        ["- UBND tỉnh (b/c);", "- Các phòng, đơn vị;", "(để thực hiện)", "- Lưu: VT, CCHC (02)."],
        "TM. BAN LÃNH ĐẠO", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
    )  # fmt: skip
    return paper


def authority_with_line_breaks() -> Paper:
    """Three authorities in one paragraph; the post below the name; label and list in rows."""
    paper = Paper("TB-BCĐ")
    paper.title("THÔNG BÁO", "Kết luận của Trưởng Ban Chỉ đạo tại phiên họp thứ nhất")
    paper.text(LONG)
    paper.text(LONG + "/.")
    table = paper.columns(2)
    label, signing = table.rows[0].cells
    line(label.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True, align=ALIGN.LEFT)
    paragraph = signing.paragraphs[0]
    for place, text in enumerate(("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")):
        if place:
            paragraph.add_run().add_break(WD_BREAK.LINE)
        line(paragraph, text, 14, bold=True)
    listed, named = table.rows[1].cells
    line(listed.paragraphs[0], "- Thành viên Ban Chỉ đạo;", 11, align=ALIGN.LEFT)
    filing = line(listed.add_paragraph(), "- Lưu: VT.", 11, align=ALIGN.LEFT)
    filing.add_run("Nam").font.subscript = True
    for _ in range(3):
        named.add_paragraph()
    line(named.add_paragraph(), "Trần Thu Mai", 14, bold=True)
    line(named.add_paragraph(), "Giám đốc Sở Nội vụ", 14, bold=True)
    return paper


def decision() -> Paper:
    """A decision: «Theo đề nghị của», articles without titles, several articles in Nơi nhận."""
    paper = Paper("QĐ-SNV")
    paper.title("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác cải cách hành chính")
    line(paper.file.add_paragraph(), "GIÁM ĐỐC SỞ NỘI VỤ", 14, bold=True)
    paper.bases(
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn "
        "thư;",
        "Xét đề nghị của Chánh Văn phòng Sở.",
    )
    line(paper.file.add_paragraph(), "QUYẾT ĐỊNH:", 14, bold=True)
    for place, text in enumerate((LONG, LONG, LONG + "/."), 1):
        paragraph = paper.text(f"Điều {place}. ", bold=True)
        line(paragraph, text, 14, align=ALIGN.JUSTIFY)
    paper.closing(
        ["- Như Điều 2, Điều 3;", "- UBND tỉnh (b/c);", "- Lưu: VT, TCCB.", "Hải Nam"],
        "Q. GIÁM ĐỐC",
    )
    return paper


def minutes_with_a_grid() -> Paper:
    """Minutes with four signatures in a grid, and the recipients below them."""
    paper = Paper("BB-SNV")
    paper.title("BIÊN BẢN", "Họp Tổ công tác cải cách hành chính")
    for text in (
        "Hôm nay, vào lúc 8 giờ 00 phút ngày 05 tháng 3 năm 2026, tại phòng họp số 1 Sở Nội vụ.",
        "Thành phần gồm các thành viên Tổ công tác, do ông Nguyễn Văn A chủ trì.",
        "Thư ký cuộc họp là bà Trần Thị B, chuyên viên Văn phòng Sở.",
        "Nội dung cuộc họp như sau, các thành viên đều nhất trí.",
        "Biên bản kết thúc lúc 10 giờ cùng ngày./.",
    ):
        paper.text(text)
    table = paper.columns(2, (82, 82))
    signers = ("THƯ KÝ", "CHỦ TỌA", "ĐẠI DIỆN VĂN PHÒNG", "ĐẠI DIỆN PHÒNG NỘI VỤ")
    names = ("Trần Thị B", "Nguyễn Văn A", "Lê Văn C", "Phạm Thị D")
    cells = [cell for row in table.rows for cell in row.cells]
    for cell, title, name in zip(cells, signers, names, strict=True):
        paper.signature(cell, (title,), name)
    listed = paper.columns(1, (65, 100)).rows[0].cells[0]
    paper.recipients(listed, ["- Thành viên Tổ công tác;", "- Lưu: VT, Hồ sơ."])
    return paper


def decomposed_text() -> Paper:
    """All letters in NFD, half of them only in the body."""
    paper = Paper("TB-SNV")
    paper.title("THÔNG BÁO", "Về việc kiểm tra công tác cải cách hành chính")
    paper.text(LONG)
    paper.text(LONG + "/.")
    paper.closing(["- Các phòng;", "- Lưu: VT, CCHC."], "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
    for paragraph in paper.file.element.body.iter(qn("w:t")):
        paragraph.text = unicodedata.normalize("NFD", paragraph.text)
    return paper


def attachments_without_a_break() -> Paper:
    """After the signature, on the same section: a form with its own Kính gửi and signature."""
    paper = Paper("TB-SNV")
    paper.title("THÔNG BÁO", "Về việc đăng ký học lớp bồi dưỡng")
    paper.text(LONG)
    paper.text("Mẫu đơn đăng ký gửi kèm theo Thông báo này, các đơn vị thực hiện./.")
    paper.closing(["- Các phòng;", "- Lưu: VT, CCHC."], "GIÁM ĐỐC")
    paper.number_pages()
    paper.file.add_page_break()
    line(paper.file.add_paragraph(), "ĐƠN ĐĂNG KÝ", 16, bold=True)
    line(paper.file.add_paragraph(), "KÍNH GỬI: Sở Nội vụ", 12, bold=True)
    for _ in range(3):
        line(paper.file.add_paragraph(), "Họ và tên: ......................", 12, align=ALIGN.LEFT)
    line(paper.file.add_paragraph(), "Người làm đơn", 12, align=ALIGN.RIGHT)
    return paper


def telegram() -> Paper:
    """A công điện: «… điện:» and its list; nothing signed yet."""
    paper = Paper("CĐ-SNV")
    paper.title("CÔNG ĐIỆN", "Về việc ứng phó với bão số 3")
    line(paper.file.add_paragraph(), "GIÁM ĐỐC SỞ NỘI VỤ điện:", 14, bold=True)
    for text in ("- Ủy ban nhân dân các xã, phường, đặc khu;", "- Các phòng thuộc Sở."):
        line(paper.file.add_paragraph(), text, 14, align=ALIGN.LEFT)
    paper.text(LONG)
    paper.text(LONG + "/.")
    paper.closing(["- Như trên;", "- Lưu: VT."], "GIÁM ĐỐC", name="")
    return paper


def report_with_an_upright_opening() -> Paper:
    """«Thực hiện …;» opens a report, upright; the list of recipients has a brace and notes."""
    paper = Paper("BC-SNV")
    paper.title("BÁO CÁO", "Kết quả công tác cải cách hành chính quý I năm 2026")
    paper.text(
        "Thực hiện Công văn số 12/UBND-KSTT ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về "
        "báo cáo công tác cải cách hành chính;"
    )
    paper.text("Sở Nội vụ báo cáo kết quả thực hiện trong quý I năm 2026 như sau:")
    paper.text("1. " + LONG)
    paper.text("a) " + LONG)
    paper.text("b) " + LONG)
    paper.text("Trên đây là báo cáo của Sở Nội vụ, kính trình Ủy ban nhân dân tỉnh xem xét./.")
    paper.closing(
        ["- UBND tỉnh;  }", "- Ban Giám đốc;\t(b/c)", "- Lưu: VT, CCHC(Nam)."],
        "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
    )  # fmt: skip
    return paper


def appendix_on_a_new_page() -> Paper:
    """An appendix after a page break, without page numbers, with a table; a «Phụ biểu 01» too."""
    paper = Paper("KH-SNV")
    paper.title("KẾ HOẠCH", "Cải cách hành chính năm 2026")
    paper.text(LONG)
    paper.text("Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch này./.")
    paper.closing(["- Các phòng;", "- Lưu: VT, CCHC."], "TRƯỞNG BAN", "GIÁM ĐỐC SỞ NỘI VỤ")
    for label in ("Phụ lục", "PHỤ BIỂU 01"):
        paper.file.add_page_break()
        line(paper.file.add_paragraph(), label, 14, bold=True)
        line(paper.file.add_paragraph(), "DANH MỤC NHIỆM VỤ NĂM 2026", 14, bold=True)
        reference = "(Kèm theo Kế hoạch số      /KH-SNV ngày     tháng     năm 2026 của Sở Nội vụ)"
        line(paper.file.add_paragraph(), reference, 14, italic=True)
        drawn(paper.file.add_paragraph(), 40)
        table = paper.file.add_table(2, 2)
        table.style = "Table Grid"
        for cell in (cell for row in table.rows for cell in row.cells):
            line(cell.paragraphs[0], "Văn phòng Sở thực hiện", 12, align=ALIGN.LEFT)
    return paper


def proposal_whose_bases_run_on() -> Paper:
    """The last basis of a tờ trình ends in a comma; the sentence goes on below it."""
    paper = Paper("TTr-SNV")
    paper.title("TỜ TRÌNH", "Về việc phê duyệt Đề án vị trí việc làm của Sở Nội vụ")
    line(paper.file.add_paragraph(), "Kính gửi: Ủy ban nhân dân tỉnh Khánh Hòa", 14)
    paper.bases(
        "Căn cứ Nghị định số 62/2020/NĐ-CP ngày 01 tháng 6 năm 2020 của Chính phủ về vị trí việc "
        "làm và biên chế công chức;",
        "Thực hiện Công văn số 123/UBND-NC ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về "
        "việc xây dựng vị trí việc làm,",
    )
    paper.text("Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt Đề án như sau:")
    paper.text("1. " + LONG)
    paper.text("2. " + LONG + "/.")
    paper.closing(["- Như trên;", "- Lưu: VT, TCCB."], "GIÁM ĐỐC")
    return paper


def award_with_roman_numbers_in_an_article() -> Paper:
    """«I. Tập thể» within an article is a list of that article, not a heading of an outline."""
    paper = Paper("QĐ-SNV")
    paper.title("QUYẾT ĐỊNH", "Về việc tặng Giấy khen")
    line(paper.file.add_paragraph(), "GIÁM ĐỐC SỞ NỘI VỤ", 14, bold=True)
    paper.bases("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.")
    line(paper.file.add_paragraph(), "QUYẾT ĐỊNH:", 14, bold=True)
    first = paper.text("Điều 1. ", bold=True)
    line(first, "Tặng Giấy khen cho các tập thể, cá nhân sau:", 14, align=ALIGN.JUSTIFY)
    paper.text("I. Tập thể", bold=True)
    paper.text("1. Phòng Cải cách hành chính.")
    paper.text("II. Cá nhân", bold=True)
    paper.text("1. Bà Trần Thị D, Chuyên viên Văn phòng Sở.")
    second = paper.text("Điều 2. ", bold=True)
    line(second, LONG + "/.", 14, align=ALIGN.JUSTIFY)
    paper.closing(["- Như Điều 2;", "- Lưu: VT, TCCB."], "GIÁM ĐỐC")
    return paper


HABITS: tuple[Callable[[], Paper], ...] = (
    addressees_in_two_cells,
    addressee_by_spaces,
    headings_of_every_kind,
    authority_with_line_breaks,
    decision,
    minutes_with_a_grid,
    decomposed_text,
    attachments_without_a_break,
    telegram,
    report_with_an_upright_opening,
    appendix_on_a_new_page,
    proposal_whose_bases_run_on,
    award_with_roman_numbers_in_an_article,
)


def judged(paper: Paper) -> FileResult:
    out = BytesIO()
    paper.file.save(out)
    view = view_bytes(out.getvalue(), "van-ban.docx")
    return judge_file(view, dissect(view), all_rules())


def told(paper: Paper) -> dict[str, tuple[Severity, str]]:
    return {
        outcome.rule.name: (severity_of(finding, outcome.rule), finding.message)
        for outcome in judged(paper).documents[0].results
        for finding in outcome.findings
    }


FAULTS = {"appendix_on_a_new_page": {"page-number.present"}}  # that it has besides its habit


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
def test_a_habit_is_no_error(habit: Callable[[], Paper]) -> None:
    errors = {
        name: message
        for name, (severity, message) in told(habit()).items()
        if severity is Severity.ERROR and name not in FAULTS.get(habit.__name__, ())
    }
    assert errors == {}


def test_what_a_habit_is_told() -> None:
    assert set(told(addressees_in_two_cells())) == set()
    assert set(told(addressee_by_spaces())) == set()
    assert set(told(decision())) == set()
    assert told(proposal_whose_bases_run_on())["legal-basis.end"][0] is Severity.WARNING
    assert set(told(award_with_roman_numbers_in_an_article())) == set()
    assert told(authority_with_line_breaks())["signature.post-place"][0] is Severity.NOTE


def test_most_is_judged() -> None:
    outcomes = judged(decision()).documents[0].results
    assert [o.rule.name for o in outcomes if o.status is Status.NOT_JUDGED] == []
