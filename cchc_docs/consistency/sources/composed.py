"""A document composed from data as a `Text` (văn bản lập từ dữ liệu), placed in its data file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_docs.consistency.text import Part, Passage, Text, numbered
from cchc_docs.diagnostic import FilePlace, ValuePlace
from cchc_docs.document.blocks import (
    Article,
    Block,
    Division,
    Heading,
    Paragraph,
    Role,
    Table,
    block_lines,
    plain,
)
from cchc_docs.document.tree import (
    MOTTO,
    NATIONAL_NAME,
    Document,
    addressee_lines,
    signature_lines,
)


class Typed(NamedTuple):
    """A text of the data as somebody typed it, and where; `whole` where its lines stand apart."""

    text: str
    place: ValuePlace
    whole: bool = False


def read_composed(document: Document, name: str, typed: Sequence[Typed]) -> Text:
    """What the document will say; words are found in the data where they were typed whole."""
    places = _Typing(name, typed)
    return Text(name, numbered(_passages(document, places)))


class _Typing:
    """Where words of the document were typed: a value that holds them, else the file alone."""

    def __init__(self, name: str, typed: Sequence[Typed]) -> None:
        self.name = name
        self.typed = [one._replace(text=_even(one.text)) for one in typed]

    def within(self, passage: str) -> _Finder:
        return _Finder(self, _even(passage))


class _Finder:
    def __init__(self, typing: _Typing, passage: str) -> None:
        self.typing = typing
        self.passage = passage

    def __call__(self, words: str, _start: int) -> ValuePlace:
        wanted = _even(words)
        holding = [one for one in self.typing.typed if wanted in one.text]
        # a line of a long text leads nearer than the text; of the values that hold the words, the
        # one that stands whole in this paragraph
        near = [one for one in holding if not one.whole]
        own = [one for one in near if one.text in self.passage]
        best = max(own or near or holding, key=lambda one: len(one.text), default=None)
        return best.place if best and wanted else FilePlace(self.typing.name)


def _even(text: str) -> str:
    return " ".join(text.split())


def _passages(document: Document, places: _Typing) -> Iterator[Passage]:
    for text, part, look, row in _lines(document):
        # a line that a drafter broke stands on its own; one broken to fit its place does not
        lines = text.split("\n") if part is Part.BODY else [" ".join(text.split("\n"))]
        for line in lines:
            yield Passage(line, part, places.within(line), look, row=row)


_Line = tuple[str, Part, str, tuple[int, int, int] | None]


def _lines(document: Document) -> Iterator[_Line]:
    head = document.letterhead
    for name in (head.parent, head.issuer, NATIONAL_NAME, MOTTO):
        if name:
            yield name, Part.LETTERHEAD, "", None
    yield f"Số: {head.number}", Part.NUMBER, "", None
    if head.document_type is None:
        yield f"V/v {head.subject}", Part.SUBJECT, "", None
    if head.place_and_date is not None:
        yield head.place_and_date, Part.PLACE_DATE, "", None
    if head.document_type is not None:
        yield head.document_type, Part.TYPE, "", None
        yield head.subject, Part.SUBJECT, "", None
    for line in addressee_lines(document.addressees):
        yield line, Part.ADDRESSEE, "", None
    yield from _body(document.body)
    yield from _closing(document)
    for annex in document.attached:
        yield annex.document_type, Part.HEADING, "", None
        yield annex.subject, Part.HEADING, "", None
        yield annex.reference, Part.BODY, "", None
        yield from _body(annex.body)
    for appendix in document.appendices:
        yield appendix.label, Part.HEADING, "", None
        yield appendix.title, Part.HEADING, "", None
        yield appendix.reference, Part.BODY, "", None
        yield from _body(appendix.body)


def _closing(document: Document) -> Iterator[_Line]:
    recipients = [(line, Part.RECIPIENT, "", None) for line in ("Nơi nhận:", *document.recipients)]
    signatures = [
        (line, Part.SIGNATURE, "", None)
        for signature in document.signatures
        for line in signature_lines(signature)
    ]
    # recipients stand beside one signature, below several
    yield from (
        (*signatures, *recipients)
        if document.is_signed_by_several
        else (
            *recipients,
            *signatures,
        )
    )


def _body(blocks: tuple[Block, ...]) -> Iterator[_Line]:
    table = 0
    for block in blocks:
        match block:
            case Table(header=header, rows=rows):
                table += 1
                for row, cells in enumerate((header, *rows), 1):
                    for column, cell in enumerate(cells, 1):
                        yield plain(cell.inlines), Part.CELL, "", (table, row, column)
            case Heading(level=level):
                for line in block_lines(block):
                    yield line, Part.HEADING, f"h{level}", None
            case Division() | Article(titled=True):
                for line in block_lines(block):
                    yield line, Part.HEADING, "", None
            case Paragraph(role=Role.AUTHORITY):
                for line in block_lines(block):
                    yield line, Part.HEADING, "", None
            case _:
                for line in block_lines(block):
                    yield line, Part.BODY, "", None
