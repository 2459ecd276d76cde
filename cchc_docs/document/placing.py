"""Put the values of a wording back in the places that were marked for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cchc_docs.document.blocks import (
    Block,
    Heading,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Table,
    Text,
)
from cchc_docs.document.markdown import chunks, merged, parse, parse_chunk
from cchc_docs.document.wording import MARK, Rendered
from cchc_docs.model.values import Markdown


def place_values(rendered: Rendered) -> Iterator[Block]:
    """The blocks of a rendered wording, every value in its place.

    Raises `LostValueError` where the Markdown around a value swallowed it.
    """
    values = iter(rendered.values)
    for _line, chunk in chunks(rendered.text):
        count = chunk.count(MARK)
        own = [next(values) for _ in range(count)]
        if chunk.strip() == MARK and isinstance(own[0], Markdown):
            yield from parse(own[0]).blocks
        elif count:
            yield from _Placer(own).blocks(parse_chunk(chunk).blocks)
        else:
            yield from parse_chunk(chunk).blocks


class LostValueError(ValueError):
    """A value stood where it cannot be kept: a table cell too many, blocks within a line."""


class _Placer:
    """Gives out the values of one chunk in the order of their marks."""

    def __init__(self, values: list[str]) -> None:
        self.values = iter(values)
        self.left = len(values)

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        yield from map(self._block, blocks)
        if self.left:
            raise LostValueError

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | ListItem() | Paragraph():
                return replace(block, inlines=self._inlines(block.inlines))
            case Table(header=header, rows=rows):
                head = tuple(map(self._inlines, header))
                body = tuple(tuple(map(self._inlines, row)) for row in rows)
                return replace(block, header=head, rows=body)

    def _inlines(self, inlines: Inlines) -> Inlines:
        return merged(piece for inline in inlines for piece in self._pieces(inline))

    def _pieces(self, inline: Inline) -> Iterator[Inline]:
        if not isinstance(inline, Text) or MARK not in inline.text:
            yield inline
            return
        before, *rest = inline.text.split(MARK)
        yield replace(inline, text=before)
        for after in rest:
            value = next(self.values)
            if isinstance(value, Markdown):
                raise LostValueError
            self.left -= 1
            yield replace(inline, text=value)
            yield replace(inline, text=after)
