"""A Document as Markdown (CommonMark with GFM tables): the draft preview and the `.md` output.

Parsed again, the output reads as `document_lines`, character for character (see `markdown_text`).
Pages of their own, appendices and attached texts, stand behind a ruled line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from cchc_docs.document.blocks import (
    Align,
    Article,
    Block,
    Division,
    Heading,
    Inlines,
    LineBreak,
    ListItem,
    Paragraph,
    Role,
    Row,
    Table,
    Text,
)
from cchc_docs.document.depth import depths
from cchc_docs.document.tree import (
    MOTTO,
    NATIONAL_NAME,
    Appendix,
    Attached,
    Document,
    addressee_lines,
)
from cchc_docs.write.markdown_text import one_line, paragraph

BULLETS = ("-", "+")
WIDEST_ALIGNED_TABLE = 100  # columns of a terminal; wider tables are not padded

_RULE = "---"
_CLOSING_HASHES = re.compile(r"(?:^|(?<=\s))(?=#+$)")
_DELIMITER = {Align.LEFT: ":--", Align.CENTER: ":-:", Align.RIGHT: "--:"}


def write_markdown(document: Document) -> str:
    """The whole document as Markdown text that ends with a newline."""
    parts = (
        *_letterhead(document),
        _blocks(_as_items(addressee_lines(document.addressees))),
        _blocks(document.body, top_heading=2 if document.is_letter else 3),
        *_closing(document),
        "" if document.contact is None else _RULE,
        _stack(document.contact),
        *(part for attached in document.attached for part in _attached(document, attached)),
        *(part for appendix in document.appendices for part in _appendix(appendix)),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _letterhead(document: Document) -> Iterator[str]:
    head = document.letterhead
    yield _stack(head.circulation, bold=True)
    yield from _names(head.parent, head.issuer)
    yield _stack(f"Số: {head.number}", f"V/v {head.subject}" if document.is_letter else None)
    yield _stack(head.secrecy, head.urgency, bold=True)
    yield _stack(head.place_and_date, italic=True)
    if head.document_type is not None:
        yield from _titles(head.document_type, head.subject)


def _names(parent: str | None, issuer: str) -> Iterator[str]:
    above = () if parent is None else (Text(parent), LineBreak())
    yield paragraph((*above, Text(issuer, bold=True)))
    yield _stack(NATIONAL_NAME, MOTTO, bold=True)


def _titles(*titles: str) -> Iterator[str]:
    yield from (_heading((Text(title),), depth) for depth, title in enumerate(titles, 1))


def _closing(document: Document) -> Iterator[str]:
    recipients = (
        _stack("Nơi nhận:", bold=True, italic=True),
        _blocks(_as_items(document.recipients)),
    )
    signatures = (
        _stack(*lines, bold=True)
        for sign in document.signatures
        for lines in ((*sign.authority, sign.title), (sign.post, sign.name))
    )
    several = document.is_signed_by_several
    yield from (*signatures, *recipients) if several else (*recipients, *signatures)


def _attached(document: Document, attached: Attached) -> Iterator[str]:
    yield _RULE
    yield from _names(document.letterhead.parent, document.letterhead.issuer)
    yield from _titles(attached.document_type, attached.subject)
    yield _stack(attached.reference, italic=True)
    yield _blocks(attached.body, top_heading=3)


def _appendix(appendix: Appendix) -> Iterator[str]:
    yield _RULE
    yield from _titles(appendix.label, appendix.title)
    yield _stack(appendix.reference, italic=True)
    yield _blocks(appendix.body, top_heading=3)


def _as_items(lines: tuple[str, ...]) -> tuple[Block, ...]:
    """«- Sở Nội vụ;» is an item of a list; other lines are paragraphs, broken where they break."""
    blocks: list[Block] = []
    for is_item, group in groupby(lines, key=lambda line: line.startswith("- ")):
        if is_item:
            blocks += (ListItem("-", (Text(line[2:]),)) for line in group)
        else:
            blocks.append(Paragraph((Text("\n".join(group)),)))
    return tuple(blocks)


def _blocks(blocks: tuple[Block, ...], *, top_heading: int = 1) -> str:
    """The blocks, an empty line between any two but the items of a list."""
    depth = depths(blocks)
    out = ""
    nesting: list[int] = []  # levels of the list items that are still open
    after_item = False
    for block in blocks:
        if isinstance(block, ListItem):
            while nesting and nesting[-1] >= block.level:
                nesting.pop()
            text = _item(block, "  " * len(nesting))
            # An item without words would be an underline of the one above it, and holds nothing.
            is_item = block.marker in BULLETS and text.strip() not in BULLETS
            if is_item:
                nesting.append(block.level)
        else:
            nesting.clear()
            is_item, text = False, _block(block, lambda title: min(depth(title) + top_heading, 6))
        if text:
            out += (("\n" if after_item and is_item else "\n\n") if out else "") + text
            after_item = is_item
    return out


_Title = Heading | Division | Article


def _block(block: _Title | Paragraph | Table, depth: Callable[[_Title], int]) -> str:
    match block:
        case Heading(number=number, inlines=inlines):
            label = f"{number} " if number else ""
            return _heading((Text(label), *inlines), depth(block))
        case Division(inlines=inlines):
            below = (LineBreak(), *inlines) if inlines else ()
            return _heading((Text(block.label), *below), depth(block))
        case Article(inlines=inlines, titled=True):
            return _heading((Text(f"{block.label} "), *inlines), depth(block))
        case Article(inlines=inlines):
            return paragraph((Text(block.label, bold=True), Text(" "), *inlines))
        case Paragraph(inlines=inlines, role=role):
            bold, italic = role is Role.AUTHORITY, role is Role.LEGAL_BASIS
            looks = (
                Text(i.text, i.bold or bold, i.italic or italic) if isinstance(i, Text) else i
                for i in inlines
            )
            return paragraph(tuple(looks))
        case Table():
            return _table(block)


def _item(item: ListItem, indent: str) -> str:
    """A marker that Markdown has is markup; any other is the beginning of the text."""
    if item.marker in BULLETS:
        return f"{indent}{item.marker} {paragraph(item.inlines, indent + '  ')}".rstrip(" ")
    label = f"{item.marker} " if item.marker else ""
    return indent + paragraph((Text(label), *item.inlines), indent)


def _heading(inlines: Inlines, depth: int) -> str:
    """A heading is bold by itself: bold within it is not marked."""
    words = (i._replace(bold=False) if isinstance(i, Text) else i for i in inlines)
    text = _CLOSING_HASHES.sub(r"\\", one_line(tuple(words)))
    return f"{'#' * depth} {text}" if text else ""


def _table(table: Table) -> str:
    rows = [[*_cells(row)] for row in (table.header, *table.rows)]
    rows.insert(1, [_DELIMITER[align] for align in table.aligns])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 3 * len(widths) < WIDEST_ALIGNED_TABLE:
        rows = [[cell.ljust(w) for cell, w in zip(row, widths, strict=True)] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(row: Row) -> Iterator[str]:
    """One cell a column: Markdown knows none over several."""
    for cell in row:
        yield one_line(cell.inlines).replace("|", r"\|")
        yield from [""] * (cell.span - 1)


def _stack(*lines: str | None, bold: bool = False, italic: bool = False) -> str:
    """Lines directly under each other, those that exist."""
    return paragraph((Text("\n".join(x for x in lines if x is not None), bold, italic),))
