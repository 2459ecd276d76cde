"""One document from its first block to its last (một văn bản): the regions in turn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.body import read_body
from cchc_docs.check.anatomy.closing import Closing, find_closing, read_closing
from cchc_docs.check.anatomy.component import DOCUMENT_TYPES, Component, DocumentType
from cchc_docs.check.anatomy.letterhead import Head, read_head
from cchc_docs.check.anatomy.lines import Item, TextLine
from cchc_docs.check.anatomy.missing import find_missing
from cchc_docs.check.anatomy.pages import margin_pieces
from cchc_docs.check.anatomy.parts import THRESHOLD, Appendix, Document, Missing, Piece
from cchc_docs.check.anatomy.regime import Facts, find_regime
from cchc_docs.check.anatomy.state import find_state
from cchc_docs.check.anatomy.tail import cut_tail, find_appendix, read_appendix
from cchc_docs.check.anatomy.title import Title, read_title
from cchc_docs.check.anatomy.underlines import under_lines
from cchc_docs.check.view.page import Section, paragraphs

_LETTER = next(kind for kind in DOCUMENT_TYPES if kind.is_letter)
_FEW = 40  # lines of a table that may be a part of the title
_NEAR_HEAD = 12  # blocks after the letterhead in which lines are anchored


class Made(NamedTuple):
    """A document, and whether it is a text attached to the one before it."""

    made: Document
    is_attached: bool


def read_document(items: Sequence[Item], start: int, stop: int, above: Sequence[TextLine]) -> Made:
    """The document in the blocks from `start` to `stop`; `above` are lines over it."""
    head = read_head(items, start, stop)
    end = find_appendix(items, head.end, stop)
    title_lines, ends = _title_lines(items, head, end)
    title = read_title(title_lines)
    body_start = _after(head.end, title, ends)
    first = find_closing(items, body_start, end)
    closing = read_closing(items, first, end)
    if first == end:
        closing = closing._replace(start=end, end=end)
    body = read_body(
        [
            *title_lines[title.used : _count(ends, body_start, head.rest)],
            *_body_lines(items[body_start : closing.start]),
        ]
    )
    appendices, attached = _tail(items, closing.end, stop)
    pieces = _kept([*head.pieces, *title.pieces, *body, *closing.pieces])
    sections = _sections(items[start : closing.end])
    pieces += margin_pieces(sections)
    kind = _type(title, pieces)
    document = Document(
        regime=find_regime(Facts(head, above, pieces, kind)),
        state=find_state(pieces, closing.signatures),
        type=kind,
        pieces=tuple(pieces),
        letterhead=head.region,
        body=tuple(item.block for item in items[body_start : closing.start]),
        closing=closing.region,
        signatures=tuple(closing.signatures),
        under_lines=tuple(
            under_lines(
                (item.block for item in items[start : min(closing.start, body_start + _NEAR_HEAD)]),
                pieces,
            )
        ),
        appendices=tuple(appendices),
        attached=tuple(attached),
        missing=_missing(pieces, items[start:body_start], head, closing),
        sections=sections,
        confidence=1.0 if any(p.component is Component.NATIONAL_NAME for p in pieces) else 0.7,
    )
    held = {piece.component for piece in pieces}
    is_attached = (
        Component.ATTACHMENT_REFERENCE in held
        and Component.NUMBER_NOTATION not in held
        and Component.PLACE_DATE not in held
    )
    return Made(document, is_attached)


def _title_lines(
    items: Sequence[Item], head: Head, stop: int
) -> tuple[list[TextLine], list[tuple[int, int]]]:
    """The lines in which a title may stand; and for each block, how many lines end with it."""
    lines = list(head.rest)
    ends: list[tuple[int, int]] = []
    for place in range(head.end, stop):
        item = items[place]
        if item.table is not None and (item.table.has_borders or len(item.lines) > _FEW):
            break
        if item.table is not None and any(
            words.RECIPIENTS.fullmatch(line.key) for line in item.lines
        ):
            break
        lines.extend(item.lines)
        ends.append((place, len(lines)))
    return lines, ends


def _after(end: int, title: Title, ends: list[tuple[int, int]]) -> int:
    """The first block of which not every line belongs to the title."""
    place = end
    for block, count in ends:
        if count > title.used:
            break
        place = block + 1
    return place


def _count(ends: list[tuple[int, int]], place: int, rest: Sequence[TextLine]) -> int:
    """How many title lines lie before a block."""
    count = len(rest)
    for block, total in ends:
        if block < place:
            count = total
    return count


def _body_lines(items: Iterable[Item]) -> list[TextLine]:
    """The lines outside of tables and boxes."""
    return [line for item in items if item.table is None for line in item.lines if not line.column]


def _tail(items: Sequence[Item], start: int, stop: int) -> tuple[list[Appendix], list[Document]]:
    appendices: list[Appendix] = []
    attached: list[Document] = []
    for cut in cut_tail(items, start, stop):
        if cut.is_text:
            attached.append(read_document(items, cut.start, cut.end, ()).made)
        else:
            appendices.append(read_appendix(items[cut.start : cut.end]))
    return appendices, attached


def _kept(pieces: Iterable[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.confidence >= THRESHOLD]


def _sections(items: Iterable[Item]) -> tuple[Section, ...]:
    found = {id(item.section): item.section for item in items}
    return tuple(found.values())


def _type(title: Title, pieces: Sequence[Piece]) -> DocumentType | None:
    """The type by its name; a `V/v` makes a công văn; else what the notation says."""
    if title.type is not None or title.type_line is not None:
        return title.type
    if any(piece.component is Component.LETTER_SUBJECT for piece in pieces):
        return _LETTER
    kind = next(
        (
            words.type_of_notation(piece.shown)
            for piece in pieces
            if piece.component is Component.NUMBER_NOTATION
        ),
        None,
    )
    if kind is None and any(piece.component is Component.ADDRESSEE_LABEL for piece in pieces):
        return _LETTER
    return kind


def _missing(
    pieces: Sequence[Piece], items: Sequence[Item], head: Head, closing: Closing
) -> Mapping[Component, Missing]:
    return find_missing(
        {piece.component for piece in pieces},
        has_head=bool(head.pieces),
        has_pictures=any(
            paragraph.pictures for paragraph in paragraphs(item.block for item in items)
        ),
        has_closing=closing.start < closing.end,
        has_signature=bool(closing.signatures),
    )
