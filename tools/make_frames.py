"""Make `templates/frames/`: the Word files that give documents their look.

    python tools/make_frames.py

The figures stand in `frame_figures.py`, the styles in `frame_styles.py`, their XML in
`frame_style_xml.py`; the pages in `frame_document.py`.
"""

from __future__ import annotations

from pathlib import Path

from docx import Document
from frame_document import document_xml, paragraph
from frame_figures import FONT
from frame_style_xml import styles_xml
from lxml import etree

from cchc_docs.write.docx.package import Package, new_part, write_package
from cchc_docs.write.docx.wordml import OFFICE_RELATIONS, WORD, XML_DECLARATION

FRAMES = Path(__file__).parents[1] / "templates" / "frames"
NAMES = ("van-ban", "cong-van", "bien-ban", "cong-van-lien-tich")


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
        "word/header3.xml": f"{WORD_TYPE}.header+xml",
        "word/footer2.xml": f"{WORD_TYPE}.footer+xml",
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
            (f"{OFFICE_RELATIONS}/header", "header3.xml"),
            (f"{OFFICE_RELATIONS}/footer", "footer2.xml"),
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
        "word/header3.xml": story_xml("hdr", paragraph("Số trang")),
        "word/footer2.xml": story_xml("ftr", paragraph("Số trang")),
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
