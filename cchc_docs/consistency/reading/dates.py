"""Dates within a passage (ngày tháng), whole or without their year, real or not."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from cchc_docs.consistency.text import Mention, Passage

_DIGITS = re.compile(
    r"(?<![\d/.,-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})"
    r"(?![\d/]|[.,-]\d)"
)
_WORDS = re.compile(
    r"\bngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s+năm\s+(?P<year>\d{4}))?(?!\d)",
    re.IGNORECASE,
)
# A day and a month alone are a date only behind a word that says so; 3/4 is a share otherwise.
_NO_YEAR = re.compile(
    r"\b(?:ngày|sáng|chiều|tối|đêm|trưa|từ|đến|trước|hôm|thứ \w+,?|chủ nhật,?)\s+"
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/%]|[.,]\d)",
    re.IGNORECASE,
)


Written = Literal["digits", "words"]
_Found = tuple[int, int, str, str, int | None, Written]


class DateMention(NamedTuple):
    """A date as it stands: «04/11/2021», «ngày 16 tháng 3 năm 2022», «10/10» without a year."""

    mention: Mention
    day: str  # as written, «4» or «04»
    month: str
    year: int | None
    written: Written

    @property
    def value(self) -> date | None:
        """The day it names; none where it has no year or is not real."""
        if self.year is None:
            return None
        try:
            return date(self.year, int(self.month), int(self.day))
        except ValueError:
            return None

    @property
    def start(self) -> int:
        """Where it begins in its passage."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where it ends in its passage."""
        return self.mention.end


def dates(passage: Passage) -> tuple[DateMention, ...]:
    """The dates of a passage in order."""
    return tuple(
        DateMention(Mention(passage, start, end), day, month, year, written)
        for start, end, day, month, year, written in _found(passage.text)
    )


@lru_cache(maxsize=8192)
def _found(
    text: str,
) -> tuple[_Found, ...]:
    found: list[_Found] = []
    for pattern in (_DIGITS, _WORDS, _NO_YEAR):
        for match in pattern.finditer(text):
            start, end = match.start("day"), match.end()
            if any(low < end and start < high for low, high, *_rest in found):
                continue
            year = match["year"] if "year" in pattern.groupindex else None
            how: Written = "words" if pattern is _WORDS else "digits"
            if how == "words":
                start = match.start()
            found.append(
                (start, end, match["day"], match["month"], int(year) if year else None, how)
            )
    return tuple(sorted(found))
