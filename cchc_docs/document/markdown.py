"""Markdown as a notice may use it → blocks, with every refusal at its line.

A dialect of CommonMark with tables. What a notice may not contain (images, links, raw HTML, code,
rules) is reported, never dropped. Constructs that would eat characters of ordinary prose are off:
indented code, block quotes, setext headings, reference definitions and entities, so that `> 30%`,
`&amp;` and `[1]` stay as typed.

Marks of our own stand at the head of a line (see `marks`): `#.` and `#)` for the next number
and the next point, `Chương #.` and `Điều #.` for divisions, `:can-cu:`, `:tham-quyen:` and
`:phu-luc:`; and around tables `:cot:` and `:gop:`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cchc_docs.document import marks
from cchc_docs.document.blocks import (
    Align,
    AppendixHead,
    Article,
    Cell,
    Division,
    DivisionKind,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Piece,
    Row,
    Table,
)
from cchc_docs.document.chunks import chunks
from cchc_docs.document.inline_source import read_inlines
from cchc_docs.document.table_source import (
    SourceCell,
    TableFault,
    align_of,
    cell_count,
    column_widths,
    joined,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAX_LEVEL = 4


class Refusal(NamedTuple):
    """Something a notice may not contain: which construct, on which line (from 1)."""

    construct: str
    line: int


class Parsed(NamedTuple):
    """The blocks of a piece of Markdown and what had to be refused."""

    blocks: tuple[Piece, ...]
    refusals: tuple[Refusal, ...]


def parse(text: str) -> Parsed:
    """All blocks of a text."""
    blocks: list[Piece] = []
    refusals: list[Refusal] = []
    for line, chunk in chunks(text):
        parsed = parse_chunk(chunk)
        blocks += parsed.blocks
        refusals += (Refusal(r.construct, r.line + line - 1) for r in parsed.refusals)
    return Parsed(tuple(blocks), tuple(refusals))


def parse_chunk(chunk: str) -> Parsed:
    """The blocks of one chunk; remembered, for a wording's chunks come again in every document.

    Of long ones, tables that somebody typed, the last few are: 4,000 of 40 rows would take 600 MB.
    """
    return (_short_chunk if len(chunk) <= _LONG else _long_chunk)(chunk)


def read_chunk(chunk: str) -> Parsed:
    """The same, read anew."""
    reader = _Reader(chunk)
    blocks = tuple(reader.blocks())
    return Parsed(blocks, tuple(reader.refusals))


_LONG = 2000
_short_chunk = lru_cache(maxsize=2048)(read_chunk)
_long_chunk = lru_cache(maxsize=8)(read_chunk)


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
        self.widths: tuple[float | None, ...] = ()

    def blocks(self) -> Iterator[Piece]:
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
                case "paragraph_open" if found := marks.WIDTHS.match(self._source(position)):
                    self._widths(self._source(position)[found.end() :], position + 3)
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

    def _source(self, opening: int) -> str:
        return self.tokens[opening + 1].content

    def _heading(self, opening: Token, inline: Token) -> Piece:
        level = int(opening.tag[1])
        if level > MAX_LEVEL:
            self._refuse("heading")
        words = self._inlines(inline)
        if taken := marks.take(marks.DIVISION, inline.content, words):
            found, title = taken
            return Division(DivisionKind(found["kind"]), found["number"], title)
        if taken := marks.take(marks.ARTICLE, inline.content, words):
            return Article(taken[0]["number"], taken[1], titled=True)
        for mark in (marks.NUMBER, marks.POINT):
            if taken := marks.take(mark, inline.content, words):
                return Heading(min(level, MAX_LEVEL), taken[0][0].rstrip(), taken[1])
        return Heading(min(level, MAX_LEVEL), "", words)

    def _paragraph(self, inline: Token, marker: str, level: int) -> Piece:
        words = self._inlines(inline)
        if marker:
            return ListItem(marker, words, max(level, int(marker == "+")))
        if taken := marks.take(marks.ARTICLE, inline.content, words):
            return Article(taken[0]["number"], taken[1], titled=False)
        for mark in (marks.CLAUSE, marks.POINT):
            if taken := marks.take(mark, inline.content, words):
                return ListItem(taken[0][0].rstrip(), taken[1])
        if taken := marks.take(marks.ROLE, inline.content, words):
            return Paragraph(taken[1], marks.ROLES[taken[0][1]])
        if taken := marks.take(marks.APPENDIX, inline.content, words):
            if not taken[1]:
                self._refuse("appendix")
            return AppendixHead(taken[1], landscape=taken[0]["landscape"] is not None)
        if marks.JOIN.match(inline.content):
            self._refuse("span-outside")
        return Paragraph(words)

    def _widths(self, text: str, following: int) -> None:
        """A line `:cot:`, which a table has to follow."""
        if following >= len(self.tokens) or self.tokens[following].type != "table_open":
            self._refuse("widths-alone")
            return
        try:
            self.widths = column_widths(text)
        except TableFault as fault:
            self._refuse(str(fault))
            return
        columns = sum(token.type == "th_open" for token in self.tokens[following:])
        if len(self.widths) != columns:
            self._refuse("widths")
            self.widths = ()

    def _table(self, opening: int) -> Table:
        rows: list[list[SourceCell]] = []
        lines: list[int] = []
        aligns: list[Align] = []
        for position in range(opening + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.map:
                self.line = token.map[0] + 1
            match token.type:
                case "table_close":
                    break
                case "tr_open":
                    rows.append([])
                    lines.append(self.line)
                    if token.map and cell_count(self.lines[token.map[0]]) > len(aligns) > 0:
                        self._refuse("cells")
                case "th_open":
                    aligns.append(align_of(str(token.attrs.get("style", ""))))
                case "inline":
                    rows[-1].append(self._cell(token))
        header, *body = (self._row(*row) for row in zip(rows, lines, strict=True))
        widths, self.widths = self.widths, ()
        return Table(header, tuple(body), tuple(aligns), widths)

    def _cell(self, inline: Token) -> SourceCell:
        words = self._inlines(inline)
        taken = marks.take(marks.JOIN, inline.content, words)
        return SourceCell(taken[1], joins=True) if taken else SourceCell(words, joins=False)

    def _row(self, cells: list[SourceCell], line: int) -> Row:
        try:
            return joined(cells)
        except TableFault as fault:
            self.refusals.append(Refusal(str(fault), line))
            return tuple(Cell(cell.inlines) for cell in cells)

    def _inlines(self, inline: Token) -> Inlines:
        return read_inlines(inline.children or [], self._refuse)
