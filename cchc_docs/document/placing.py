"""Put the values of a wording back in the places that were marked for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cchc_docs.document.blocks import (
    AppendixHead,
    Article,
    Cell,
    Division,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Piece,
    Row,
    Table,
    Text,
)
from cchc_docs.document.markdown import chunks, parse
from cchc_docs.document.remembered import parse_remembered
from cchc_docs.document.wording import MARK, Rendered
from cchc_docs.model.values import Markdown


def place_values(rendered: Rendered) -> Iterator[Piece]:
    """The blocks of a rendered wording, every value in its place.

    Raises `LostValueError` where the Markdown around a value swallowed it, and
    `RefusedMarkdownError` where the wording itself writes what a notice may not contain.
    """
    values = iter(rendered.values)
    for _line, chunk in chunks(rendered.text):
        own = list(islice(values, chunk.count(MARK)))
        if chunk.strip() == MARK and isinstance(own[0], Markdown):
            yield from parse(own[0]).blocks
            continue
        parsed = parse_remembered(chunk)
        if parsed.refusals:
            raise RefusedMarkdownError(parsed.refusals[0].construct)
        yield from _Placer(own).blocks(parsed.blocks) if own else parsed.blocks


class LostValueError(ValueError):
    """A value stood where it cannot be kept: a table cell too many, blocks within a line."""


class RefusedMarkdownError(ValueError):
    """A wording writes an image, a link, code: the construct is the argument."""


class _Placer:
    """Gives out the values of one chunk in the order of their marks."""

    def __init__(self, values: list[str]) -> None:
        self.values = iter(values)
        self.left = len(values)

    def blocks(self, blocks: tuple[Piece, ...]) -> Iterator[Piece]:
        yield from map(self._block, blocks)
        if self.left:
            raise LostValueError

    def _block(self, block: Piece) -> Piece:
        match block:
            case Heading(level, number, inlines):
                return Heading(level, number, self._inlines(inlines))
            case ListItem(marker, inlines, level):
                return ListItem(marker, self._inlines(inlines), level)
            case Paragraph(inlines, role):
                return Paragraph(self._inlines(inlines), role)
            case Division() | Article() | AppendixHead():
                return block._replace(inlines=self._inlines(block.inlines))
            case Table(header, rows):
                head = self._row(header)
                return block._replace(header=head, rows=tuple(map(self._row, rows)))

    def _row(self, row: Row) -> Row:
        return tuple([Cell(self._inlines(inlines), span) for inlines, span in row])

    def _inlines(self, inlines: Inlines) -> Inlines:
        if len(inlines) == 1:  # most cells of a table
            only = self._inline(inlines[0])
            return (only,) if not isinstance(only, Text) or only.text else ()
        placed = [self._inline(inline) for inline in inlines]
        return tuple([i for i in placed if not isinstance(i, Text) or i.text])

    def _inline(self, inline: Inline) -> Inline:
        if not isinstance(inline, Text) or MARK not in inline.text:
            return inline
        text, bold, italic = inline
        if text == MARK:  # most cells of a table hold one value and nothing else
            return Text(self._value(), bold, italic)
        first, *others = text.split(MARK)
        return Text("".join([first, *[self._value() + other for other in others]]), bold, italic)

    def _value(self) -> str:
        value = next(self.values, None)
        if value is None or isinstance(value, Markdown):
            raise LostValueError
        self.left -= 1
        return value
