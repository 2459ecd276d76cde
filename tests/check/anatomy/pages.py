"""Documents in the habits of real offices, as small pieces of XML."""

from __future__ import annotations

from xml.sax.saxutils import escape

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.anatomy.parts import Anatomy, Document

from ..word import SECTION, p, view

CENTRE = '<w:jc w:val="center"/>'
RIGHT = '<w:jc w:val="right"/>'
BOLD = "<w:b/>"
ITALIC = "<w:i/>"
BREAK = '<w:r><w:br w:type="page"/></w:r>'
NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PLACE = "Khánh Hòa, ngày 16 tháng 3 năm 2026"
NEW_PAGE = "<w:pageBreakBefore/>"


def run(text: str, settings: str = "") -> str:
    r"""A run; `\n` is a line break, `\t` a tab."""
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    pieces = []
    rest = ""
    for character in text:
        if character in marks:
            pieces += [_text(rest), marks[character]]
            rest = ""
        else:
            rest += character
    pieces.append(_text(rest))
    return f"<w:r><w:rPr>{settings}</w:rPr>{''.join(pieces)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


def para(text: str = "", settings: str = "", run_settings: str = "", more: str = "") -> str:
    return p((run(text, run_settings) if text else "") + more, settings)


def mid(text: str, run_settings: str = "") -> str:
    """A centred paragraph."""
    return para(text, CENTRE, run_settings)


def bold(text: str) -> str:
    """A centred bold paragraph."""
    return mid(text, BOLD)


def paras(*texts: str) -> str:
    return "".join(para(text) for text in texts)


def cell(*content: str, span: int = 1) -> str:
    """A cell; what is no XML yet becomes centred paragraphs."""
    blocks = "".join(c if c.startswith("<w:") else mid(c) for c in content) or p()
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{blocks}</w:tc>'


def table(*rows: tuple[str, ...], borders: bool = False, columns: int = 2) -> str:
    line = '<w:{0} w:val="single" w:sz="4"/>'
    edges = "".join(
        line.format(s) for s in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    drawn = f"<w:tblBorders>{edges}</w:tblBorders>" if borders else ""
    grid = '<w:gridCol w:w="4000"/>' * columns
    body = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{drawn}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def letterhead(
    *,
    names: str = mid("UBND TỈNH KHÁNH HÒA") + bold("SỞ NỘI VỤ"),
    number: str = "Số: 12/TB-SNV",
    place: str = PLACE,
    national: str = bold(NATIONAL) + bold(MOTTO),
) -> str:
    return table((cell(names), cell(national)), (cell(mid(number)), cell(mid(place, ITALIC))))


TITLE = bold("THÔNG BÁO") + bold("Kết luận cuộc họp giao ban")
BODY = paras(
    "Ngày 14/3/2026, Giám đốc Sở chủ trì cuộc họp giao ban với các phòng thuộc Sở.",
    "Các phòng thực hiện theo phân công./.",
)
RECIPIENTS = paras("Nơi nhận:", "- Như trên;", "- Lưu: VT, VP.")
SIGNATURE = bold("GIÁM ĐỐC") + p() + p() + p() + bold("Trần Thu Mai")
CLOSING = table((cell(RECIPIENTS), cell(SIGNATURE)))


def notice(
    *, head: str = "", title: str = TITLE, body: str = BODY, closing: str = CLOSING, tail: str = ""
) -> str:
    """A thông báo, one part of it in a habit under test."""
    return (head or letterhead()) + title + body + closing + tail


def anatomy(body: str, **parts: str) -> Anatomy:
    return dissect(view(body, **parts))


def only(body: str, **parts: str) -> Document:
    """The one document of a file."""
    (document,) = anatomy(body, **parts).documents
    return document


def texts(document: Document, component: Component) -> list[str]:
    return [" ".join(piece.text.split()) for piece in document.all(component)]


def section_break() -> str:
    return f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"
