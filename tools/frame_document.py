"""The pages of the frames as `word/document.xml`: the document, attached texts, appendices.

What is not to be shown twice, circulation mark and contact, stands in headers and footers of the
first section alone; the pages behind it have empty ones and count anew.
"""

from __future__ import annotations

from frame_figures import (
    HEADER_DISTANCE,
    LEFT_NAMES,
    LEFT_NUMBER,
    LEFT_SIGNATURE,
    TEXT_WIDTH,
    figure,
    twips,
)
from frame_styles import styles

from cchc_docs.document.tree import MOTTO, NATIONAL_NAME
from cchc_docs.write.docx.lines import DRAWN_LINES
from cchc_docs.write.docx.wordml import OFFICE_RELATIONS, WORD

# Relations of the document: header of other pages; header and footer of the first page; the same
# two for the pages behind the document.
NUMBERED, FIRST, FOOT = "rId3", "rId4", "rId5"
BARE, BARE_FOOT = "rId8", "rId9"


def paragraph(style: str, text: str = "") -> str:
    ids = {known.name: known.id for known in styles()}
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    # So that a clerk sees lines of about the right length; writing a document measures them.
    shown = TEXT_WIDTH * 0.13
    ind = f'<w:ind w:left="{shown:.0f}" w:right="{shown:.0f}"/>' if style in DRAWN_LINES else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{ids[style]}"/>{ind}</w:pPr>{run}</w:p>'


def table(left_mm: float, left: str, right: str, *, whole: bool = False) -> str:
    """Two cells without borders, as wide as the text; a `whole` row never splits over pages."""
    widths = (twips(left_mm), TEXT_WIDTH - twips(left_mm))
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    settings = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(widths, (left, right), strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr>{settings}{cells}</w:tr></w:tbl>"
    )


def document_xml(name: str) -> str:
    letter = name.startswith("cong-van")
    joint = name in {"bien-ban", "cong-van-lien-tich"}
    number = table(
        LEFT_NUMBER,
        paragraph("Số ký hiệu", "Số: {{ so_ky_hieu }}")
        + (paragraph("Trích yếu công văn", "V/v {{ trich_yeu }}") if letter else "")
        + paragraph("Độ mật", "{{ do_mat }}")
        + paragraph("Mức độ khẩn", "{{ muc_do_khan }}"),
        paragraph("Địa danh thời gian", "{{ dia_danh_thoi_gian }}"),
    )
    # Two tables, for their columns differ; Word would merge them without a paragraph between.
    head = names() + paragraph("Cách bảng") + number
    title = titles("{{ ten_loai }}", "{{ trich_yeu }}") + paragraph("Kẻ trích yếu")
    addressees = paragraph("Kính gửi", "Kính gửi: {{ kinh_gui }}") + paragraph(
        "Kính gửi danh sách", "{{ kinh_gui_danh_sach }}"
    )
    body = paragraph("Thân văn bản", "{{p noi_dung }}") + paragraph("Cách bảng")
    closing = signatures() if joint else signature()
    own = f"{head}{'' if letter else title}{addressees}{body}{closing}{carrier(section())}"
    attached = "" if letter else attached_pages() + carrier(section(repeated=True))
    return (
        f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE_RELATIONS}"><w:body>'
        f"{own}{attached}{appendix_pages()}{section(repeated=True)}</w:body></w:document>"
    )


def names() -> str:
    return table(
        LEFT_NAMES,
        paragraph("Cơ quan chủ quản", "{{ co_quan_chu_quan }}")
        + paragraph("Cơ quan ban hành", "{{ co_quan }}")
        + paragraph("Kẻ cơ quan"),
        paragraph("Quốc hiệu", NATIONAL_NAME)
        + paragraph("Tiêu ngữ", MOTTO)
        + paragraph("Kẻ tiêu ngữ"),
    )


def titles(document_type: str, subject: str) -> str:
    return paragraph("Tên loại", document_type) + paragraph("Trích yếu", subject)


def recipients() -> str:
    return paragraph("Nơi nhận", "Nơi nhận:") + paragraph("Nơi nhận danh sách", "{{ noi_nhan }}")


def signature() -> str:
    return table(
        LEFT_SIGNATURE,
        recipients(),
        paragraph("Quyền hạn ký", "{{ quyen_han_ky }}")
        + paragraph("Chức vụ ký", "{{ chuc_vu }}")
        + paragraph("Khoảng ký")
        + paragraph("Chức vụ khác", "{{ chuc_vu_khac }}")
        + paragraph("Họ tên ký", "{{ ho_ten }}"),
        whole=True,
    )


def signatures() -> str:
    """Nơi nhận stands below several signatures, on the left (Mẫu 1.9)."""
    return paragraph("Thân văn bản", "{{p chu_ky }}") + paragraph("Cách bảng") + recipients()


def attached_pages() -> str:
    """Mẫu 1.3: the letterhead again without number and date; the line is under the reference."""
    return (
        names()
        + titles("{{ ten_loai_kem_theo }}", "{{ trich_yeu_kem_theo }}")
        + reference()
        + paragraph("Thân văn bản", "{{p noi_dung_kem_theo }}")
    )


def appendix_pages() -> str:
    """Mẫu 2.1."""
    return (
        paragraph("Phụ lục", "{{ phu_luc }}")
        + paragraph("Tên phụ lục", "{{ ten_phu_luc }}")
        + reference()
        + paragraph("Thân văn bản", "{{p noi_dung_phu_luc }}")
    )


def reference() -> str:
    return paragraph("Kèm theo", "{{ kem_theo }}") + paragraph("Kẻ kèm theo")


def section(*, repeated: bool = False) -> str:
    margins = " ".join(
        f'w:{side}="{twips(figure(f"margin_{side}"))}"'
        for side in ("top", "right", "bottom", "left")
    )
    distance = twips(HEADER_DISTANCE)
    first, foot = (BARE, BARE_FOOT) if repeated else (FIRST, FOOT)
    numbers = '<w:pgNumType w:start="1"/>' if repeated else ""  # Mục III, khoản 1, điểm đ
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{NUMBERED}"/>'
        f'<w:headerReference w:type="first" r:id="{first}"/>'
        f'<w:footerReference w:type="first" r:id="{foot}"/>'
        f'<w:pgSz w:w="{twips(figure("page_width"))}" w:h="{twips(figure("page_height"))}"/>'
        f'<w:pgMar {margins} w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        f'{numbers}<w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def carrier(settings: str) -> str:
    """The end of a section, and what Word wants after a table: as low as a paragraph can be."""
    return f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{settings}</w:pPr></w:p>'
