"""What follows the signature (phần sau chữ ký): appendices, attached texts, forms, lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import Item, TextLine
from cchc_docs.check.anatomy.parts import Appendix, Piece
from cchc_docs.check.anatomy.title_line import is_centred, is_title

_HEAD = 12  # lines in which the head of an appendix ends
_LONG = 45  # words


class Cut(NamedTuple):
    """A stretch of the tail: an appendix, or a text with a type of its own (`is_text`)."""

    start: int
    end: int
    is_text: bool


def opens_appendix(item: Item) -> bool:
    """Whether «Phụ lục …» or «Mẫu số …» stands at the head of a block."""
    for line in item.lines[:3]:
        if words.APPENDIX.fullmatch(line.key) and (is_centred(line) or line.is_bold):
            return True
        if words.APPENDIX_TITLED.match(line.key) and line.words <= _LONG and is_centred(line):
            return True
        if words.FORM_MARK.fullmatch(line.key):
            return True
    return False


def find_appendix(items: Sequence[Item], start: int, stop: int) -> int:
    """The first block from `start` on where an appendix begins on a page of its own."""
    for place in range(start, stop):
        fresh = items[place].new_page or (place > 0 and _ends_page(items, place))
        if fresh and opens_appendix(items[place]):
            return place
    return stop


def _ends_page(items: Sequence[Item], place: int) -> bool:
    """Whether only blank blocks stand between this one and the top of a page."""
    before = place - 1
    while before >= 0 and not items[before].lines:
        if items[before].new_page:
            return True
        before -= 1
    return False


def cut_tail(items: Sequence[Item], start: int, stop: int) -> list[Cut]:
    """The tail in stretches: each begins with a label, a page of its own, or «(Kèm theo …)»."""
    marks: list[tuple[int, bool]] = []
    for place in range(start, stop):
        item = items[place]
        if not item.lines:
            continue
        is_text = _opens_text(items, place, stop)
        fresh = item.new_page or _ends_page(items, place)
        if is_text or opens_appendix(item) or (fresh and _has_reference(items, place, stop)):
            marks.append((place, is_text))
        elif not marks:
            marks.append((place, False))
    if not marks:
        return []
    ends = [place for place, _ in marks[1:]] + [stop]
    return [Cut(place, end, is_text) for (place, is_text), end in zip(marks, ends, strict=True)]


def _opens_text(items: Sequence[Item], place: int, stop: int) -> bool:
    """Whether a text of one of the 29 types begins: its name, its subject, «(Kèm theo …)»."""
    lines = items[place].lines
    if items[place].table is not None or not lines:
        return False
    before = next((item for item in reversed(items[:place]) if item.lines), None)
    if before is not None and opens_appendix(before):
        return False  # the title of that appendix
    found = is_title(lines[0])
    return found is not None and found[0] is not None and _has_reference(items, place, stop)


def _has_reference(items: Sequence[Item], place: int, stop: int) -> bool:
    seen = 0
    for item in items[place : min(stop, place + _HEAD)]:
        for line in item.lines:
            if words.REFERENCE.fullmatch(line.key):
                return True
            seen += 1
            if seen > _HEAD or line.words > _LONG:
                return False
        if item.table is not None and seen:
            return False
    return False


def read_appendix(items: Sequence[Item]) -> Appendix:
    """An appendix with the lines of its head."""
    blocks = tuple(item.block for item in items)
    section = next((item.section for item in items), None)
    return Appendix(tuple(_pieces(items)), blocks, section)


def _pieces(items: Sequence[Item]) -> list[Piece]:
    lines = [line for item in items[: 2 * _HEAD] for line in item.lines][:_HEAD]
    reference = next((n for n, x in enumerate(lines) if words.REFERENCE.fullmatch(x.key)), None)
    pieces: list[Piece] = []
    for place, line in enumerate(lines):
        titled = words.APPENDIX_TITLED.match(line.key)
        if not pieces and words.APPENDIX.fullmatch(line.key):
            pieces.append(line.piece(Component.APPENDIX_LABEL, 0.95))
        elif not pieces and titled:
            cut = line.stored_end(titled.end())
            pieces.append(line.piece(Component.APPENDIX_LABEL, 0.7, end=cut))
            blank = len(line.stored[cut:]) - len(line.stored[cut:].lstrip())
            pieces.append(line.piece(Component.APPENDIX_TITLE, 0.7, start=cut + blank))
        elif reference is not None and place >= reference:
            if not _goes_on(line, pieces, is_first=place == reference):
                break
            pieces.append(line.piece(Component.ATTACHMENT_REFERENCE, 0.95))
        elif words.DRAWN.fullmatch(line.key) or words.FORM_MARK.fullmatch(line.key):
            continue
        elif _is_title(line, before_reference=reference is not None):
            pieces.append(line.piece(Component.APPENDIX_TITLE, 0.85))
        elif reference is None:
            break
    return pieces


def _goes_on(line: TextLine, pieces: Sequence[Piece], *, is_first: bool) -> bool:
    """Whether the bracket of «(Kèm theo …)» is still open."""
    if is_first:
        return True
    return bool(pieces) and not pieces[-1].text.rstrip(" .").endswith(")") and line.words <= _LONG


def _is_title(line: TextLine, *, before_reference: bool) -> bool:
    if line.words > _LONG or line.column:
        return False
    return is_centred(line) and (line.is_upper or before_reference or line.is_bold)
