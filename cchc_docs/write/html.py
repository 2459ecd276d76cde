"""A Document as one self-contained HTML page: A4 on a desk on screen, the decree's form in print.

The text of the page, in order, is `document_lines`; everything else is attributes and `page.css`.
Each appendix and each attached text is a sheet of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from cchc_docs.document.tree import (
    MOTTO,
    NATIONAL_NAME,
    Appendix,
    Attached,
    Document,
    Letterhead,
    Signature,
    addressee_lines,
)
from cchc_docs.vietnamese.names import name_lines
from cchc_docs.vietnamese.widths import Face, text_width_mm, wrap
from cchc_docs.write.html_text import body, escaped, paragraph, text
from cchc_docs.write.measures import NAME_RULE, REFERENCE_RULE, URGENCY_WIDTHS_MM

TEXT_WIDTH_MM = 165.0  # A4 less margins of 30 and 15 mm
LANDSCAPE_WIDTH_MM = 252.0
ISSUER_WIDTH_MM = 62.0  # as in the frames: what the national name leaves to the left column
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(document: Document) -> str:
    """The whole document as the text of an HTML file."""
    properties = document.properties
    return f"""\
<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="{escaped(properties.agency)}">
<title>{escaped(properties.title)}</title>
<style>
{_style()}</style>
</head>
<body>
{write_sheets(document)}</body>
</html>
"""


def write_sheets(document: Document) -> str:
    """The sheets alone, for a page that brings its own head and `page.css`."""
    sheets = (
        _sheet("sheet", _document(document)),
        *(
            _sheet("sheet annex", _attached(document.letterhead, attached))
            for attached in document.attached
        ),
        *(_appendix_sheet(appendix) for appendix in document.appendices),
    )
    return "".join(sheets)


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _sheet(name: str, parts: Iterable[str]) -> str:
    page = "\n".join(parts)
    return f'<article class="{name}">\n{page}\n</article>\n'


def _document(document: Document) -> Iterable[str]:
    head = document.letterhead
    yield from _letterhead(head)
    yield "<main>"
    if head.document_type is not None:
        yield from _title(head.document_type, head.subject)
    yield from _addressees(document.addressees)
    yield from body(document.body, TEXT_WIDTH_MM)
    yield "</main>"
    yield from _closing(document)
    if document.contact is not None:
        yield f'<footer class="contact">\n{paragraph("contact-line", document.contact)}\n</footer>'


def _attached(head: Letterhead, attached: Attached) -> Iterable[str]:
    yield '<header class="letterhead">'
    yield from _names(head.parent, head.issuer)
    yield "</header>"
    yield '<section class="text">'
    yield from _title(attached.document_type, attached.subject, attached.reference)
    yield from body(attached.body, TEXT_WIDTH_MM)
    yield "</section>"


def _appendix_sheet(appendix: Appendix) -> str:
    return _sheet(f"sheet annex{' landscape' if appendix.landscape else ''}", _appendix(appendix))


def _appendix(appendix: Appendix) -> Iterable[str]:
    width = LANDSCAPE_WIDTH_MM if appendix.landscape else TEXT_WIDTH_MM
    yield '<section class="text">\n<hgroup>'
    yield f'<h1 class="appendix-label">{text(appendix.label)}</h1>'
    yield paragraph("appendix-title", appendix.title)
    yield _reference(appendix.reference, width)
    yield "</hgroup>"
    yield from body(appendix.body, width)
    yield "</section>"


def _letterhead(head: Letterhead) -> Iterable[str]:
    if head.circulation is not None:
        yield paragraph("circulation", head.circulation)
    yield '<header class="letterhead">'
    yield from _names(head.parent, head.issuer)
    yield "<div>"
    yield paragraph("number", f"Số: {head.number}")
    if head.document_type is None:
        yield f'<h1 class="letter-subject">{text(f"V/v {head.subject}")}</h1>'
    if head.secrecy is not None:
        yield paragraph("secrecy", head.secrecy)
    if head.urgency is not None:
        width = URGENCY_WIDTHS_MM.get(head.urgency)
        yield paragraph("urgency", head.urgency, f' style="width: {width:g}mm"' if width else "")
    yield "</div>\n<div>"
    if head.place_and_date is not None:
        yield paragraph("place", head.place_and_date)
    yield "</div>\n</header>"


def _names(parent: str | None, issuer: str) -> Iterable[str]:
    yield "<div>"
    if parent is not None:
        yield f'<p class="parent">{_name(parent, Face.REGULAR)}</p>'
    last = _name_lines(issuer, Face.BOLD)[-1]
    yield f'<p class="issuer"{_rule(NAME_RULE, last, 13)}>{_name(issuer, Face.BOLD)}</p>'
    yield "</div>\n<div>"
    yield paragraph("national-name", NATIONAL_NAME)
    yield paragraph("motto", MOTTO)
    yield "</div>"


def _title(document_type: str, subject: str, reference: str | None = None) -> Iterable[str]:
    """The line stands under the last of them: under the reference of an attached text (Mẫu 1.3)."""
    yield "<hgroup>"
    yield f'<h1 class="document-type">{text(document_type)}</h1>'
    first = wrap(subject, TEXT_WIDTH_MM, 14, Face.BOLD)[0]
    yield paragraph("subject", subject, "" if reference else _rule(NAME_RULE, first, 14))
    if reference is not None:
        yield _reference(reference, TEXT_WIDTH_MM)
    yield "</hgroup>"


def _reference(reference: str, width_mm: float) -> str:
    first = wrap(reference, width_mm, 14, Face.ITALIC)[0]
    return paragraph("reference", reference, _rule(REFERENCE_RULE, first, 14, Face.ITALIC))


def _addressees(addressees: tuple[str, ...]) -> Iterable[str]:
    if addressees:
        several = " several" if len(addressees) > 1 else ""
        yield f'<div class="addressees{several}">'
        yield from (paragraph("addressee", line) for line in addressee_lines(addressees))
        yield "</div>"


def _closing(document: Document) -> Iterable[str]:
    signatures = (part for sign in document.signatures for part in _signature(sign))
    if document.is_signed_by_several:
        yield '<footer class="closing joint">\n<div class="signatures">'
        yield from signatures
        yield "</div>"
        yield from _recipients(document.recipients)
    else:
        yield '<footer class="closing">'
        yield from _recipients(document.recipients)
        yield from signatures
    yield "</footer>"


def _recipients(recipients: tuple[str, ...]) -> Iterable[str]:
    yield '<section class="recipients">'
    yield paragraph("recipients-label", "Nơi nhận:")
    yield from (paragraph("recipient", line) for line in recipients)
    yield "</section>"


def _signature(sign: Signature) -> Iterable[str]:
    yield '<section class="signature">'
    yield from (paragraph("authority-line", line) for line in (*sign.authority, sign.title))
    yield '<div class="signer">'
    if sign.post is not None:
        yield paragraph("post", sign.post)
    yield paragraph("name", sign.name)
    yield "</div>\n</section>"


def _name_lines(name: str, face: Face) -> list[str]:
    """A name of an agency in the lines that it has on paper."""
    return name_lines(name, ISSUER_WIDTH_MM, 13, face)


def _name(name: str, face: Face) -> str:
    """Lines below each other, still one text to who copies it, unless the office broke it."""
    lines = _name_lines(name, face)
    if " ".join(lines) != name:  # broken by the office, or spaced otherwise: nothing is lost
        return text(name)
    return " ".join(f"<span>{text(line)}</span>" for line in lines)


def _rule(ratio: float, line: str, size_pt: float, face: Face = Face.BOLD) -> str:
    """Give the line under a text its length: CSS does not know how long a line of text is."""
    return f' style="--rule: {ratio * text_width_mm(line, size_pt, face):.1f}mm"'
