"""Make `templates/frames/`: the Word files that give documents their look.

    python tools/make_frames.py

The figures and styles stand in `frame_styles.py`, their XML in `frame_style_xml.py`.
"""

from __future__ import annotations

from pathlib import Path

from docx import Document
from frame_style_xml import styles_xml
from frame_styles import (
    FONT,
    HEADER_DISTANCE,
    LEFT_NAMES,
    LEFT_NUMBER,
    LEFT_SIGNATURE,
    TEXT_WIDTH,
    figure,
    styles,
    twips,
)
from lxml import etree

from cchc_docs.document.tree import MOTTO, NATIONAL_NAME
from cchc_docs.write.docx.lines import DRAWN_LINES
from cchc_docs.write.docx.package import Package, new_part, write_package
from cchc_docs.write.docx.wordml import OFFICE_RELATIONS, WORD, XML_DECLARATION

FRAMES = Path(__file__).parents[1] / "templates" / "frames"
NAMES = ("van-ban", "cong-van")


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
