"""Comparisons with a number before (so sánh): «94 ca, giảm 12 ca so với tuần trước (106 ca)»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import Number, masked, numbers
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.vietnamese.numbers import decimal_text, percent_text

_MOVED = re.compile(
    r"(?P<unit>(?:\s+[^\W\d_]+){1,3})(?:\s+[^\W\d_]+){0,4}\s*[,(–-]?\s*"
    r"(?P<how>tăng|giảm)\s+(?:thêm\s+|là\s+)?",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(?P<unit>(?:\s+[^\W\d_]+){0,3}?)\s*(?:\(\s*)?so với\s[^.;()\d]{0,60}"
    r"(?:\d{1,4}[^.;()\d]{0,20})?\(\s*(?:là\s+|có\s+|đạt\s+)?",
    re.IGNORECASE,
)
_FAR = 300  # characters: a total further off has other parts
_PARTED = re.compile(r"\b(?:trong đó|gồm|bao gồm|cụ thể)\b", re.IGNORECASE)
_CLOSED = re.compile(r"(?P<unit>(?:\s+[^\W\d_]+){0,3})\s*\)")


class Comparison(NamedTuple):
    """A number now, by how much it moved, and the number before, all of one unit."""

    now: Number
    moved: Number  # a percentage, or a number of the same unit
    before: Number
    rises: bool

    @property
    def computed(self) -> str:
        """By how much it moved from what was before: «35,4%», «12»."""
        change = abs(self.now.value - self.before.value)
        if not self.moved.is_percent:
            return decimal_text(change)
        return percent_text(change, self.before.value, self.moved.decimals)

    @property
    def fits(self) -> bool:
        """Whether the movement, its direction too, is what the two numbers give."""
        change = (self.now.value - self.before.value) * (1 if self.rises else -1)
        if not self.moved.is_percent:
            return change == self.moved.value
        # cut off or rounded: a step of the last decimal either way
        apart = abs(change * 100 / self.before.value - self.moved.value)
        return apart < Decimal(1).scaleb(-self.moved.decimals)


@lru_cache(maxsize=4096)
def comparisons(text: str) -> tuple[Comparison, ...]:
    """The comparisons of a text whose three numbers are told and exact."""
    return tuple(_comparisons(text)) if "so với" in text else ()


def _comparisons(text: str) -> Iterator[Comparison]:
    plain = masked(text)
    found = numbers(text)
    for n, (now, moved) in enumerate(pairwise(found)):
        link = _MOVED.fullmatch(plain, now.end, moved.start)
        if link is None or now.is_percent or not (now.is_exact and moved.is_exact):
            continue
        low = max(sentence_at(text, now.start)[0], now.start - _FAR)
        if _PARTED.search(plain, low, now.start):
            continue  # what moved may be the total before its parts
        before = _before(plain, found[n + 2 : n + 5], moved)
        if before is None or not before.value or before.is_percent:
            continue
        unit = _unit(link["unit"])
        against = _AGAINST.fullmatch(plain, moved.end, before.start)
        closed = _CLOSED.match(plain, before.end)
        if against is None or closed is None or _unit(closed["unit"]) not in {"", unit}:
            continue
        if not moved.is_percent and _unit(against["unit"]) != unit:
            continue
        yield Comparison(now, moved, before, link["how"].lower() == "tăng")


def _before(plain: str, following: tuple[Number, ...], moved: Number) -> Number | None:
    """The number that opens the bracket behind «so với …»."""
    for one in following:
        if plain[moved.end : one.start].rstrip().endswith(("(", "( là", "( có")):
            return one if one.is_exact else None
    return None


def _unit(words: str) -> str:
    """The first word of what is counted."""
    return (words.lower().split() or [""])[0]
