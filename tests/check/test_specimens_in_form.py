"""The specimens of Phụ lục III, filled in and laid out as drawn there: nothing to report."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from cchc_docs.check.rule import Status

from .test_real_bodies import LONG, Paper, judged, told
from .test_real_letterheads import ISSUER_MM, MOTTO_MM, drawn, line, nation, under

pytestmark = pytest.mark.usefixtures("english")
RECIPIENTS = ["- Các phòng thuộc Sở;", "- Lưu: VT, CCHC."]
BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
    "Theo đề nghị của Chánh Văn phòng Sở.",
)


def resolution() -> Paper:
    """Mẫu 1.1."""
    return _deciding("NQ-SNV", "NGHỊ QUYẾT", "QUYẾT NGHỊ:", "Về việc giao biên chế năm 2026")


def decision() -> Paper:
    """Mẫu 1.2."""
    return _deciding("QĐ-SNV", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "Về việc thành lập Tổ công tác")


def decision_with_regulation() -> Paper:
    """Mẫu 1.3: the decision, and the regulation issued with it."""
    paper = _deciding(
        "QĐ-SNV", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "Ban hành Quy chế làm việc của Sở Nội vụ"
    )
    paper.number_pages()
    paper.file.add_page_break()
    left, right = paper.columns().rows[0].cells
    line(left.paragraphs[0], "UBND TỈNH KHÁNH HÒA", 13)
    line(left.add_paragraph(), "SỞ NỘI VỤ", 13, bold=True)
    drawn(left.add_paragraph(), ISSUER_MM)
    nation(right)
    drawn(right.add_paragraph(), MOTTO_MM)
    line(paper.file.add_paragraph(), "QUY CHẾ", 14, bold=True)
    line(paper.file.add_paragraph(), "Làm việc của Sở Nội vụ", 14, bold=True)
    reference = "(Kèm theo Quyết định số      /QĐ-SNV ngày      tháng      năm 2026 của Sở Nội vụ)"
    line(paper.file.add_paragraph(), reference, 14, italic=True)
    drawn(paper.file.add_paragraph(), under("Làm việc của Sở Nội vụ"))
    paper.articles()
    return paper


def named_type() -> Paper:
    """Mẫu 1.4."""
    paper = Paper("BC-SNV")
    paper.title("BÁO CÁO", "Kết quả cải cách hành chính quý I năm 2026")
    paper.text(LONG)
    paper.text(LONG + "/.")
    paper.closing(RECIPIENTS, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    return paper


def letter() -> Paper:
    """Mẫu 1.5."""
    paper = Paper("SNV-CCHC")
    paper.letter()
    label = line(paper.file.add_paragraph(), "Kính gửi:", 14, align=ALIGN.LEFT)
    label.paragraph_format.left_indent = Mm(35)
    paper.listed("- Văn phòng Sở;", "- Các phòng thuộc Sở.")
    paper.text(LONG)
    paper.text(LONG + "/.")
    paper.closing(["- Như trên;", "- Lưu: VT, CCHC."], "GIÁM ĐỐC")
    return paper


def telegram() -> Paper:
    """Mẫu 1.6."""
    paper = Paper("CĐ-SNV")
    paper.title("CÔNG ĐIỆN", "Về việc ứng phó với bão số 3")
    line(paper.file.add_paragraph(), "GIÁM ĐỐC SỞ NỘI VỤ điện:", 14, bold=True)
    paper.listed("- Văn phòng Sở;", "- Các phòng thuộc Sở.")
    paper.text(LONG)
    paper.text(LONG + "/.")
    paper.closing(["- Như trên;", "- Lưu: VT."], "GIÁM ĐỐC")
    return paper


def invitation() -> Paper:
    """Mẫu 1.7."""
    paper = Paper("GM-SNV")
    paper.title("GIẤY MỜI", "Họp Tổ công tác cải cách hành chính")
    for text in (
        "Sở Nội vụ trân trọng kính mời: Lãnh đạo Văn phòng Sở và các phòng thuộc Sở",
        "Tới dự cuộc họp của Tổ công tác cải cách hành chính.",
        "Chủ trì: Giám đốc Sở Nội vụ.",
        "Thời gian: 14 giờ 00 ngày 05 tháng 3 năm 2026.",
        "Địa điểm: Phòng họp số 1, Sở Nội vụ./.",
    ):
        paper.text(text)
    paper.closing(["- Như trên;", "- Lưu: VT, VP."], "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
    return paper


def introduction() -> Paper:
    """Mẫu 1.8."""
    paper = Paper("GGT-SNV")
    line(paper.file.add_paragraph(), "GIẤY GIỚI THIỆU", 14, bold=True)
    drawn(paper.file.add_paragraph(), under("GIẤY GIỚI THIỆU"))
    for text in (
        "Sở Nội vụ trân trọng giới thiệu:",
        "Ông Nguyễn Văn A.",
        "Chức vụ: Chuyên viên Văn phòng Sở.",
        "Được cử đến: Ủy ban nhân dân xã Vạn Thắng.",
        "Về việc: kiểm tra công tác cải cách hành chính.",
        "Giấy này có giá trị đến hết ngày 05 tháng 4 năm 2026./.",
    ):
        paper.text(text)
    paper.closing(["- Như trên;", "- Lưu: VT."], "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
    return paper


def minutes() -> Paper:
    """Mẫu 1.9: no place and date, two signatures, the recipients below them."""
    paper = Paper("BB-SNV")
    paper.title("BIÊN BẢN", "Họp Tổ công tác cải cách hành chính")
    for text in (
        "Thời gian bắt đầu: 08 giờ 00 ngày 05 tháng 3 năm 2026.",
        "Địa điểm: Phòng họp số 1, Sở Nội vụ.",
        "Thành phần tham dự: các thành viên Tổ công tác.",
        "Chủ trì: ông Nguyễn Văn A, Giám đốc Sở Nội vụ.",
        "Thư ký: bà Trần Thị B, chuyên viên Văn phòng Sở.",
        "Nội dung: các thành viên nhất trí với dự thảo kế hoạch.",
        "Cuộc họp kết thúc vào 10 giờ 00, ngày 05 tháng 3 năm 2026./.",
    ):
        paper.text(text)
    left, right = paper.columns(1, (82, 82)).rows[0].cells
    paper.signature(left, ("THƯ KÝ",), "Trần Thị B")
    paper.signature(right, ("CHỦ TỌA",), "Nguyễn Văn A")
    paper.file.add_paragraph()
    listed = paper.columns(1, (65, 100)).rows[0].cells[0]
    paper.recipients(listed, ["- Thành viên Tổ công tác;", "- Lưu: VT, Hồ sơ."])
    return paper


def leave() -> Paper:
    """Mẫu 1.10."""
    paper = Paper("GNP-SNV")
    line(paper.file.add_paragraph(), "GIẤY NGHỈ PHÉP", 14, bold=True)
    drawn(paper.file.add_paragraph(), under("GIẤY NGHỈ PHÉP"))
    for text in (
        "Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của ông Nguyễn Văn A.",
        "Sở Nội vụ cấp cho: ông Nguyễn Văn A.",
        "Chức vụ: Chuyên viên Văn phòng Sở.",
        "Nghỉ phép trong thời gian 05 ngày, từ ngày 09 tháng 3 năm 2026 tại Khánh Hòa./.",
    ):
        paper.text(text)
    paper.closing(["- Ông Nguyễn Văn A;", "- Lưu: VT."], "TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")
    return paper


def appendix() -> Paper:
    """Mẫu 2.1, on a page of its own behind the document that it belongs to."""
    paper = Paper("KH-SNV")
    subject = "Cải cách hành chính năm 2026"
    paper.title("KẾ HOẠCH", subject)
    paper.text(LONG)
    paper.text("Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo Kế hoạch này./.")
    paper.closing(RECIPIENTS, "GIÁM ĐỐC")
    paper.number_pages()
    section = paper.file.add_section()
    section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    line(paper.file.add_paragraph(), "Phụ lục", 14, bold=True)
    title = "DANH MỤC NHIỆM VỤ NĂM 2026"
    line(paper.file.add_paragraph(), title, 14, bold=True)
    reference = "(Kèm theo Kế hoạch số      /KH-SNV ngày      tháng      năm 2026 của Sở Nội vụ)"
    line(paper.file.add_paragraph(), reference, 14, italic=True)
    drawn(paper.file.add_paragraph(), under(title))
    paper.text(LONG)
    paper.text(LONG + "/.")
    return paper


def _deciding(notation: str, name: str, enacting: str, subject: str) -> Paper:
    paper = Paper(notation)
    paper.title(name, subject)
    line(paper.file.add_paragraph(), "GIÁM ĐỐC SỞ NỘI VỤ", 14, bold=True)
    paper.bases(*BASES)
    line(paper.file.add_paragraph(), enacting, 14, bold=True)
    paper.articles()
    paper.closing(["- Như Điều 2;", "- Lưu: VT, CCHC."], "GIÁM ĐỐC")
    return paper


SPECIMENS: tuple[Callable[[], Paper], ...] = (
    resolution, decision, decision_with_regulation, named_type, letter, telegram, invitation,
    introduction, minutes, leave, appendix,
)  # fmt: skip


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda specimen: specimen.__name__)
def test_a_specimen_in_form_is_told_nothing(specimen: Callable[[], Paper]) -> None:
    assert told(specimen()) == {}


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda specimen: specimen.__name__)
def test_a_specimen_is_judged_whole(specimen: Callable[[], Paper]) -> None:
    assert list(_open_rules(specimen())) == []


def _open_rules(paper: Paper) -> Iterator[str]:
    for document in judged(paper).documents:
        yield from (o.rule.name for o in document.results if o.status is Status.NOT_JUDGED)
