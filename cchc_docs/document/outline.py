"""The middle form as an indented outline, for the eye of a developer or drafter (`--tree`)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.document.blocks import (
    Article,
    Block,
    Cell,
    Division,
    Heading,
    ListItem,
    Paragraph,
    Table,
    Text,
    plain,
)
from cchc_docs.document.tree import Document

_SHOWN_APART = {"body"}


def outline(document: Document) -> Iterator[str]:
    """A line for every slot that is filled and for every block, looks in brackets."""
    yield f"document  frame={document.frame}"
    for part in (document.letterhead, *document.signatures, document.properties):
        yield from _record(part)
    yield from _lines("addressees", document.addressees)
    yield from _body(document.body)
    yield from _lines("recipients", document.recipients)
    if document.contact is not None:
        yield f"  contact: {document.contact}"
    bodies = [annex.body for annex in document.attached]
    bodies += [annex.body for annex in document.appendices]
    for annex, body in zip((*document.attached, *document.appendices), bodies, strict=True):
        yield from _record(annex)
        yield from (f"  {line}" for line in _body(body))


def _record(part: tuple[object, ...]) -> Iterator[str]:
    yield f"  {type(part).__name__.lower()}"
    for name, value in zip(part._fields, part, strict=True):  # type: ignore[attr-defined]
        if value not in (None, (), "", False) and name not in _SHOWN_APART:
            yield f"    {name}: {_shown(value)}"


def _lines(name: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield f"  {name}"
        yield from (f"    {line}" for line in lines)


def _shown(value: object) -> str:
    if value is True:
        return "yes"
    return " / ".join(value) if isinstance(value, tuple) else str(value).replace("\n", " / ")


def _body(blocks: tuple[Block, ...]) -> Iterator[str]:
    yield "  body"
    yield from (f"    {line}" for block in blocks for line in _block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level=level, number=number, inlines=inlines):
            yield f"heading {level} [{number}] {_runs(inlines)}"
        case Division(inlines=inlines):
            yield f"division [{block.label}] {_runs(inlines)}"
        case Article(inlines=inlines, titled=titled):
            yield f"{'titled article' if titled else 'article'} [{block.label}] {_runs(inlines)}"
        case ListItem(marker=marker, level=level, inlines=inlines):
            yield f"item {level} [{marker}] {_runs(inlines)}"
        case Paragraph(role=role, inlines=inlines):
            yield f"{role.value} {_runs(inlines)}"
        case Table(header=header, rows=rows, aligns=aligns):
            names = " | ".join(map(_cell, header))
            yield f"table {len(rows)} × {len(aligns)}: {names}"
            if block.widths:
                yield f"  widths: {' '.join('*' if w is None else f'{w:g}' for w in block.widths)}"
            yield from (
                f"  row {number}: {' | '.join(map(_cell, row))}"
                for number, row in enumerate(rows, 1)
                if len(row) < len(aligns)
            )


def _cell(cell: Cell) -> str:
    text = plain(cell.inlines).replace("\n", " / ")
    return f"{text} ({cell.span})" if cell.span > 1 else text


def _runs(inlines: tuple[object, ...]) -> str:
    return "".join(_run(inline) for inline in inlines)


def _run(inline: object) -> str:
    if not isinstance(inline, Text):
        return "⏎"
    text = f"<b>{inline.text}</b>" if inline.bold else inline.text
    return f"<i>{text}</i>" if inline.italic else text
