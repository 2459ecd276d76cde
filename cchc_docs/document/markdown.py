"""Markdown as a notice may use it → blocks, with every refusal at its line.

A dialect of CommonMark with tables. What a notice may not contain (images, links, raw HTML, code,
rules) is reported, never dropped. Constructs that would eat characters of ordinary prose are off:
indented code, block quotes, setext headings, reference definitions and entities, so that `> 30%`,
`&amp;` and `[1]` stay as typed.

Three marks are ours, each at the head of its line: `#.` in a heading and `#)` in a paragraph stand
for the next number and the next point (see `numbering`); `:can-cu:` and `:tham-quyen:` give a
paragraph its role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cchc_docs.document.blocks import (
    Align,
    Block,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    ListItem,
    Paragraph,
    Role,
    Row,
    Table,
    Text,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_LEVEL = 4
_NUMBER = re.compile(r"(#\.|(?:\d+\.)+|\d+(?:\.\d+)+|[IVX]+\.)[ \t]+")
_POINT = re.compile(r"(#\)|[a-zđ]{1,2}\))[ \t]+")
_ROLE = re.compile(r":(can-cu|tham-quyen):[ \t]+")
_ROLES = {"can-cu": Role.LEGAL_BASIS, "tham-quyen": Role.AUTHORITY}
_HEAD = r"[ \t]*(?:#\)|[a-zđ]{1,2}\)|:can-cu:|:tham-quyen:|[•–—▪·])[ \t]"
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d+[.)])[ \t]")
_CHUNK = re.compile(rf"[^\n]*\S[^\n]*(?:\n(?!{_HEAD})[^\n]*\S[^\n]*)*")


class Refusal(NamedTuple):
    """Something a notice may not contain: which construct, on which line (from 1)."""

    construct: str
    line: int


class Parsed(NamedTuple):
    """The blocks of a piece of Markdown and what had to be refused."""

    blocks: tuple[Block, ...]
    refusals: tuple[Refusal, ...]


def chunks(text: str) -> Iterator[tuple[int, str]]:
    """The pieces between blank lines, each with its first line (from 1), its indent taken off.

    A line that begins with a point, `b) …`, a role, `:can-cu: …`, or a bullet as Word has them,
    `• …`, begins a piece of its own. An item that stands indented under another keeps two spaces,
    by which `parse_chunk` knows it.
    """
    for match in _CHUNK.finditer(text):
        lines = match[0].split("\n")
        indent = min(len(line) - len(line.lstrip(" \t")) for line in lines)
        kept = 2 if indent >= 2 and _ITEM.match(match[0]) else 0
        pieces = (line[indent - kept :] for line in lines)
        yield text.count("\n", 0, match.start()) + 1, "\n".join(pieces)


def parse(text: str) -> Parsed:
    """All blocks of a text."""
    blocks: list[Block] = []
    refusals: list[Refusal] = []
    for line, chunk in chunks(text):
        parsed = parse_chunk(chunk)
        blocks += parsed.blocks
        refusals += (Refusal(r.construct, r.line + line - 1) for r in parsed.refusals)
    return Parsed(tuple(blocks), tuple(refusals))


@lru_cache(maxsize=4096)
def parse_chunk(chunk: str) -> Parsed:
    """The blocks of one chunk; remembered, for a wording's chunks come again in every document."""
    reader = _Reader(chunk)
    blocks = tuple(reader.blocks())
    return Parsed(blocks, tuple(reader.refusals))


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    off = ["blockquote", "code", "entity", "lheading", "reference", "autolink"]
    return MarkdownIt("commonmark").enable("table").disable(off)


