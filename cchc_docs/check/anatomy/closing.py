"""The end of a document (ô 7a to 7c, 9b): where it begins and ends, who gets it, who signs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.columns import Column
from cchc_docs.check.anatomy.letterhead import parts
from cchc_docs.check.anatomy.lines import Item, TextLine
from cchc_docs.check.anatomy.parts import Piece, Region, SignatureBlock
from cchc_docs.check.anatomy.persons import is_authority, is_office, is_title
from cchc_docs.check.anatomy.recipients import ClosingColumn, opens_signature
from cchc_docs.check.anatomy.signatures import names_someone

_LONG = 25  # words
_MANY = 90  # lines other than those of a list
_NEAR = 12  # blocks
_SHORT = 14  # words
_NOTE = re.compile(r"[(\[].*")
_DASHED = re.compile(r"[-+•*–]")


class Closing(NamedTuple):
    """What closes a document, and the blocks it takes."""

    start: int
    end: int
    region: Region
    pieces: list[Piece]
    signatures: list[SignatureBlock]


def find_closing(items: Sequence[Item], start: int, stop: int) -> int:
    """The first block that belongs to the end of the document; `stop` if there is none."""
    strong = [
        place
        for place in range(start, stop)
        if not _is_crowded(items[place].lines) and any(is_strong(x) for x in parts(items[place]))
    ]
    known = frozenset(strong)
    last = strong[-1] if strong else start
    for place in range(start, stop):
        if place in known:
            return place
        if _is_evidence(items, place, stop) and not (
            place < last and _is_passed(items, place, stop, strong)
        ):
            return place
    return stop


def _is_passed(items: Sequence[Item], place: int, stop: int, strong: Sequence[int]) -> bool:
    """Whether names in the body come before the real end: text goes on after them, then it."""
    end = _end(items, place, stop)
    after = next((x for x in strong if x >= place), stop)
    if after <= end:
        return False
    return not any(_is_other(line) for item in items[end:after] for line in item.lines[:_SHORT])


def _is_evidence(items: Sequence[Item], place: int, stop: int) -> bool:
    item = items[place]
    found = parts(item)
    if not found or _is_crowded(found):
        return False
    if any(is_strong(line) for line in found):
        return True
    if item.table is not None:
        return not item.table.has_borders and _signs(found)
    if not all(opens_signature(line) for line in found):
        return False
    later = [
        line
        for other in items[place + 1 : min(stop, place + _NEAR)]
        for line in parts(other)[:_NEAR]
    ]
    return _is_signed(found[-1], later)


def _is_crowded(lines: Sequence[TextLine]) -> bool:
    """Whether a block holds too much for an end; hundreds may receive a document."""
    if len(lines) <= _MANY:
        return False
    return sum(1 for line in lines if not _is_listed(line)) > _MANY


def _is_signed(title: TextLine, later: Sequence[TextLine]) -> bool:
    """Whether a name or the recipients follow a title in capitals, with nothing long between."""
    holds_office = is_office(title.text)
    for line in later:
        if names_someone(line) or (holds_office and is_strong(line)):
            return True
        if not holds_office or line.words > _SHORT or line.key[-1:] in ".;:":
            return False
    return holds_office and not later


def is_strong(line: TextLine) -> bool:
    """Whether only the end of a document has such a line."""
    return (
        is_authority(line)
        or words.RECIPIENTS.fullmatch(line.key) is not None
        or (words.FILING.fullmatch(line.full_key) is not None and line.words <= _LONG)
    )


def _signs(lines: Sequence[TextLine]) -> bool:
    """Whether a table holds titles in capitals, alone or over names."""
    titles = [line for line in lines if opens_signature(line)]
    named = [line for line in lines if names_someone(line)]
    others = len(lines) - len(titles) - len(named)
    return bool(titles) and others <= 2 * len(titles) + len(named)


def read_closing(items: Sequence[Item], start: int, stop: int) -> Closing:
    """Read what closes the document, from `start` as far as it goes."""
    end = _end(items, start, stop)
    pieces: list[Piece] = []
    signatures: list[SignatureBlock] = []
    for column in _columns(items[start:end]):
        found = ClosingColumn(column)
        pieces.extend(found.pieces)
        signatures.extend(found.signatures)
    signatures = _joined(signatures)
    blocks = tuple(item.block for item in items[start:end])
    shape = "table" if any(item.table for item in items[start:end]) else "paragraphs"
    region = Region("none" if start == end else shape, blocks)  # type: ignore[arg-type]
    return Closing(start, end, region, pieces, signatures)


def _joined(signatures: list[SignatureBlock]) -> list[SignatureBlock]:
    """A name by itself belongs to the one title that has no name yet."""
    open_ones = [block for block in signatures if block.name is None]
    names = [block for block in signatures if not block.authority and not block.title]
    if len(open_ones) != 1 or len(names) != 1:
        return signatures
    whole = open_ones[0]._replace(
        post=open_ones[0].post or names[0].post,
        name=names[0].name,
        post_is_below=names[0].post_is_below,
    )
    return [
        whole if block is open_ones[0] else block for block in signatures if block is not names[0]
    ]


def _end(items: Sequence[Item], start: int, stop: int) -> int:
    end = start
    for place in range(start, stop):
        item = items[place]
        found = parts(item)
        if not found:
            continue
        if place > start and not _goes_on(items, place, stop, found):
            break
        end = place + 1
    return end


def _goes_on(items: Sequence[Item], place: int, stop: int, found: list[TextLine]) -> bool:
    item = items[place]
    evident = _is_evidence(items, place, stop)
    if item.new_page and all(names_someone(line) or is_office(line.text) for line in found):
        return True  # the name alone on the last page
    if item.new_page or any(_is_other(line) for line in found):
        return evident and not any(_is_other(line) for line in found)
    if evident:
        return True
    if item.table is not None:
        lists = sum(1 for line in found if _is_listed(line) or names_someone(line))
        return not item.table.has_borders and 2 * lists >= len(found)
    if any(line.is_upper and line.gap and not _is_signing(line) for line in found):
        return False  # the head of a list, say
    return all(
        _is_listed(line) or names_someone(line) or _NOTE.match(line.key) or line.words <= _NEAR
        for line in found
    )


def _is_signing(line: TextLine) -> bool:
    return is_title(line) or is_authority(line) or names_someone(line)


def _is_other(line: TextLine) -> bool:
    """Whether something else begins here."""
    return (
        words.APPENDIX.fullmatch(line.key) is not None
        or words.APPENDIX_TITLED.match(line.key) is not None
        or words.FORM_MARK.fullmatch(line.key) is not None
        or words.is_national(line)
        or (line.is_upper and words.type_named(line.key) is not None)
        or words.REFERENCE.fullmatch(line.key) is not None
    )


def _is_listed(line: TextLine) -> bool:
    return _DASHED.match(line.full_key) is not None or words.FILING.fullmatch(line.key) is not None


def _columns(items: Sequence[Item]) -> list[list[TextLine]]:
    """The lines column by column: tables that follow each other have their columns in common."""
    groups: dict[tuple[int, Column], list[TextLine]] = {}
    runs = itertools.groupby(items, key=lambda item: item.table is not None)
    for number, (_, run) in enumerate(runs):
        for line in itertools.chain.from_iterable(parts(item) for item in run):
            groups.setdefault((number if not line.column else -1, line.column), []).append(line)
    return list(groups.values())
