"""A Document as one self-contained HTML page: A4 on a desk on screen, the decree's form in print.

The text of the page, in order, is `document_lines`; everything else is attributes and `page.css`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

from cchc_docs.document.blocks import Block, Heading, Inlines, ListItem, Paragraph, Table, Text
from cchc_docs.document.tree import MOTTO, NATIONAL_NAME, Document, Letterhead, addressee_lines
from cchc_docs.vietnamese.names import name_lines
from cchc_docs.vietnamese.widths import Face, text_width_mm, wrap
from cchc_docs.write.measures import NAME_RULE, URGENCY_WIDTHS_MM

TEXT_WIDTH_MM = 165.0  # A4 less margins of 30 and 15 mm
ISSUER_WIDTH_MM = 62.0  # as in the frames: what the national name leaves to the left column
POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_BLANK = re.compile("(\N{NO-BREAK SPACE}{2,})")  # a single one only keeps two words together


def write_html(document: Document) -> str:
    """The whole document as the text of an HTML file."""
    head, properties = document.letterhead, document.properties
    parts = (
        *_letterhead(head),
        "<main>",
        *_title(head),
        *_addressees(document.addressees),
        *_body(document.body),
        "</main>",
        *_closing(document),
    )
    page = "\n".join(parts)
    return f"""\
<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="{_escaped(properties.agency)}">
<title>{_escaped(properties.title)}</title>
<style>
{_style()}</style>
</head>
<body>
<article class="sheet">
{page}
</article>
</body>
</html>
"""


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _letterhead(head: Letterhead) -> Iterable[str]:
    if head.circulation is not None:
        yield _p("circulation", head.circulation)
    yield '<header class="letterhead">\n<div>'
    if head.parent is not None:
        yield f'<p class="parent">{_name(head.parent, Face.REGULAR)}</p>'
    last = _name_lines(head.issuer, Face.BOLD)[-1]
    yield f'<p class="issuer"{_rule(last, 13)}>{_name(head.issuer, Face.BOLD)}</p>'
    yield "</div>\n<div>"
    yield _p("national-name", NATIONAL_NAME)
    yield _p("motto", MOTTO)
    yield "</div>\n<div>"
    yield _p("number", f"Số: {head.number}")
    if head.document_type is None:
        yield f'<h1 class="letter-subject">{_text(f"V/v {head.subject}")}</h1>'
    if head.urgency is not None:
        width = URGENCY_WIDTHS_MM.get(head.urgency)
        yield _p("urgency", head.urgency, f' style="width: {width:g}mm"' if width else "")
    yield "</div>\n<div>"
    if head.place_and_date is not None:
        yield _p("place", head.place_and_date)
    yield "</div>\n</header>"


def _title(head: Letterhead) -> Iterable[str]:
    if head.document_type is not None:
        yield "<hgroup>"
        yield f'<h1 class="document-type">{_text(head.document_type)}</h1>'
        first = wrap(head.subject, TEXT_WIDTH_MM, 14, Face.BOLD)[0]
        yield _p("subject", head.subject, _rule(first, 14))
        yield "</hgroup>"


def _addressees(addressees: tuple[str, ...]) -> Iterable[str]:
    if addressees:
        several = " several" if len(addressees) > 1 else ""
        yield f'<div class="addressees{several}">'
        yield from (_p("addressee", line) for line in addressee_lines(addressees))
        yield "</div>"


def _body(blocks: tuple[Block, ...]) -> Iterable[str]:
    shallowest = min((b.level for b in blocks if isinstance(b, Heading)), default=1)
    for block in blocks:
        match block:
            case Heading(level=level, number=number, inlines=inlines):
                tag = f"h{min(level - shallowest + 2, 6)}"
                yield f'<{tag} class="level-{level}">{_marked(number, inlines)}</{tag}>'
            case ListItem(marker=marker, inlines=inlines, level=level):
                yield f'<p class="item level-{level}">{_marked(marker, inlines)}</p>'
            case Paragraph(inlines=inlines, role=role):
                yield f'<p class="{role}">{_inlines(inlines)}</p>'
            case Table():
                yield from _table(block)


def _table(table: Table) -> Iterable[str]:
    yield "<table>\n<thead>\n<tr>"
    yield from (f'<th scope="col">{_inlines(cell)}</th>' for cell in table.header)
    yield "</tr>\n</thead>\n<tbody>"
    for row in table.rows:
        yield "<tr>"
        for cell, align in zip(row, table.aligns, strict=True):
            yield f'<td class="{align}">{_inlines(cell)}</td>'
        yield "</tr>"
    yield "</tbody>\n</table>"


def _closing(document: Document) -> Iterable[str]:
    sign = document.signature
    yield '<footer class="closing">\n<section class="recipients">'
    yield _p("recipients-label", "Nơi nhận:")
    yield from (_p("recipient", line) for line in document.recipients)
    yield '</section>\n<section class="signature">'
    yield from (_p("authority-line", line) for line in (*sign.authority, sign.title))
    yield '<div class="signer">'
    if sign.post is not None:
        yield _p("post", sign.post)
    yield _p("name", sign.name)
    yield "</div>\n</section>\n</footer>"
    if document.contact is not None:
        yield f'<footer class="contact">\n{_p("contact-line", document.contact)}\n</footer>'


def _name_lines(text: str, face: Face) -> list[str]:
    """A name of an agency in the lines that it has on paper."""
    return name_lines(text, ISSUER_WIDTH_MM, 13, face)


def _name(text: str, face: Face) -> str:
    """Lines below each other, still one text to who copies it, unless the office broke it."""
    if "\n" in text:
        return _text(text)
    return " ".join(f"<span>{_text(line)}</span>" for line in _name_lines(text, face))


def _rule(line: str, size_pt: float) -> str:
    """Give the line under a text its length: CSS does not know how long a line of text is."""
    length = NAME_RULE * text_width_mm(line, size_pt, Face.BOLD)
    return f' style="--rule: {length:.1f}mm"'


def _p(name: str, text: str, attributes: str = "") -> str:
    return f'<p class="{name}"{attributes}>{_text(text)}</p>'


def _marked(mark: str, inlines: Inlines) -> str:
    return _text(f"{mark} ") + _inlines(inlines) if mark else _inlines(inlines)


def _inlines(inlines: Inlines) -> str:
    return "".join(_run(i) if isinstance(i, Text) else "<br>" for i in inlines)


def _run(run: Text) -> str:
    text = _text(run.text)
    text = f"<em>{text}</em>" if run.italic else text
    return f"<strong>{text}</strong>" if run.bold else text


def _text(text: str) -> str:
    marked = _BLANK.sub(r'<span class="blank" title="còn trống">\1</span>', _escaped(text))
    return marked.replace("\n", "<br>")


def _escaped(text: str) -> str:
    # A reader of HTML turns a bare carriage return into a newline.
    return escape(text).replace("\r", "&#13;")
