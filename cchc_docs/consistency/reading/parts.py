"""Parts of a total in running text (tổng và các phần): «100 hồ sơ, gồm 40 hồ sơ …, 35 hồ sơ …»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import Number, masked, numbers, numbers_within
from cchc_docs.consistency.reading.sentences import sentence_at

_WORDS = r"(?:\s+[^\W\d_][\w&-]*)"
_HEAD = re.compile(
    rf"(?P<unit>{_WORDS}{{1,9}}?)\s*(?P<mark>[,;(:]\s*)?"
    r"(?P<how>gồm|bao gồm|gồm có|chia ra|trong đó)(?:\s+có)?\s*:?"
    rf"(?P<name>{_WORDS}{{0,9}})\s*:?\s*",
    re.IGNORECASE,
)
_CLOSED = frozenset({"gồm", "bao gồm", "gồm có", "chia ra"})
_OPEN = re.compile(
    r"…|\.\.\.|v\.v|\bvv\b|\bnhư\b|chủ yếu|nhất là|điển hình|chưa đầy đủ|còn lại|trong đó|\bgồm\b|"
    r"nâng cao|kiểu mẫu|trở lên|lũy kế|luỹ kế|\bđạt\b|lượt",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b(?:Sở|UBND|Ủy ban|Ban|Phòng|Chi cục|Công an|Trung tâm|Trường|Văn phòng|xã|phường|huyện|"
    r"thị xã|thị trấn|thành phố|quận|Cục|Bộ|khối|cấp (?:tỉnh|huyện|xã))\s+\S"
)
_ADMINISTRATIVE = frozenset(
    {"xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "thành phố", "quận"}
)
# What an office, a school or a hospital counts as its «đơn vị».
_DIVISIONS = frozenset(
    {"phòng", "văn phòng", "chi cục", "trung tâm", "khoa", "trạm", "ban", "sở", "trường", "đội"}
)
# «trong đó 12 hồ sơ đủ điều kiện xét, 02 hồ sơ không đủ điều kiện»
_DENIED = re.compile(
    r"(?P<what>[^\W\d_]+ [^\W\d_]+)\b[^,;]{0,40}(?:[,;]|\bvà\b)[^,;]{0,30}"
    r"\b(?:không|chưa) (?P=what)\b"
)
_COUNTED_ALONE = frozenset({"hộ", "ca", "xã", "trường", "lớp", "tàu", "đoàn", "phiếu", "suất"})
_SEPARATOR = re.compile(r"[,;]|\bvà\b")
_LEAST_PARTS = 2
_FAR = 600  # characters: no list of parts is longer


class Division(NamedTuple):
    """A total and the parts that a text gives of it, all of one unit."""

    total: Number
    parts: tuple[Number, ...]
    is_whole: bool  # «gồm», and nothing left open: the parts are all of it
    is_disjoint: bool  # nothing is in two parts: they are named by agencies, or are all of it
    is_open: bool  # «…», «như», «lũy kế»: the parts may be others, or of something else

    @property
    def sum(self) -> Decimal:
        """The parts together."""
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.parts[-1].end


@lru_cache(maxsize=4096)
def divisions(text: str) -> tuple[Division, ...]:
    """The divisions of a text."""
    if "gồm" not in text and "trong đó" not in text and "chia ra" not in text:
        return ()
    plain = masked(text)
    return tuple(
        division
        for total, first in pairwise(numbers(text))
        for division in _division(text, plain, total, first)
    )


def _division(whole: str, text: str, total: Number, first: Number) -> Iterator[Division]:
    gap = text[total.end : first.start]
    if not (total.is_count and total.is_exact and len(gap) <= 120):
        return
    head = _HEAD.fullmatch(gap)
    if head is None or text[total.start - 1 : total.start] == "/":
        return
    begin = total.end + head.start("name")
    end = _end(text, total.start, begin, in_brackets=(head["mark"] or "").startswith("("))
    stretch = _without_brackets(text[begin:end])
    unit = _unit(head["unit"])
    parts = _parts(text, stretch, begin, numbers_within(whole, first.start, end), unit)
    if not parts:
        return
    pieces = [piece for piece in _SEPARATOR.split(stretch) if piece.strip(" .)")]
    is_open = _OPEN.search(stretch) is not None
    both = len(parts) == _LEAST_PARTS and _DENIED.search(stretch) is not None
    closed = (head["how"].lower() in _CLOSED or both) and not is_open
    named = sum(bool(_AGENCY.search(piece)) for piece in pieces) >= len(parts)
    yield Division(
        total,
        parts,
        is_whole=closed and len(pieces) == len(parts) >= _LEAST_PARTS,
        is_disjoint=not is_open and (closed or named),
        is_open=is_open,
    )


def _end(text: str, start: int, begin: int, *, in_brackets: bool) -> int:
    high = min(sentence_at(text, start)[1], begin + _FAR)
    if in_brackets:
        depth = 1
        for offset, letter in enumerate(text[begin:high]):
            depth += {"(": 1, ")": -1}.get(letter, 0)
            if not depth:
                return begin + offset
    closing = text.find(";", begin, high)
    commas = text.find(",", begin, high)
    # «gồm 5 …, 7 …; ban hành 20 …»: what stands behind the semicolon is another matter
    return closing if closing >= 0 and 0 <= commas < closing else high


def _without_brackets(text: str) -> str:
    """What stands in brackets blanked; what they say is said of a part."""
    return re.sub(r"\([^()]*\)", lambda found: " " * len(found[0]), text)


def _unit(words: str) -> tuple[str, ...]:
    return tuple(words.lower().split()[:2])


def _parts(
    text: str, stretch: str, begin: int, rest: Iterable[Number], unit: tuple[str, ...]
) -> tuple[Number, ...]:
    """The numbers of the stretch, one a piece, where all count the same as the total."""
    inside = [n for n in rest if stretch[n.start - begin : n.end - begin].strip()]
    if any(n.is_percent or not n.is_count or not n.is_exact for n in inside):
        return ()
    for one, other in pairwise(inside):
        if not _SEPARATOR.search(stretch[one.end - begin : other.start - begin]):
            return ()
    return tuple(inside) if all(_is_of(text, n, unit) for n in inside) else ()


def _is_of(text: str, part: Number, unit: tuple[str, ...]) -> bool:
    words = re.match(r"\s*((?:[^\W\d_]+\s?){0,4})", text[part.end : part.end + 60])
    counted = tuple((words[1] if words else "").lower().split())
    if unit[:2] == ("đơn", "vị") and {" ".join(counted[:2]), *counted[:1]} & (
        _ADMINISTRATIVE | _DIVISIONS
    ):
        return True
    if unit == ("đvhc",) and " ".join(counted[:2]) in _ADMINISTRATIVE:
        return True
    # «47 hộ dân …, gồm … 29 hộ và … 18 hộ»: the second word of the unit may be left out
    alone = len(counted) > 0 and counted[0] == unit[0] and (counted[1:2] or ("và",)) == ("và",)
    return counted[: len(unit)] == unit or (alone and unit[0] in _COUNTED_ALONE)
