"""The parts of the printed book that are alike in every one (khung Word của sổ): styles, package.

A clerk who wants other sizes changes the styles in Word; nothing is formatted by hand.
"""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.book.printed import TEXT_PT
from cchc_docs.write.docx.package import Part, new_part
from cchc_docs.write.docx.wordml import OFFICE_RELATIONS, WORD, XML_DECLARATION

FONT = "Times New Roman"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Style(NamedTuple):
    """A paragraph style; sizes and gaps in points."""

    key: str
    name: str
    size: int
    bold: bool = False
    italic: bool = False
    align: str = "center"
    before: int = 0


PARENT = Style("BiaChuQuan", "Bìa - Cơ quan chủ quản", 14)
AGENCY = Style("BiaCoQuan", "Bìa - Cơ quan", 14, bold=True)
NAME = Style("BiaTenSo", "Bìa - Tên sổ", 30, bold=True, before=110)
DETAIL = Style("BiaChiTiet", "Bìa - Chi tiết", 16, before=12)
REMARK = Style("BiaGhiChu", "Bìa - Ghi chú", 13, italic=True, before=30)
HEADING = Style("SoTieuDe", "Sổ - Tiêu đề cột", TEXT_PT, bold=True)
COLUMN = Style("SoSoCot", "Sổ - Số cột", TEXT_PT)
CELL = Style("SoO", "Sổ - Ô", TEXT_PT, align="left")
MIDDLE = Style("SoOGiua", "Sổ - Ô giữa", TEXT_PT)
PAGE = Style("SoTrang", "Sổ - Số trang", 13)
END = Style("SoHet", "Sổ - Hết bảng", 1, align="left")
_STYLES = (PARENT, AGENCY, NAME, DETAIL, REMARK, HEADING, COLUMN, CELL, MIDDLE, PAGE, END)


def paragraph(style: Style, runs: str, more: str = "") -> str:
    """A paragraph of a style; `more` goes into its properties."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style.key}"/>{more}</w:pPr>{runs}</w:p>'


def package_parts() -> tuple[Part, ...]:
    """Every part but the document itself."""
    return tuple(
        new_part(name, (XML_DECLARATION + xml).encode()) for name, xml in _other_parts().items()
    )


def _other_parts() -> dict[str, str]:
    names = ("styles", "settings", "header")
    files = {"styles": "styles.xml", "settings": "settings.xml", "header": "header1.xml"}
    overrides = "".join(
        f'<Override PartName="/word/{files[name]}" ContentType="{_TYPE}.{name}+xml"/>'
        for name in names
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE_RELATIONS}/{name}" Target="{files[name]}"/>'
        for number, name in enumerate(names, 1)
    )
    blank = f'<Relationship Id="rId4" Type="{OFFICE_RELATIONS}/header" Target="header2.xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/header2.xml" ContentType="{_TYPE}.header+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}{blank}</Relationships>",
        "word/styles.xml": _styles_xml(),
        "word/settings.xml": f'<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/'
        'word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>',
        "word/header1.xml": _header(_page_number()),
        "word/header2.xml": _header(""),
    }


HEADER_WITH_NUMBER, HEADER_WITHOUT = "rId3", "rId4"


def _header(runs: str) -> str:
    return f'<w:hdr xmlns:w="{WORD}">{paragraph(PAGE, runs)}</w:hdr>'


def _page_number() -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    asked = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    return f"{mark('begin')}{asked}{mark('separate')}<w:r><w:t>2</w:t></w:r>{mark('end')}"


def _styles_xml() -> str:
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    styles = "".join(map(_style_xml, _STYLES))
    return (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"</w:style>{styles}</w:styles>"
    )


def _style_xml(style: Style) -> str:
    exact = ' w:line="20" w:lineRule="exact"' if style is END else ""
    looks = ("<w:b/>" if style.bold else "") + ("<w:i/>" if style.italic else "")
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.key}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
        f'<w:spacing w:before="{20 * style.before}" w:after="0"{exact}/>'
        f'<w:jc w:val="{style.align}"/></w:pPr><w:rPr>{looks}'
        f'<w:sz w:val="{2 * style.size}"/></w:rPr></w:style>'
    )
