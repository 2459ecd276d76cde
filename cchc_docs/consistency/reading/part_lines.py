"""Lists on lines of their own read as one sentence (liệt kê xuống dòng): a total and its parts.

«Tổng vốn là 100 triệu đồng, gồm:» / «- Vốn tỉnh: 60 triệu đồng;» / «- Vốn huyện: 40 triệu đồng.»
becomes «…, gồm: Vốn tỉnh: 60 triệu đồng; Vốn huyện: 40 triệu đồng». Of each line only its first
number is read, with what stands before it and its unit.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import masked, numbers
from cchc_docs.consistency.text import Part, Passage
from cchc_docs.diagnostic import Place

_MARK = re.compile(r"\s*(?P<kind>[-–+•*]|[a-zđ]\)|\d{1,2}[.)])\s*(?=\S)")
_UNIT = re.compile(r"[^,;.:()\d%]*")
_OPENS = re.compile(r"(?:gồm|gồm có|bao gồm|chia ra|trong đó)\s*:\s*\Z", re.IGNORECASE)
_SIBLINGS = 3  # fewer give no equation
_MOST = 40  # lines


class _Piece(NamedTuple):
    start: int  # in the joined text
    passage: Passage
    offset: int  # of the piece in its passage


def lists_below(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Each line that ends in «gồm:», «trong đó:» with the items below it."""
    for position, head in enumerate(passages):
        if head.part not in {Part.BODY, Part.HEADING} or not _OPENS.search(head.text[-20:]):
            continue
        items = _items(passages[position + 1 : position + 1 + _MOST], _kind(head))
        pieces = [piece for item in items if (piece := _short(item)) is not None]
        if len(pieces) > 1 and len(pieces) == len(items):
            opening = _head(head)
            yield _joined([opening, *pieces], head)


def siblings(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Each run of items of one mark, those of another mark below them left out."""
    position = 0
    while position < len(passages):
        kind = _kind(passages[position])
        if kind not in {"-", "+"}:
            position += 1
            continue
        run, end = [], position
        for passage in passages[position : position + _MOST]:
            below = _kind(passage)
            if passage.part is not Part.BODY or below is None:
                break
            if below == kind:
                run.append(passage)
            elif below not in {"-", "+"} or kind == "+":
                break
            end += 1
        pieces = [piece for item in run if (piece := _short(item)) is not None]
        if len(pieces) >= _SIBLINGS:
            yield _joined(pieces, run[0])
        position = max(end, position + 1)


def _kind(passage: Passage) -> str | None:
    found = _MARK.match(passage.text)
    if found is None:
        return None
    kind = found["kind"].replace("–", "-")
    return kind if kind in "-+•*" else kind[-1] + ("n" if kind[0].isdigit() else "l")


def _items(following: Sequence[Passage], own: str | None) -> list[Passage]:
    kind = _kind(following[0]) if following else None
    if kind is None or kind == own:
        return []
    found: list[Passage] = []
    for passage in following:
        if passage.part is not Part.BODY or _kind(passage) != kind:
            break
        found.append(passage)
    return found


_Words = tuple[Passage, int, str]


def _head(head: Passage) -> _Words:
    """The head from its last number on, brackets such as «(bằng chữ: …)» blanked."""
    words = re.sub(r"\([^()]*\)", lambda found: " " * len(found[0]), head.text)
    mark = _MARK.match(words)
    start = mark.end() if mark else 0
    return head, start, words[start:].rstrip()


def _short(item: Passage) -> _Words | None:
    """«Vốn tỉnh: 60 triệu đồng» of a line."""
    first = next(iter(numbers(item.text)), None)
    mark = _MARK.match(item.text)
    if first is None or mark is None or not first.is_count or first.start < mark.end():
        return None
    label = masked(item.text)[mark.end() : first.start]
    if "." in label or ";" in label:
        return None
    unit = _UNIT.match(item.text, first.end)
    end = unit.end() if unit else first.end
    return item, mark.end(), item.text[mark.end() : end].rstrip()


def _joined(words: Sequence[_Words], head: Passage) -> Passage:
    text, pieces = "", []
    for passage, offset, part in words:
        if text:
            text += " " if text.endswith(":") else "; "
        pieces.append(_Piece(len(text), passage, offset))
        text += part
    return Passage(f"{text}.", Part.BODY, _Finder(pieces), number=head.number)


class _Finder:
    """Finds words of the joined text where they stand in the lines."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self.pieces = pieces

    def __call__(self, words: str, start: int) -> Place:
        place = max(bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1, 0)
        piece = self.pieces[place]
        within = piece.passage.text[piece.offset :]
        opening = words if words in within else words.split(": ")[0].split("; ")[0]
        return piece.passage.find(opening, piece.offset + start - piece.start)
