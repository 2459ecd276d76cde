"""One template for each library, with the page, the styles and the looks that we write ourselves.

A template is a document of ours in which tags of the library stand for the words: so no side has a
heavier page to fill than another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import docxtpl_peer

from cchc_docs.document.blocks import (
    Block,
    Cell,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Table,
    Text,
)
from cchc_docs.document.tree import Document
from cchc_docs.write.docx import write_docx

LISTS = ("danh_gia_chung", "ket_qua", "han_che")
"""The lists of the body in the order of the wording: what stands below its headings 1 to 3."""
_BAR = re.compile(r" \|(?![^{]*[}%]\})(?: |$)")  # not the bar of a phrase within a tag
_HEADING = re.compile(r"## (\d+\.) ")
_WIDTHS = re.compile(r"(?m)^:cot:.*\n")

Item = Callable[[str, str], Block]


class Syntax(NamedTuple):
    """How a library's template names a value, repeats an item, and repeats a row of cells."""

    value: Callable[[str], str]
    items: Callable[[str, int, Item], list[Block]]
    rows: Callable[[int], list[list[str]]]


class Part(NamedTuple):
    """A block of the body, and the list that it is an item of, or nothing."""

    block: Block
    list: str


def _parts(document: Document) -> list[Part]:
    found: list[Part] = []
    current = ""
    for block in document.body[:-1]:  # the last one is the mark of the end below the table
        if isinstance(block, Heading):
            number = int(block.number.rstrip("."))
            found.append(Part(block, ""))
            current = LISTS[number - 1] if number <= len(LISTS) else ""
        else:
            found.append(Part(block, current))
    return found


def values(document: Document) -> dict[str, object]:
    """The words of a finished document by name, for libraries that make no sentences."""
    lists: dict[str, list[dict[str, str]]] = {name: [] for name in LISTS}
    runs: list[str] = []
    rows: list[dict[str, str]] = []
    for block, name in _parts(document):
        if isinstance(block, Table):
            rows = [{f"c{n}": _words(c.inlines) for n, c in enumerate(row)} for row in block.rows]
        elif name:
            item = {
                "dam": _words(block.inlines, bold=True),
                "chu": _words(block.inlines, bold=False),
            }
            lists[name].append(item)
        else:
            runs += (i.text for i in block.inlines if isinstance(i, Text))
    named = {f"doan_{number}": text for number, text in enumerate(runs)}
    return {**docxtpl_peer.letterhead_values(document), **named, **lists, "dong": rows}


def _words(inlines: Inlines, *, bold: bool | None = None) -> str:
    runs = (i for i in inlines if isinstance(i, Text))
    return "".join(i.text for i in runs if bold is None or i.bold == bold)


def value_body(document: Document, syntax: Syntax) -> tuple[Block, ...]:
    """The body with a tag for each run, and each list as the library repeats it."""
    parts = _parts(document)
    made: list[Block] = []
    number = 0
    for position, (block, name) in enumerate(parts):
        if isinstance(block, Table):
            made.append(_value_table(block, syntax))
        elif not name:
            tags = [syntax.value(f"doan_{number + n}") for n in range(len(block.inlines))]
            number += len(tags)
            runs = zip(block.inlines, tags, strict=True)
            inlines = tuple(i._replace(text=tag) for i, tag in runs if isinstance(i, Text))
            made.append(block._replace(inlines=inlines))
        elif parts[position - 1].list != name:
            count = sum(part.list == name for part in parts)
            made += syntax.items(name, count, _paragraph if name == LISTS[0] else _list_item)
    return (*made, document.body[-1])


def _paragraph(bold: str, plain: str) -> Block:
    return Paragraph((Text(bold, bold=True), Text(plain)))


def _list_item(bold: str, plain: str) -> Block:
    return ListItem("-", (Text(bold, bold=True), Text(plain)))


def _value_table(table: Table, syntax: Syntax) -> Table:
    bold = [
        bool(cell.inlines) and cell.inlines[0] == Text(_words(cell.inlines), bold=True)
        for cell in table.rows[0]
    ]
    rows = syntax.rows(len(table.header))
    return table._replace(
        rows=tuple(
            tuple(
                Cell((Text(tag, bold=b),) if tag else ()) for tag, b in zip(row, bold, strict=True)
            )
            for row in rows
        )
    )


def wording_body(wording: str, document: Document) -> tuple[Block, ...]:
    """The wording itself for docxtpl: its tags in paragraphs and rows, `{%p … %}`, `{%tr … %}`."""
    sentences, _bar, rows = _WIDTHS.sub("", wording).partition("\n| ")
    table = next(block for block in document.body if isinstance(block, Table))
    lines = filter(str.strip, rows.split("\n")[2:])
    cells = tuple(_worded_row(line, len(table.header)) for line in lines)
    paragraphs = [_worded(text, tag=is_tag) for text, is_tag in docxtpl_peer.paragraphs(sentences)]
    return (*paragraphs, table._replace(rows=cells), document.body[-1])


def _worded(text: str, *, tag: bool) -> Block:
    if tag:
        return Paragraph((Text("{%p" + text[2:]),))
    if heading := _HEADING.match(text):
        return Heading(2, heading[1], (Text(text[heading.end() :]),))
    if text.startswith("- "):
        return ListItem("-", _bold_within(text[2:]))
    return Paragraph(_bold_within(text))


def _bold_within(text: str) -> Inlines:
    pieces = enumerate(text.split("**"))
    return tuple(Text(piece, bold=number % 2 == 1) for number, piece in pieces if piece)


def _worded_row(line: str, columns: int) -> tuple[Cell, ...]:
    texts = ["{%tr" + line.strip()[2:]]
    if line.startswith("|"):
        texts = [text for text in _BAR.split(line.removeprefix("| ")) if text]
    return tuple(Cell(_bold_within(text)) for text in texts) + (Cell(()),) * (columns - len(texts))


def tagged(
    document: Document, body: tuple[Block, ...], tag: Callable[[str], str], frame: bytes
) -> bytes:
    """A template: this body under the letterhead of a document, tags for the words of both."""
    letterhead = document.letterhead._replace(
        issuer=tag("co_quan"),
        number=tag("so_ky_hieu"),
        place_and_date=tag("dia_danh_thoi_gian"),
        document_type=tag("ten_loai"),
        subject=tag("trich_yeu"),
    )
    signature = document.signatures[0]._replace(title=tag("chuc_vu"), name=tag("ho_ten"))
    page = document._replace(letterhead=letterhead, signatures=(signature,), body=body)
    return write_docx(page._replace(recipients=(tag("noi_nhan"),)), frame)
