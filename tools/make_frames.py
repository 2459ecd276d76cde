"""Make `templates/frames/`: the Word files that give documents their look.

    python tools/make_frames.py

Every figure of the decree stands once, in `FIGURES`, with its clause. What is not there is custom.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from docx import Document
from lxml import etree

from cchc_docs.document.tree import MOTTO, NATIONAL_NAME
from cchc_docs.vietnamese.widths import Face, text_width_mm
from cchc_docs.write.docx.lines import DRAWN_LINES
from cchc_docs.write.docx.package import Package, new_part, write_package
from cchc_docs.write.docx.styles import BOLD, BOLD_ITALIC, ITALIC
from cchc_docs.write.docx.wordml import OFFICE_RELATIONS, WORD, XML_DECLARATION

FRAMES = Path(__file__).parents[1] / "templates" / "frames"
NAMES = ("van-ban", "cong-van")
FONT = "Times New Roman"  # Phụ lục I, Phần I, Mục I, khoản 4
RED = "FF0000"  # Mục III, khoản 2, điểm b: bright red

BOLD_LOOK = "<w:b/><w:bCs/>"
ITALIC_LOOK = "<w:i/><w:iCs/>"

FIGURES: dict[str, tuple[float, str]] = {
    # Phụ lục I, Phần I, Mục I: the page, in millimetres
    "page_width": (210, "khoản 1: A4"),
    "page_height": (297, "khoản 1: A4"),
    "margin_top": (20, "khoản 3: 20 to 25"),
    "margin_bottom": (20, "khoản 3: 20 to 25"),
    "margin_left": (30, "khoản 3: 30 to 35"),
    "margin_right": (15, "khoản 3: 15 to 20"),
    # Mục I and II: sizes in points
    "page_number": (14, "Mục I, khoản 7: 13 to 14"),
    "national_name": (13, "Mục II, khoản 1, điểm a: 12 to 13"),
    "motto": (14, "Mục II, khoản 1, điểm b: 13 to 14"),
    "parent": (13, "Mục II, khoản 2, điểm b: 12 to 13"),
    "issuer": (13, "Mục II, khoản 2, điểm b: 12 to 13"),
    "number": (13, "Mục II, khoản 3, điểm c: 13"),
    "place_date": (14, "Mục II, khoản 4, điểm c: 13 to 14"),
    "type_name": (14, "Mục II, khoản 5, điểm b: 13 to 14"),
    "subject": (14, "Mục II, khoản 5, điểm b: 13 to 14"),
    "letter_subject": (13, "Mục II, khoản 5, điểm b: 12 to 13"),
    "letter_subject_gap": (6, "Mục II, khoản 5, điểm b: 6 pt below the number"),
    "body": (14, "Mục II, khoản 6, điểm e: 13 to 14"),
    "first_line_mm": (12.7, "Mục II, khoản 6, điểm e: 1 cm or 1.27 cm"),
    "paragraph_gap": (6, "Mục II, khoản 6, điểm e: at least 6 pt"),
    "line_spacing": (1.15, "Mục II, khoản 6, điểm e: 1 to 1.5"),
    "signature": (14, "Mục II, khoản 7, điểm đ: 13 to 14"),
    "addressee": (14, "Mục II, khoản 9, điểm d: 13 to 14"),
    "recipients_label": (12, "Mục II, khoản 9, điểm d: 12"),
    "recipients": (11, "Mục II, khoản 9, điểm d: 11"),
    "mark": (13, "Mục III, khoản 2: 13 to 14"),
    "contact": (11, "Mục III, khoản 4: 11 to 12"),
}
# Custom, in millimetres: the decree's own files have 10, 67.5 + 100 and about 60 + 105.
HEADER_DISTANCE = 10
LEFT_NAMES = 62  # «KHU KINH TẾ VÂN PHONG» at 13 pt bold needs 60.1, Quốc hiệu 95.7 of the rest
LEFT_NUMBER = 58  # «Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm …» at 14 pt needs 106.4 of the rest
LEFT_SIGNATURE = 68
ADDRESSEE_INDENT = 35  # Mẫu 1.5
MARK_INDENTS = (75, 25)  # ô 11: right of the centre, clear of ô 14 at the far right
TABLE_SIZE = 13
# A line of 14 pt stands this much lower than one of 13 or 12 pt (ascent 0.891 of the size).
ASCENT = 0.891


def figure(name: str) -> float:
    """A figure of the decree."""
    return FIGURES[name][0]


def twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


TEXT_WIDTH = (
    twips(figure("page_width")) - twips(figure("margin_left")) - twips(figure("margin_right"))
)


class Style(NamedTuple):
    """A paragraph style: `before` and `after` in points, indents in millimetres."""

    name: str
    id: str
    size: float
    based_on: str = "Normal"
    bold: bool = False
    italic: bool = False
    align: str = ""
    before: float = 0
    after: float = 0
    spacing: str = ""
    left: float = 0
    right: float = 0
    first: float = 0
    close: bool = False  # no gap between paragraphs of the style
    keep: bool = False
    outline: int | None = None
    borders: str = ""
    color: str = ""


def border(side: str, space: int, color: str = "auto", size: int = 6) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def box(color: str) -> str:
    """Eight millimetres high around a line of 13 pt (Mục III, khoản 2, điểm b)."""
    return "".join(
        border(side, space, color)
        for side, space in (("top", 3), ("left", 0), ("bottom", 4), ("right", 0))
    )


def styles() -> list[Style]:
    body = figure("body")
    first = figure("first_line_mm")
    gap = figure("paragraph_gap")
    label = text_width_mm("Kính gửi: ", figure("addressee"), Face.REGULAR)
    colon = text_width_mm("Kính gửi", figure("addressee"), Face.REGULAR)
    dash = text_width_mm("- ", figure("addressee"), Face.REGULAR)
    number_drop = ASCENT * (figure("place_date") - figure("number"))
    label_drop = ASCENT * (figure("signature") - figure("recipients_label"))
    spaced = f'w:line="{round(240 * figure("line_spacing"))}" w:lineRule="auto"'
    text = "ThanVanBan"
    line = Style("", "", 1, spacing='w:line="45" w:lineRule="exact"', borders=border("bottom", 0))
    sign = Style("", "", figure("signature"), bold=True, align="center")
    heading = Style("", "", body, text, bold=True, keep=True)
    return [
        Style("Quốc hiệu", "QuocHieu", figure("national_name"), bold=True, align="center"),
        Style("Tiêu ngữ", "TieuNgu", figure("motto"), bold=True, align="center"),
        line._replace(name="Kẻ tiêu ngữ", id="KeTieuNgu"),
        Style("Cơ quan chủ quản", "CoQuanChuQuan", figure("parent"), align="center"),
        Style("Cơ quan ban hành", "CoQuanBanHanh", figure("issuer"), bold=True, align="center"),
        line._replace(name="Kẻ cơ quan", id="KeCoQuan"),
        Style("Số ký hiệu", "SoKyHieu", figure("number"), align="center", before=number_drop),
        Style(
            "Trích yếu công văn",
            "TrichYeuCongVan",
            figure("letter_subject"),
            align="center",
            before=figure("letter_subject_gap"),
        ),
        Style(
            "Địa danh thời gian",
            "DiaDanhThoiGian",
            figure("place_date"),
            italic=True,
            align="center",
        ),
        Style(
            "Mức độ khẩn",
            "MucDoKhan",
            figure("mark"),
            bold=True,
            align="center",
            before=12,
            borders=box(RED),
            color=RED,
        ),
        Style(
            "Phạm vi lưu hành",
            "PhamViLuuHanh",
            figure("mark"),
            bold=True,
            align="center",
            left=MARK_INDENTS[0],
            right=MARK_INDENTS[1],
            borders=box("auto"),
        ),
        Style(
            "Tên loại",
            "TenLoai",
            figure("type_name"),
            bold=True,
            align="center",
            before=18,
            keep=True,
        ),
        Style("Trích yếu", "TrichYeu", figure("subject"), bold=True, align="center", keep=True),
        line._replace(name="Kẻ trích yếu", id="KeTrichYeu", after=14),
        Style(
            "Kính gửi",
            "KinhGui",
            figure("addressee"),
            left=ADDRESSEE_INDENT + label,
            first=-label,
            before=14,
            after=8,
        ),
        Style(
            "Kính gửi danh sách",
            "KinhGuiDanhSach",
            figure("addressee"),
            left=ADDRESSEE_INDENT + colon + dash,
            first=-dash,
            after=12,
            spacing=spaced,
            close=True,
        ),
        Style("Thân văn bản", text, body, align="both", after=gap, spacing=spaced, first=first),
        Style("Căn cứ", "CanCu", body, text, italic=True),
        Style(
            "Thẩm quyền",
            "ThamQuyen",
            body,
            bold=True,
            align="center",
            before=gap,
            after=gap,
            keep=True,
        ),
        heading._replace(name="Mục I", id="MucI", outline=0),
        heading._replace(name="Mục 1", id="Muc1", outline=1),
        heading._replace(name="Mục 1.1", id="Muc11", outline=2),
        Style("Điểm a", "DiemA", body, text, keep=True, outline=3),
        Style("Gạch đầu dòng", "GachDauDong", body, text),
        Style("Dấu cộng", "DauCong", body, text, left=6.3, first=first),
        Style("Mục liệt kê", "MucLietKe", body, text),
        Style("Ô bảng", "OBang", TABLE_SIZE, before=2, after=2),
        Style(
            "Đầu bảng",
            "DauBang",
            TABLE_SIZE,
            "OBang",
            bold=True,
            align="center",
            before=2,
            after=2,
            keep=True,
        ),
        Style("Cách bảng", "CachBang", 1, spacing='w:line="120" w:lineRule="exact"', keep=True),
        Style(
            "Nơi nhận",
            "NoiNhan",
            figure("recipients_label"),
            bold=True,
            italic=True,
            before=label_drop,
        ),
        Style("Nơi nhận danh sách", "NoiNhanDanhSach", figure("recipients")),
        sign._replace(name="Quyền hạn ký", id="QuyenHanKy", keep=True),
        sign._replace(name="Chức vụ ký", id="ChucVuKy", keep=True),
        # One line of 14 pt and 62 pt above it: 27 mm for the signature.
        Style("Khoảng ký", "KhoangKy", figure("signature"), align="center", before=62, keep=True),
        sign._replace(name="Chức vụ khác", id="ChucVuKhac", keep=True),
        sign._replace(name="Họ tên ký", id="HoTenKy"),
        Style("Liên hệ", "LienHe", figure("contact"), align="center", borders=border("top", 4)),
        Style("Số trang", "SoTrang", figure("page_number"), align="center"),
    ]


def run_look(style: Style) -> str:
    bold = BOLD_LOOK if style.bold else ""
    italic = ITALIC_LOOK if style.italic else ""
    paint = f'<w:color w:val="{style.color}"/>' if style.color else ""
    size = round(style.size * 2)
    return f'<w:rPr>{bold}{italic}{paint}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'


def style_xml(style: Style) -> str:
    first = twips(abs(style.first))
    edge = f'w:{"hanging" if style.first < 0 else "firstLine"}="{first}"' if first else ""
    sides = f'w:left="{twips(style.left)}" w:right="{twips(style.right)}" {edge}'
    gaps = (
        f'w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" {style.spacing}'
    )
    inherits = style.based_on == "ThanVanBan"
    settings = [
        "<w:keepNext/>" if style.keep else "",
        f"<w:pBdr>{style.borders}</w:pBdr>" if style.borders else "",
        "" if inherits else f"<w:spacing {gaps}/>",
        f"<w:ind {sides}/>" if style.left or style.right or first else "",
        "<w:contextualSpacing/>" if style.close else "",
        f'<w:jc w:val="{style.align}"/>' if style.align else "",
        "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    ]

    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{style.based_on}"/><w:qFormat/>'
        f"<w:pPr>{''.join(settings)}</w:pPr>{run_look(style)}</w:style>"
    )


def character_style(name: str, style_id: str, look: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{look}</w:rPr></w:style>"
    )


def styles_xml() -> str:
    fonts = " ".join(f'w:{slot}="{FONT}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = round(figure("body") * 2)
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    built_in = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
    characters = (
        character_style(BOLD, "Dam", BOLD_LOOK)
        + character_style(ITALIC, "Nghieng", ITALIC_LOOK)
        + character_style(BOLD_ITALIC, "DamNghieng", BOLD_LOOK + ITALIC_LOOK)
    )
    return (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        f"{built_in}{''.join(map(style_xml, styles()))}{characters}</w:styles>"
    )


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
    letter = name == "cong-van"
    names = table(
        LEFT_NAMES,
        paragraph("Cơ quan chủ quản", "{{ co_quan_chu_quan }}")
        + paragraph("Cơ quan ban hành", "{{ co_quan }}")
        + paragraph("Kẻ cơ quan"),
        paragraph("Quốc hiệu", NATIONAL_NAME)
        + paragraph("Tiêu ngữ", MOTTO)
        + paragraph("Kẻ tiêu ngữ"),
    )
    number = table(
        LEFT_NUMBER,
        paragraph("Số ký hiệu", "Số: {{ so_ky_hieu }}")
        + (paragraph("Trích yếu công văn", "V/v {{ trich_yeu }}") if letter else "")
        + paragraph("Mức độ khẩn", "{{ muc_do_khan }}"),
        paragraph("Địa danh thời gian", "{{ dia_danh_thoi_gian }}"),
    )
    # Two tables, for their columns differ; Word would merge them without a paragraph between.
    head = names + paragraph("Cách bảng") + number
    title = (
        ""
        if letter
        else (
            paragraph("Tên loại", "{{ ten_loai }}")
            + paragraph("Trích yếu", "{{ trich_yeu }}")
            + paragraph("Kẻ trích yếu")
        )
    )
    addressees = paragraph("Kính gửi", "Kính gửi: {{ kinh_gui }}") + paragraph(
        "Kính gửi danh sách", "{{ kinh_gui_danh_sach }}"
    )
    body = paragraph("Thân văn bản", "{{p noi_dung }}") + paragraph("Cách bảng")
    signature = table(
        LEFT_SIGNATURE,
        paragraph("Nơi nhận", "Nơi nhận:") + paragraph("Nơi nhận danh sách", "{{ noi_nhan }}"),
        paragraph("Quyền hạn ký", "{{ quyen_han_ky }}")
        + paragraph("Chức vụ ký", "{{ chuc_vu }}")
        + paragraph("Khoảng ký")
        + paragraph("Chức vụ khác", "{{ chuc_vu_khac }}")
        + paragraph("Họ tên ký", "{{ ho_ten }}"),
        whole=True,
    )
    margins = " ".join(
        f'w:{side}="{twips(figure(f"margin_{side}"))}"'
        for side in ("top", "right", "bottom", "left")
    )
    distance = twips(HEADER_DISTANCE)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:headerReference w:type="first" r:id="rId4"/>'
        '<w:footerReference w:type="first" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(figure("page_width"))}" w:h="{twips(figure("page_height"))}"/>'
        f'<w:pgMar {margins} w:header="{distance}" w:footer="{distance}" w:gutter="0"/>'
        '<w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )
    # Word wants a paragraph after the last table; it is as low as a paragraph can be.
    end = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    return (
        f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE_RELATIONS}"><w:body>'
        f"{head}{title}{addressees}{body}{signature}{end}{section}</w:body></w:document>"
    )


def story_xml(kind: str, content: str) -> str:
    return f'<w:{kind} xmlns:w="{WORD}" xmlns:r="{OFFICE_RELATIONS}">{content}</w:{kind}>'


def page_number() -> str:
    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    number = field("begin") + instruction + field("separate") + "<w:r><w:t>2</w:t></w:r>"
    return paragraph("Số trang").replace("</w:p>", f"{number}{field('end')}</w:p>")


SETTINGS = (
    f'<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    # A justified line that ends in a line break stays as short as it is.
    "<w:doNotExpandShiftReturn/>"
    + "".join(
        '<w:compatSetting w:uri="http://schemas.microsoft.com/office/word" '
        f'w:name="{name}" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    + '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)
FONT_TABLE = (
    f'<w:fonts xmlns:w="{WORD}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"


def relations(*pairs: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def parts(name: str) -> dict[str, str]:
    """Every part of the frame: its name and its XML."""
    types = {
        "word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "word/styles.xml": f"{WORD_TYPE}.styles+xml",
        "word/settings.xml": f"{WORD_TYPE}.settings+xml",
        "word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
        "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "word/header1.xml": f"{WORD_TYPE}.header+xml",
        "word/header2.xml": f"{WORD_TYPE}.header+xml",
        "word/footer1.xml": f"{WORD_TYPE}.footer+xml",
        "docProps/core.xml": CORE_TYPE,
        "docProps/app.xml": APP_TYPE,
    }
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in types.items()
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": relations(
            (f"{OFFICE_RELATIONS}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE_RELATIONS}/extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": document_xml(name),
        "word/_rels/document.xml.rels": relations(
            (f"{OFFICE_RELATIONS}/styles", "styles.xml"),
            (f"{OFFICE_RELATIONS}/settings", "settings.xml"),
            (f"{OFFICE_RELATIONS}/header", "header1.xml"),
            (f"{OFFICE_RELATIONS}/header", "header2.xml"),
            (f"{OFFICE_RELATIONS}/footer", "footer1.xml"),
            (f"{OFFICE_RELATIONS}/fontTable", "fontTable.xml"),
            (f"{OFFICE_RELATIONS}/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONT_TABLE,
        "word/theme/theme1.xml": theme_xml(),
        "word/header1.xml": story_xml("hdr", page_number()),
        "word/header2.xml": story_xml(
            "hdr", paragraph("Phạm vi lưu hành", "{{ pham_vi_luu_hanh }}")
        ),
        "word/footer1.xml": story_xml("ftr", paragraph("Liên hệ", "{{ lien_he }}")),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>',
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/'
        'officeDocument/2006/extended-properties"/>',
    }


def theme_xml() -> str:
    """python-docx's theme, with one typeface: no text of a frame follows it, but Word wants one."""
    themes = (part for part in Document().part.package.iter_parts() if "/theme/" in part.partname)
    theme = etree.fromstring(next(themes).blob)
    for latin in theme.iter(f"{{{DRAWING}}}latin"):
        latin.set("typeface", FONT)
    return etree.tostring(theme, encoding="unicode")


def frame_bytes(name: str) -> bytes:
    """The frame as a Word file; the same bytes every time."""
    files = []
    for part, xml in parts(name).items():
        etree.fromstring(xml)  # well-formed, or there is no frame
        files.append(new_part(part, (XML_DECLARATION + xml).encode()))
    return write_package(Package(tuple(files)), {})


def main() -> None:
    FRAMES.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        target = FRAMES / f"{name}.docx"
        target.write_bytes(frame_bytes(name))
        print(target)


if __name__ == "__main__":
    main()
