"""Text and blocks of a body as HTML: every character escaped, blanks of a draft marked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from cchc_docs.document.blocks import (
    Article,
    Block,
    Division,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Row,
    Table,
    Text,
)
from cchc_docs.document.depth import depths
from cchc_docs.write.measures import column_widths

_BLANK = re.compile("(\N{NO-BREAK SPACE}{2,})")  # a single one only keeps two words together
_DEEPEST = 6


def body(blocks: tuple[Block, ...], room_mm: float) -> Iterable[str]:
    """The blocks of a text as wide as its page, its headings below the title of the page."""
    depth = depths(blocks)

    def heading(block: Heading | Division | Article, name: str, words: str) -> str:
        tag = f"h{min(depth(block) + 2, _DEEPEST)}"
        return f'<{tag} class="{name}">{words}</{tag}>'

    for block in blocks:
        match block:
            case Heading(level=level, number=number, inlines=inlines):
                yield heading(block, f"level-{level}", _marked(number, inlines))
            case Division(inlines=inlines):
                below = f"<br>{runs(inlines)}" if inlines else ""
                yield heading(block, "division", text(block.label) + below)
            case Article(inlines=inlines, titled=True):
                yield heading(block, "article", _marked(block.label, inlines))
            case Article(inlines=inlines):
                label = f"<strong>{text(block.label)}</strong> "
                yield f'<p class="body">{label}{runs(inlines)}</p>'
            case ListItem(marker=marker, inlines=inlines, level=level):
                yield f'<p class="item level-{level}">{_marked(marker, inlines)}</p>'
            case Paragraph(inlines=inlines, role=role):
                yield f'<p class="{role}">{runs(inlines)}</p>'
            case Table():
                yield from _table(block, room_mm)


def _table(table: Table, room_mm: float) -> Iterable[str]:
    if table.widths:
        widths = column_widths(table.widths, room_mm)
        whole = sum(widths)
        yield f'<table class="measured" style="width: {whole:.1f}mm">'
        columns = (f'<col style="width: {100 * width / whole:.2f}%">' for width in widths)
        yield f"<colgroup>{''.join(columns)}</colgroup>"
    else:
        yield "<table>"
    yield "<thead>\n<tr>"
    yield from (
        f'<th scope="col"{_span(cell.span)}>{runs(cell.inlines)}</th>' for cell in table.header
    )
    yield "</tr>\n</thead>\n<tbody>"
    for row in table.rows:
        yield "<tr>"
        yield from _cells(table, row)
        yield "</tr>"
    yield "</tbody>\n</table>"


def _cells(table: Table, row: Row) -> Iterable[str]:
    for cell, align in table.aligned(row):
        yield f'<td class="{align}"{_span(cell.span)}>{runs(cell.inlines)}</td>'


def _span(columns: int) -> str:
    return f' colspan="{columns}"' if columns > 1 else ""


def paragraph(name: str, words: str, attributes: str = "") -> str:
    """A line of the page outside of its body."""
    return f'<p class="{name}"{attributes}>{text(words)}</p>'


def _marked(mark: str, inlines: Inlines) -> str:
    return text(f"{mark} ") + runs(inlines) if mark else runs(inlines)


def runs(inlines: Inlines) -> str:
    """Runs of text with their looks."""
    return "".join(_run(i) if isinstance(i, Text) else "<br>" for i in inlines)


def _run(run: Text) -> str:
    words = text(run.text)
    words = f"<em>{words}</em>" if run.italic else words
    return f"<strong>{words}</strong>" if run.bold else words


def text(words: str) -> str:
    """Characters as HTML; a newline is a break."""
    marked = _BLANK.sub(r'<span class="blank" title="còn trống">\1</span>', escaped(words))
    return marked.replace("\n", "<br>")


def escaped(words: str) -> str:
    """Characters that stay what they are, in text and in attributes."""
    # A reader of HTML turns a bare carriage return into a newline.
    return escape(words).replace("\r", "&#13;")
