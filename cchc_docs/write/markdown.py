r"""A Document as Markdown (CommonMark with GFM tables): the draft preview and the `.md` output.

Parsed again, the output reads as `document_lines`, character for character. What keeps it so:

- Only what a reader of Markdown would take for markup gets a backslash; the rest stays as typed.
- White space at the ends of a line, which readers drop, is written as entities (`&nbsp;`).
- Lines directly under each other are one paragraph with hard breaks (`\` at the end of a line);
  a heading or a table cell is one line of Markdown: there a break is `<br>`.
- Emphasis never begins or ends with a space. Where the flanking rules would refuse it (`a**“x”**`)
  the letter outside becomes an entity, since `&` and `;` count as punctuation. Two looks that
  touch are both bold: no delimiter run has to close and to open. Bold in a heading is not marked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from string import punctuation

from cchc_docs.document.blocks import (
    Align,
    Block,
    Heading,
    Inlines,
    LineBreak,
    ListItem,
    Paragraph,
    Role,
    Table,
    Text,
)
from cchc_docs.document.tree import MOTTO, NATIONAL_NAME, Document, addressee_lines

BULLETS = ("-", "+")
WIDEST_ALIGNED_TABLE = 100  # columns of a terminal; wider tables are not padded

_Run = tuple[str, str]  # emphasis mark ("", "*", "**" or "***") and characters

_MARKUP = re.compile(
    r"""
      [\\`]
    | (?<!\s)[*~] | [*~](?!\s)                 # between two spaces they delimit nothing,
    | (?<![^\W_])_(?!\s) | (?<!\s)_(?![^\W_])  # nor does a low line there or inside a word
    | \](?=\()
    | <(?=[A-Za-z/!?])
    | &(?=\#?[0-9A-Za-z]{1,40};)
    """,
    re.VERBOSE,
)
_ESCAPED = r"\\\g<0>"
_LINE_START = re.compile(
    r"^(?:[0-9]{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|-[-:|]|:-|[>|\[]|=+$|#{1,6}(?:\s|$)))"
)
_CLOSING_HASHES = re.compile(r"(?:^|(?<=\s))(?=#+$)")
_DELIMITER = {Align.LEFT: ":--", Align.CENTER: ":-:", Align.RIGHT: "--:"}


def write_markdown(document: Document) -> str:
    """The whole document as Markdown text that ends with a newline."""
    sign = document.signature
    parts = (
        *_letterhead(document),
        _blocks(_as_items(addressee_lines(document.addressees))),
        _blocks(document.body, top_heading=2 if document.is_letter else 3),
        _stack("Nơi nhận:", bold=True, italic=True),
        _blocks(_as_items(document.recipients)),
        _stack(*sign.authority, sign.title, bold=True),
        _stack(sign.post, sign.name, bold=True),
        "" if document.contact is None else "---",
        _stack(document.contact),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _letterhead(document: Document) -> tuple[str, ...]:
    head = document.letterhead
    parent = () if head.parent is None else (Text(head.parent), LineBreak())
    titles = () if document.is_letter else (head.document_type or "", head.subject)
    return (
        _stack(head.circulation, bold=True),
        _paragraph((*parent, Text(head.issuer, bold=True))),
        _stack(NATIONAL_NAME, MOTTO, bold=True),
        _stack(f"Số: {head.number}", f"V/v {head.subject}" if document.is_letter else None),
        _stack(head.urgency, bold=True),
        _stack(head.place_and_date, italic=True),
        *(_heading((Text(title),), depth) for depth, title in enumerate(titles, 1)),
    )


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
    shallowest = min((b.level for b in blocks if isinstance(b, Heading)), default=1)
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
            is_item, text = False, _block(block, top_heading - shallowest)
        if text:
            out += (("\n" if after_item and is_item else "\n\n") if out else "") + text
            after_item = is_item
    return out


def _block(block: Heading | Paragraph | Table, deeper: int) -> str:
    match block:
        case Heading(level=level, number=number, inlines=inlines):
            label = f"{number} " if number else ""
            words = (i._replace(bold=False) if isinstance(i, Text) else i for i in inlines)
            return _heading((Text(label), *words), min(level + deeper, 6))
        case Paragraph(inlines=inlines, role=role):
            bold, italic = role is Role.AUTHORITY, role is Role.LEGAL_BASIS
            looks = (
                Text(i.text, i.bold or bold, i.italic or italic) if isinstance(i, Text) else i
                for i in inlines
            )
            return _paragraph(tuple(looks))
        case Table():
            return _table(block)


def _item(item: ListItem, indent: str) -> str:
    """A marker that Markdown has is markup; any other is the beginning of the text."""
    if item.marker in BULLETS:
        return f"{indent}{item.marker} {_paragraph(item.inlines, indent + '  ')}".rstrip(" ")
    label = f"{item.marker} " if item.marker else ""
    return indent + _paragraph((Text(label), *item.inlines), indent)


def _heading(inlines: Inlines, depth: int) -> str:
    text = _CLOSING_HASHES.sub(r"\\", _one_line(inlines))
    return f"{'#' * depth} {text}" if text else ""


def _table(table: Table) -> str:
    rows = [[_one_line(c).replace("|", r"\|") for c in r] for r in (table.header, *table.rows)]
    rows.insert(1, [_DELIMITER[align] for align in table.aligns])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 3 * len(widths) < WIDEST_ALIGNED_TABLE:
        rows = [[cell.ljust(w) for cell, w in zip(row, widths, strict=True)] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _stack(*lines: str | None, bold: bool = False, italic: bool = False) -> str:
    """Lines directly under each other, those that exist."""
    return _paragraph((Text("\n".join(x for x in lines if x is not None), bold, italic),))


def _paragraph(inlines: Inlines, indent: str = "") -> str:
    lines = [_line(runs, at_start=True) for runs in _lines(inlines)]
    while lines and not lines[-1]:
        lines.pop()
    return f"\\\n{indent}".join(lines)


def _one_line(inlines: Inlines) -> str:
    return "<br>".join(_line(runs, at_start=False) for runs in _lines(inlines))


def _lines(inlines: Inlines) -> Iterator[list[_Run]]:
    """The runs of each line; a newline in a text is a line break too."""
    line: list[_Run] = []
    for inline in inlines:
        text = Text("\n") if isinstance(inline, LineBreak) else inline
        mark = "*" * (2 * text.bold + text.italic)
        first, *others = text.text.split("\n")
        line.append((mark, first))
        for other in others:
            yield _settled(line)
            line = [(mark, other)]
    yield _settled(line)


def _settled(line: list[_Run]) -> list[_Run]:
    """No empty run, no emphasised one with space at an end, no two emphasised ones that touch."""
    runs: list[_Run] = []
    for mark, text in _merged(line):
        words = text.strip()
        before, _, after = text.partition(words) if words else (text, "", "")
        runs += [("", before), (mark, words), ("", after)]
    runs = _merged(runs)
    marks = ["", *(mark for mark, _ in runs), ""]
    return _merged(
        ("**" if mark and (marks[n] or marks[n + 2]) else mark, text)
        for n, (mark, text) in enumerate(runs)
    )


def _merged(runs: Iterable[_Run]) -> list[_Run]:
    alike = groupby((run for run in runs if run[1]), key=lambda run: run[0])
    return [(mark, "".join(text for _, text in group)) for mark, group in alike]


def _line(runs: list[_Run], *, at_start: bool) -> str:
    """One line of source. `at_start`: it begins where Markdown looks for block markers."""
    whole = "".join(text for _, text in runs)
    words = whole.strip()
    lead, _, trail = whole.partition(words) if words else (whole, "", "")
    out = _entities(lead)
    for n, (mark, text) in enumerate(runs):
        if mark:
            out += f"{mark}{_MARKUP.sub(_ESCAPED, text)}{mark}"
            continue
        first, last = n == 0, n == len(runs) - 1
        text = text.lstrip() if first else text
        text = text.rstrip() if last else text
        head = "" if first or _may_touch(runs[n - 1][1][-1], text[:1]) else text[:1]
        text = text[len(head) :]
        tail = "" if last or _may_touch(runs[n + 1][1][0], text[-1:]) else text[-1:]
        source = _MARKUP.sub(_ESCAPED, text[: len(text) - len(tail)])
        if at_start and not out:
            source = _LINE_START.sub(r"\g<0>\\", source)
        out += _entities(head) + source + _entities(tail)
    return out + _entities(trail)


def _entities(text: str) -> str:
    return "".join("&nbsp;" if c == "\N{NO-BREAK SPACE}" else f"&#{ord(c)};" for c in text)


def _may_touch(inner: str, outer: str) -> bool:
    """Whether readers see emphasis that begins or ends between the two characters."""
    if unicodedata.category(inner)[0] in "LMN" or outer.isspace() or outer in punctuation:
        return True
    # CommonMark 0.31 made punctuation of symbols («°», «€»): by either reading, the worse case.
    return unicodedata.category(outer).startswith("P")
