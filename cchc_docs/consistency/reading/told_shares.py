"""Percentages of a number whose total stands further off: «tiếp nhận 500 hồ sơ, đã giải quyết 450
hồ sơ, đạt 90%».

Which of the numbers is the total, a text does not always say. So a percentage is doubted only
where no number of the passage fits it, and either the total stands in a bracket behind it, or it
would fit with two of its digits changed about, or, behind «tổng số» and «trong đó», with one digit
changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import Number, masked, numbers
from cchc_docs.consistency.reading.percentages import fits, is_cut
from cchc_docs.vietnamese.numbers import percent_text

_TIED = re.compile(
    r"(?P<unit>(?:\s+[^\W\d_][\w&]*){1,6}?)\s*(?:[,;]\s*|\()\s*"
    r"(?:đạt|chiếm|bằng|tương đương|tương ứng)?(?:\s*(?:tỷ|tỉ) lệ)?\s*(?:là\s+)?",
    re.IGNORECASE,
)
_MOVES = re.compile(r"\b(?:tăng|giảm|so|vượt|cao|thấp|thêm|kế hoạch)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.;,()]|\Z)")
_BASE = re.compile(
    r"\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nhiệm vụ)(?:\s+[^\W\d_]+){0,4}\s*\(\s*"
)
_LINK = re.compile(r"\btổng số\b|\btrong đó\b|\btiếp nhận\b|\bquản lý\b|\bkhảo sát\b", re.I)
_BEFORE, _BEHIND = 16, 8  # numbers: a total further off is of something else
_LEAST = 10  # a smaller total gives too few percentages to tell slips by


class _Total(NamedTuple):
    number: Number  # above the text, it has no place in it
    plain: str
    behind: int

    @property
    def unit(self) -> str:
        """What it counts."""
        return _unit(self.plain[self.behind : self.behind + 40])


class ToldShare(NamedTuple):
    """A number, the total it is of, and a percentage that is not what they give."""

    part: Number
    whole: Number
    percent: Number

    @property
    def computed(self) -> str:
        """What the two numbers give."""
        return percent_text(self.part.value, self.whole.value, self.percent.decimals)

    @property
    def ratio(self) -> str:
        """«450/500»."""
        return f"{self.part.text}/{self.whole.text}"


@lru_cache(maxsize=4096)
def misstated(text: str, above: str = "") -> tuple[ToldShare, ...]:
    """The percentages of a text that none of its numbers gives, and that are likely slips.

    `above` is what stands before the text: its totals may be those of the percentages.
    """
    return tuple(_misstated(text, above)) if "%" in text else ()


def _misstated(text: str, above: str) -> Iterator[ToldShare]:
    plain, found = masked(text), numbers(text)
    higher = [
        _Total(one._replace(start=-1, end=-1), masked(above), one.end) for one in numbers(above)
    ]
    for n, (part, percent) in enumerate(pairwise(found)):
        link = _TIED.fullmatch(plain, part.end, percent.start)
        is_tied = percent.is_percent and percent.is_exact and part.is_count and part.is_exact
        if link is None or not is_tied or _MOVES.search(link["unit"]):
            continue
        if plain[part.start - 1 : part.start] == "/":
            continue
        unit = _unit(link["unit"])
        base = _BASE.match(plain, percent.end)
        if base is not None and n + 2 < len(found) and found[n + 2].start == base.end():
            yield from _of_base(plain, part, percent, found[n + 2], unit)
        elif _ENDS.match(plain, percent.end):
            near = found[max(n - _BEFORE, 0) : n + _BEHIND]
            totals = [*(_Total(one, plain, one.end) for one in near), *higher]
            yield from _of_any(plain, part, percent, totals, unit)


def _of_base(
    plain: str, part: Number, percent: Number, whole: Number, unit: str
) -> Iterator[ToldShare]:
    counted = _unit(plain[whole.end : whole.end + 40])
    closed = plain[whole.end : whole.end + 40].partition(")")[1]
    is_base = whole.is_exact and whole.value and counted == unit and closed
    if is_base and not _near(percent, part, whole):
        yield ToldShare(part, whole, percent)


def _of_any(
    plain: str, part: Number, percent: Number, totals: list[_Total], unit: str
) -> Iterator[ToldShare]:
    wholes = [
        one
        for one in totals
        if one.number.is_count
        and one.number.is_exact
        and one.number.value > part.value
        and one.number.value > _LEAST
    ]
    if any(_near(percent, part, one.number) for one in wholes) or not percent.decimals:
        return
    for one in wholes:
        if one.number.end > part.start or one.unit.split()[:1] != unit.split()[:1]:
            continue
        true = percent_text(part.value, one.number.value, percent.decimals).rstrip(" %")
        stated = percent.text.rstrip(" %")
        linked = (
            one.number.start >= 0
            and one.unit == unit
            and _LINK.search(plain[max(one.number.start - 40, 0) : part.start])
        )
        if is_swapped(stated, true) or (linked and differs_in_one(stated, true)):
            yield ToldShare(part, one.number, percent)
            return


def _near(percent: Number, part: Number, whole: Number) -> bool:
    return fits(percent, part.value, whole.value) or is_cut(percent, part.value, whole.value)


def is_swapped(one: str, other: str) -> bool:
    """Whether two numbers have the same digits, two neighbours changed about: 78,1 and 71,8."""
    a, b = _digits(one), _digits(other)
    if len(a) != len(b) or a == b:
        return False
    apart = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(apart) == 2 and apart[1] - apart[0] <= 2 and a[apart[0]] == b[apart[1]]


def differs_in_one(one: str, other: str) -> bool:
    """Whether one digit differs, and no more."""
    a, b = _digits(one), _digits(other)
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _digits(number: str) -> str:
    whole, _comma, rest = number.replace(".", ",").partition(",")
    return f"{whole.zfill(2)}{rest}"


def _unit(words: str) -> str:
    found = re.match(r"\s*([^\W\d_]+(?:\s+[^\W\d_]+)?)", words)
    return found[1].lower() if found else ""