class _Reader:
    """Walks the tokens of one chunk."""

    def __init__(self, chunk: str) -> None:
        self.lines = chunk.split("\n")
        self.tokens = _markdown().parse(chunk)
        self.refusals: list[Refusal] = []
        self.line = 1

    def blocks(self) -> Iterator[Block]:
        depth = 0 if self.lines[0].startswith("  ") else -1
        marker = ""
        for position, token in enumerate(self.tokens):
            if token.map:
                self.line = token.map[0] + 1
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    depth += 1
                case "bullet_list_close" | "ordered_list_close":
                    depth -= 1
                case "list_item_open":
                    marker = token.info + ("-" if token.markup == "*" else token.markup)
                    if self.tokens[position + 1].type != "paragraph_open":
                        yield ListItem(marker, (), depth)  # empty, or «- - a»: a list at once
                        marker = ""
                case "heading_open":
                    yield self._heading(token, self.tokens[position + 1])
                case "paragraph_open":
                    yield self._paragraph(self.tokens[position + 1], marker, max(depth, 0))
                    marker = ""
                case "table_open":
                    yield self._table(position)
                case "fence" | "code_block":
                    self._refuse("code")
                case "html_block":
                    self._refuse("html")
                case "hr":
                    self._refuse("rule")

    def _refuse(self, construct: str) -> None:
        self.refusals.append(Refusal(construct, self.line))

    def _heading(self, opening: Token, inline: Token) -> Heading:
        level = int(opening.tag[1])
        if level > MAX_LEVEL:
            self._refuse("heading")
        words = self._inlines(inline.children or [])
        number, inlines = _marked(inline, words, _NUMBER)
        if not number:
            number, inlines = _marked(inline, words, _POINT)
        return Heading(min(level, MAX_LEVEL), number, inlines)

    def _paragraph(self, inline: Token, marker: str, level: int) -> Block:
        words = self._inlines(inline.children or [])
        if marker:
            return ListItem(marker, words, max(level, int(marker == "+")))
        point, inlines = _marked(inline, words, _POINT)
        if point:
            return ListItem(point, inlines)
        role, inlines = _marked(inline, words, _ROLE)
        return Paragraph(inlines, _ROLES[role.strip(":")]) if role else Paragraph(inlines)

    def _table(self, opening: int) -> Table:
        rows: list[Row] = []
        aligns: list[Align] = []
        for position in range(opening + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.map:
                self.line = token.map[0] + 1
            match token.type:
                case "table_close":
                    break
                case "tr_open":
                    rows.append(())
                    if token.map and _cell_count(self.lines[token.map[0]]) > len(aligns) > 0:
                        self._refuse("cells")
                case "th_open":
                    aligns.append(_align(token))
                case "inline":
                    rows[-1] += (self._inlines(token.children or []),)
        return Table(rows[0], tuple(rows[1:]), tuple(aligns))

    def _inlines(self, tokens: list[Token]) -> Inlines:
        return merged(self._styled(tokens))

    def _styled(self, tokens: list[Token]) -> Iterator[Inline]:
        bold = italic = 0
        for token in tokens:
            match token.type:
                case "text":
                    if token.content:
                        yield Text(token.content, bold > 0, italic > 0)
                case "softbreak":
                    yield Text(" ", bold > 0, italic > 0)
                case "hardbreak":
                    yield LineBreak()
                case "strong_open" | "strong_close":
                    bold += token.nesting
                case "em_open" | "em_close":
                    italic += token.nesting
                case "code_inline":
                    self._refuse("code")
                case "html_inline":
                    self._refuse("html")
                case "image":
                    self._refuse("image")
                case "link_open":
                    self._refuse("link")


def _marked(inline: Token, inlines: Inlines, mark: re.Pattern[str]) -> tuple[str, Inlines]:
    r"""The typed mark at the head of a line and the inlines behind it.

    The mark is sought in the source, where `\#.` and `a\)` are still told from `#.` and `a)`.
    """
    found = mark.match(inline.content)
    first = inlines[0] if inlines else None
    if found is None or not isinstance(first, Text) or not first.text.startswith(found[0]):
        return "", inlines
    rest = Text(first.text[len(found[0]) :], first.bold, first.italic)
    return found[0].rstrip(), (rest, *inlines[1:]) if rest.text else inlines[1:]


def merged(inlines: Iterator[Inline] | Inlines) -> Inlines:
    """Neighbouring runs of one look made one."""
    result: list[Inline] = []
    for look, group in groupby(
        inlines, lambda i: (i.bold, i.italic) if isinstance(i, Text) else None
    ):
        if look is None:
            result += group
        else:
            text = "".join(i.text for i in group if isinstance(i, Text))
            result += [Text(text, *look)] if text else []
    return tuple(result)


def _align(token: Token) -> Align:
    style = str(token.attrs.get("style", ""))
    return next((align for align in Align if style.endswith(align)), Align.LEFT)


def _cell_count(line: str) -> int:
    """How many cells a row of a table has, as typed; the reader itself drops what is too much."""
    bare = re.sub(r"\\.", "", line).strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1
