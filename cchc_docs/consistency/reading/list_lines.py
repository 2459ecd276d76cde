"""Enumerations on lines of their own (liệt kê xuống dòng), below «03 nhiệm vụ sau:»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cchc_docs.consistency.reading.list_heads import heads, is_named
from cchc_docs.consistency.reading.lists import OPEN, Counted, joined
from cchc_docs.consistency.text import Part, Passage

_LINE = re.compile(
    r"\s*(?:(?P<dash>[-–•+*●▪])\s*(?=\S)|\(?(?P<number>\d{1,2})(?:[.)](?!\d)\s*|[-/]\s)|\(?(?P<letter>[a-zđ])\)\s*|"
    r"(?P<word>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\b|"
    r"Thứ (?P<ordinal>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b)"
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROWS = 3  # fewer are no list
_STOPS = frozenset({Part.RECIPIENT, Part.SIGNATURE, Part.CELL, Part.RESIDUE, Part.CAPTION})


class _Marker(NamedTuple):
    kind: str  # the dash itself, «number», «letter», «word», «ordinal»
    place: int  # 0 for a dash


def counted_on_lines(passages: Sequence[Passage], position: int) -> Counted | None:
    """The count that ends a passage, «03 nhiệm vụ sau:», with the lines below it."""
    text = passages[position].text
    if not text.rstrip().endswith(":"):
        return None
    head = next((h for h in reversed(heads(text)) if text.rstrip().endswith(text[: h.end])), None)
    following = passages[position + 1 : position + 120]
    if following and following[0].part is Part.CELL:
        return _counted_rows(text, following)
    first = _marker(following[0].text) if following else None
    if head is None or first is None or first.place > 1:
        return None
    count = _dashes(following, first.kind) if not first.place else _places(following, first.kind)
    if count is None:
        return None
    least, most = count
    if is_named(head.noun):  # «- Các xã: Hòa An, Hòa Bình;» are two
        most += sum(joined(passage.text) for passage in following[:most])
    return Counted(
        head.start, head.end, head.stated, head.noun, least, most, is_marked=True, is_named=False
    )


def _counted_rows(text: str, following: Sequence[Passage]) -> Counted | None:
    """«06 đơn vị theo lịch sau:» above a table whose rows are numbered from 1."""
    head = next((h for h in reversed(heads(text)) if text.rstrip().endswith(text[: h.end])), None)
    table = following[0].row[0] if following[0].row else 0
    first = [p.text.strip(" .") for p in following if p.row and p.row[0] == table and p.row[2] == 1]
    places = [int(words) for words in first if words.isdecimal()]
    if head is None or len(places) < _ROWS or places != list(range(1, len(places) + 1)):
        return None
    if len(first) > len(places) + 1:  # the heads of the columns, and rows of another kind
        return None
    rows = len(places)
    return Counted(
        head.start, head.end, head.stated, head.noun, rows, rows, is_marked=True, is_named=False
    )


def _marker(text: str) -> _Marker | None:
    found = _LINE.match(text)
    if found is None:
        return None
    if found["dash"]:
        return _Marker(found["dash"].replace("–", "-"), 0)
    if found["number"]:
        return _Marker("number", int(found["number"]))
    if found["letter"]:
        return _Marker("letter", _LETTERS.find(found["letter"]) + 1)
    if found["word"]:
        return _Marker("word", _WORDS.index(found["word"].lower()) + 1)
    return _Marker("ordinal", _ORDINALS.index(found["ordinal"]) + 1)


def _dashes(following: Sequence[Passage], kind: str) -> tuple[int, int] | None:
    """Items of one dash, sub-items between; none where a paragraph breaks in and it goes on."""
    count = spare = 0
    for n, passage in enumerate(following):
        marker = _marker(passage.text)
        if passage.part in _STOPS or (marker and marker.place):
            break
        if marker is None:
            after = [_marker(later.text) for later in following[n + 1 : n + 4]]
            if passage.part is not Part.HEADING:
                if any(m and m.kind == kind for m in after):
                    return None
                spare = 1  # perhaps an item that lost its dash
            break
        count += marker.kind == kind
        if OPEN.search(passage.text[-6:]):
            return None
    return (count, count + spare) if count > 1 else None


def _places(following: Sequence[Passage], kind: str) -> tuple[int, int] | None:
    """Numbered items as far as they run on; whatever else stands between them is theirs.

    How many there are at most is not known: the sections of the document may run on from them.
    """
    run, unbroken = 0, True
    close = 0
    for passage in following:
        if passage.part in _STOPS:
            break
        marker = _marker(passage.text)
        if marker and marker.kind == kind and marker.place == run + 1:
            run += 1
            close = run if unbroken else close
        else:
            unbroken = False
    return (min(close, run), run) if run > 1 else None
