"""From the blocks of a wording to those of the page: numbers, capitals, the mark of the end."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_docs.document.blocks import Block, Division, Heading, Inlines, Paragraph, Table, Text
from cchc_docs.document.numbering import number_blocks
from cchc_docs.vietnamese.text import upper

END_MARK = "./."


def finished(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A whole text: the body of a document, of an appendix, of an attached text."""
    return ended(tuple(map(capitalised, number_blocks(blocks))))


def capitalised(block: Block) -> Block:
    """Titles of divisions and of sections with a Roman number are in capitals (Table V, ô 6b)."""
    match block:
        case Division(inlines=inlines) | Heading(level=1, inlines=inlines):
            return block._replace(inlines=in_capitals(inlines))
        case _:
            return block


def in_capitals(inlines: Inlines) -> Inlines:
    """The same runs in capitals."""
    return tuple(i._replace(text=upper(i.text)) if isinstance(i, Text) else i for i in inlines)


def ended(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body with `./.` after its last words, as every specimen of Phụ lục III has it."""
    last = body[-1] if body else None
    if last is None:
        return body
    if isinstance(last, Table):
        return (*body, Paragraph((Text(END_MARK),)))
    words = last.inlines[-1] if last.inlines else None
    if not isinstance(words, Text) or words.text.rstrip().endswith(END_MARK):
        return body
    closed = words._replace(text=words.text.rstrip().removesuffix(".") + END_MARK)
    return (*body[:-1], last._replace(inlines=(*last.inlines[:-1], closed)))
