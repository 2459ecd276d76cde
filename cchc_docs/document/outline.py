"""The middle form as an indented outline, for the eye of a developer or drafter (`--tree`)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.document.blocks import Block, Heading, ListItem, Paragraph, Table, Text, plain
from cchc_docs.document.tree import Document


def outline(document: Document) -> Iterator[str]:
    """A line for every slot that is filled and for every block, looks in brackets."""
    yield f"document  frame={document.frame}"
    for part in (document.letterhead, document.signature, document.properties):
        yield f"  {type(part).__name__.lower()}"
        for name, value in zip(part._fields, part, strict=True):
            if value not in (None, (), ""):
                yield f"    {name}: {_shown(value)}"
    yield from _lines("addressees", document.addressees)
    yield "  body"
    for block in document.body:
        yield f"    {_block(block)}"
    yield from _lines("recipients", document.recipients)
    if document.contact is not None:
        yield f"  contact: {document.contact}"


def _lines(name: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield f"  {name}"
        yield from (f"    {line}" for line in lines)


def _shown(value: object) -> str:
    return " / ".join(value) if isinstance(value, tuple) else str(value).replace("\n", " / ")


def _block(block: Block) -> str:
    match block:
        case Heading(level=level, number=number, inlines=inlines):
            return f"heading {level} [{number}] {_runs(inlines)}"
        case ListItem(marker=marker, level=level, inlines=inlines):
            return f"item {level} [{marker}] {_runs(inlines)}"
        case Paragraph(role=role, inlines=inlines):
            return f"{role.value} {_runs(inlines)}"
        case Table(header=header, rows=rows):
            names = " | ".join(plain(cell) for cell in header)
            return f"table {len(rows)} × {len(header)}: {names}"


def _runs(inlines: tuple[object, ...]) -> str:
    return "".join(_run(inline) for inline in inlines)


def _run(inline: object) -> str:
    if not isinstance(inline, Text):
        return "⏎"
    text = f"<b>{inline.text}</b>" if inline.bold else inline.text
    return f"<i>{text}</i>" if inline.italic else text
