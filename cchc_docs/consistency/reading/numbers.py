"""Numbers within a passage (số liệu), dates and document numbers aside: what each says exactly."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.masks import without_dates_and_documents
from cchc_docs.consistency.text import Part, Passage
from cchc_docs.diagnostic import FilePlace
from cchc_docs.vietnamese.numbers import parse_decimal

_NUMBER = re.compile(r"(?<![\w.,–])(?<!\d-)\d{1,15}(?:[.,]\d{1,15}){0,6}(?P<percent>\s?%)?")
_BEFORE = re.compile(
    r"(?:\b(?:gần|khoảng|trên|hơn|dưới|xấp xỉ|ước|ước đạt|ước tính|ít nhất|tối thiểu|tối đa|"
    r"không quá|quá|chừng|độ|bình quân|trung bình|từ|đến|tới|nhất|bằng hoặc|"
    r"không dưới|chưa đến|chưa đầy)|[~≈<>≥≤±]|\d\s?[-–])\s*\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:trở (?:lên|xuống|về)|[-–]\s?\d|đến \d|tới \d|%?\s?[-–]\s?\d)", re.IGNORECASE
)
_GROUP_BY_SPACE = re.compile(r"\s\d{3}(?!\d)")
_POINT_OR_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_COMMA_OR_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")  # «1,234»: perhaps 1234
_WORD = re.compile(r"\s*([^\W\d_]+)")
_LOOK_BACK = 16
COUNT_WORDS = {
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


class Number(NamedTuple):
    """A number as it stands; `end` is behind the sign of a percentage."""

    start: int
    end: int
    text: str  # «84,2%», «12.282»
    value: Decimal
    decimals: int  # how many it was written with
    is_percent: bool
    is_exact: bool  # neither «gần», «khoảng», «trên», nor one end of a range, nor ambiguous

    @property
    def is_count(self) -> bool:
        """A whole number of things."""
        return not self.is_percent and self.value == self.value.to_integral_value()


@lru_cache(maxsize=8192)
def masked(text: str) -> str:
    """The text, spaces where a date or the number of a document stands."""
    if not any(letter.isdigit() for letter in text):
        return text
    return without_dates_and_documents(Passage(text, Part.BODY, _nowhere))


@lru_cache(maxsize=8192)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order; one that can be read in two ways is left out."""
    plain = masked(text)
    found = (_number(plain, match) for match in _NUMBER.finditer(plain))
    return tuple(number for number in found if number is not None)


def numbers_within(text: str, low: int, high: int) -> tuple[Number, ...]:
    """The numbers that begin in a stretch of the text."""
    found = numbers(text)
    first = bisect_left(found, low, key=_start)
    return found[first : bisect_left(found, high, lo=first, key=_start)]


def unit_after(text: str, position: int) -> str:
    """The first word of what a number counts, in lower case: «hồ», «tỷ»; empty where none is."""
    found = _WORD.match(text, position)
    return found[1].lower() if found else ""


def _nowhere(_words: str, _start: int) -> FilePlace:
    return FilePlace("")


def _start(number: Number) -> int:
    return number.start


def _number(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    digits = match[0].rstrip("% \u00a0\u202f\t\n")
    is_percent = match["percent"] is not None
    if text[end : end + 1].isalnum() or text[end : end + 1] == "_":
        return None
    if _GROUP_BY_SPACE.match(text, end) and not is_percent:
        return None
    if is_percent and _POINT_OR_THOUSANDS.fullmatch(digits):
        return None
    try:
        value = parse_decimal(digits)
    except ValueError:
        return None
    decimals = max(-int(value.as_tuple().exponent), 0)
    before = text[max(start - _LOOK_BACK, 0) : start]
    exact = not (
        _COMMA_OR_THOUSANDS.fullmatch(digits) or _BEFORE.search(before) or _AFTER.match(text, end)
    )
    return Number(start, end, match[0], value, decimals, is_percent, exact)
