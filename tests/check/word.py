"""Word files built from pieces of XML, as small as a test needs."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import NamedTuple

from cchc_docs.check.view.page import Paragraph, View
from cchc_docs.check.view.read import view_bytes

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
    }.items()
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
MARGINS = '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567"/>'
SECTION = f"<w:sectPr>{A4}{MARGINS}</w:sectPr>"  # 210 - 30 - 15 = 165 mm of text


class Files(NamedTuple):
    """The parts of a file, and who relates to what."""

    parts: dict[str, str | bytes]

    def bytes(self, method: int = zipfile.ZIP_DEFLATED) -> bytes:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", method) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return buffer.getvalue()


def relations(*entries: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def relation(number: int, kind: str, target: str, mode: str = "") -> str:
    outside = f' TargetMode="{mode}"' if mode else ""
    kind = kind if kind.startswith("http") else f"{RELATIONS}/{kind}"
    return f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"{outside}/>'


def files(body: str, *extra: str, **parts: str) -> Files:
    """A package of this body; `styles=…`, `numbering=…`, `header1=…` become parts beside it.

    `extra` are relations of the main part.
    """
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN_TYPE}"/></Types>',
        "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    entries = list(extra)
    for number, (name, xml) in enumerate(parts.items(), 1):
        kind = name.rstrip("0123456789")
        entries.append(relation(number, kind, f"{name}.xml"))
        tag = {
            "header": "hdr", "footer": "ftr", "theme": "a:theme",
        }.get(kind, kind)  # fmt: skip
        tag = tag if ":" in tag else f"w:{tag}"
        made[f"word/{name}.xml"] = f"<{tag} {NAMESPACES}>{xml}</{tag}>"
    made["word/_rels/document.xml.rels"] = relations(*entries)
    return Files(made)


def view(body: str, **parts: str) -> View:
    """The view of a file with this body."""
    body = body if "<w:sectPr" in body else body + SECTION
    return view_bytes(files(body, **parts).bytes(), "a.docx")


def first(body: str, **parts: str) -> Paragraph:
    """Its first paragraph."""
    return next(view(body, **parts).paragraphs())


def p(content: str = "", settings: str = "") -> str:
    return f"<w:p><w:pPr>{settings}</w:pPr>{content}</w:p>"


def r(text: str, settings: str = "") -> str:
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(
    style_id: str, kind: str = "paragraph", run: str = "", paragraph: str = "", *,
    based: str = "", default: bool = False, more: str = "",
) -> str:  # fmt: skip
    on = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"{on}><w:name w:val="{style_id} name"/>'
        f"{base}<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr>{more}</w:style>"
    )


def defaults(run: str = "", paragraph: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'
