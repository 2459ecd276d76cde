"""Everything that belongs to a document (toàn bộ văn bản): its paragraphs, its sections."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.view.page import Block, Paragraph, Section, View, paragraphs


def own_blocks(document: Document) -> Iterator[Block]:
    """Its blocks from letterhead to closing, each once; then those of its appendices."""
    seen: set[int] = set()
    for block in _blocks(document):
        inner = {id(block), *map(id, paragraphs([block]))}
        if not inner <= seen:
            seen |= inner
            yield block


def _blocks(document: Document) -> Iterator[Block]:
    yield from document.letterhead.blocks
    held = {id(p) for p in paragraphs((*document.body, *document.closing.blocks))}
    for piece in document.pieces:
        if piece.paragraph.place.story == "body" and id(piece.paragraph) not in held:
            yield piece.paragraph
    yield from document.body
    yield from document.closing.blocks
    for appendix in document.appendices:
        yield from appendix.blocks
    for text in document.attached:
        yield from _blocks(text)


def own_paragraphs(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of its blocks, and of the headers and footers that are printed."""
    yield from paragraphs(own_blocks(document))
    for section in document.sections:
        for margins in (section.printed_headers, section.printed_footers):
            for printed in margins.values():
                yield from printed


def numbered_sections(
    view: View, document: Document, *, with_appendices: bool = False
) -> list[tuple[int, Section]]:
    """The sections of a document, with the numbers that Word gives them."""
    found = own_sections(document) if with_appendices else document.sections
    numbers = {id(section): number for number, section in enumerate(view.sections, 1)}
    return [(numbers[id(section)], section) for section in found]


def own_sections(document: Document) -> tuple[Section, ...]:
    """The sections in which it stands, those of its appendices and attached texts included."""
    sections = {id(section): section for section in document.sections}
    for appendix in document.appendices:
        if appendix.section is not None:
            sections.setdefault(id(appendix.section), appendix.section)
    for text in document.attached:
        sections.update({id(section): section for section in own_sections(text)})
    return tuple(sections.values())
