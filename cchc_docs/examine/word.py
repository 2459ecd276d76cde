"""A Word file as a text to judge (đọc tệp Word): its paragraphs with the parts anatomy found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from types import MappingProxyType

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Anatomy, Document, Piece
from cchc_docs.check.judge import FileResult
from cchc_docs.check.view.page import Block, Paragraph, Run, Table
from cchc_docs.check.view.spot import Spot
from cchc_docs.consistency.text import Part, Passage, Text, numbered
from cchc_docs.diagnostic import WordPlace
from cchc_docs.vietnamese.text import nfc

_C = Component
_PARTS = MappingProxyType(
    {
        _C.NATIONAL_NAME: Part.LETTERHEAD,
        _C.MOTTO: Part.LETTERHEAD,
        _C.PARENT_AGENCY: Part.LETTERHEAD,
        _C.ISSUER: Part.LETTERHEAD,
        _C.NUMBER_NOTATION: Part.NUMBER,
        _C.PLACE_DATE: Part.PLACE_DATE,
        _C.DOCUMENT_TYPE: Part.TYPE,
        _C.SUBJECT: Part.SUBJECT,
        _C.LETTER_SUBJECT: Part.SUBJECT,
        _C.ADDRESSEE_LABEL: Part.ADDRESSEE,
        _C.ADDRESSEE: Part.ADDRESSEE,
        _C.SIGNING_AUTHORITY: Part.SIGNATURE,
        _C.SIGNING_TITLE: Part.SIGNATURE,
        _C.SIGNING_POST: Part.SIGNATURE,
        _C.SIGNER_NAME: Part.SIGNATURE,
        _C.RECIPIENTS_LABEL: Part.RECIPIENT,
        _C.RECIPIENT: Part.RECIPIENT,
        _C.FILING: Part.RECIPIENT,
    }
)
_HEADINGS = frozenset(
    {
        _C.DECIDING_AUTHORITY,
        _C.ENACTING_WORD,
        _C.PART_LABEL,
        _C.PART_TITLE,
        _C.CHAPTER_LABEL,
        _C.CHAPTER_TITLE,
        _C.SECTION_LABEL,
        _C.SECTION_TITLE,
        _C.ROMAN_HEADING,
        _C.CLAUSE_HEADING,
        _C.APPENDIX_LABEL,
        _C.APPENDIX_TITLE,
    }
)
_LEFT_OUT = frozenset(
    {
        _C.SECRECY_MARK,
        _C.URGENCY_MARK,
        _C.DRAFT_MARK,
        _C.CIRCULATION_MARK,
        _C.CONTACT,
        _C.PAGE_NUMBER,
        _C.END_MARK,
        _C.SIGNING_NOTE,
    }
)
_CLOSING = frozenset({Part.SIGNATURE, Part.RECIPIENT})


def read_word(result: FileResult) -> Text:
    """The text of a Word file; of several documents in it, one after the other."""
    name = result.view.name
    return Text(name, numbered(_passages(result.anatomy, result.view.blocks, name)))


def _passages(anatomy: Anatomy, blocks: Iterable[Block], name: str) -> Iterator[Passage]:
    if not anatomy.documents:
        yield from _blocks(blocks, {}, name)
    for document in anatomy.documents:
        yield from _document(document, name)


def _document(document: Document, name: str) -> Iterator[Passage]:
    of_paragraph: dict[int, list[Piece]] = {}
    for piece in document.pieces:
        of_paragraph.setdefault(id(piece.paragraph), []).append(piece)
    in_body = {id(block) for block in document.body if isinstance(block, Paragraph)}
    apart = [
        piece
        for piece in document.pieces
        if piece.component not in _LEFT_OUT and id(piece.paragraph) not in in_body
    ]
    yield from _joined([p for p in apart if _part(p.component) not in _CLOSING], name)
    yield from _blocks(document.body, of_paragraph, name)
    yield from _joined([p for p in apart if _part(p.component) in _CLOSING], name)
    for attached in document.attached:
        for passage in _document(attached, name):
            is_head = passage.part in {Part.TYPE, Part.SUBJECT}
            yield passage._replace(part=Part.HEADING) if is_head else passage
    for appendix in document.appendices:
        heads = {id(p.paragraph): [p] for p in appendix.pieces}
        yield from _blocks(appendix.blocks, heads, name)


def _joined(pieces: Iterable[Piece], name: str) -> Iterator[Passage]:
    """The pieces as passages; the lines of a subject, «Kính gửi: » and its addressee, as one."""
    for (_paragraph_id, part, _line), group in groupby(pieces, key=_joined_by):
        together = list(group)
        text = " ".join(piece.text.strip() for piece in together)
        yield _passage(text, part, together[0].paragraph.place, name)


def _part(component: Component) -> Part:
    return _PARTS.get(component, Part.HEADING if component in _HEADINGS else Part.BODY)


def _joined_by(piece: Piece) -> tuple[int, Part, int]:
    part = _part(piece.component)
    return id(piece.paragraph), part, 0 if part is Part.SUBJECT else piece.line


def _blocks(
    blocks: Iterable[Block], pieces: dict[int, list[Piece]], name: str
) -> Iterator[Passage]:
    table = 0
    for block in blocks:
        if isinstance(block, Table):
            table += 1
            yield from _table(block, table, name)
        elif not block.is_blank:
            yield from _paragraph(block, pieces.get(id(block), []), name)


def _paragraph(paragraph: Paragraph, pieces: list[Piece], name: str) -> Iterator[Passage]:
    components = {piece.component for piece in pieces}
    known = [piece for piece in pieces if piece.component in _PARTS]
    if known:
        yield from _joined(known, name)
        return
    if components and components <= _LEFT_OUT - {Component.END_MARK}:
        return
    part = Part.HEADING if components & _HEADINGS else Part.BODY
    label = f"{paragraph.label.text} " if paragraph.label else ""
    for line in paragraph.lines or ():
        yield _passage(f"{label}{line.text}", part, paragraph.place, name, _look(line.runs))
        label = ""


def _table(table: Table, number: int, name: str) -> Iterator[Passage]:
    for row, cells in enumerate(table.rows, 1):
        for cell in cells.cells:
            for paragraph in cell.paragraphs:
                if not paragraph.is_blank:
                    passage = _passage(paragraph.text, Part.CELL, paragraph.place, name)
                    yield passage._replace(row=(number, row, cell.column))


def _passage(text: str, part: Part, spot: Spot, name: str, look: str = "") -> Passage:
    return Passage(nfc(text), part, partial(_place, spot, name), look)


def _place(spot: Spot, name: str, _words: str, _start: int) -> WordPlace:
    return spot.word_place(name)


def _look(runs: Iterable[Run]) -> str:
    looks = [run.look for run in runs if run.text.strip()]
    marks = ("bold" if all(look.bold for look in looks) else "",
             "italic" if all(look.italic for look in looks) else "")  # fmt: skip
    return " ".join(mark for mark in marks if mark and looks)
