"""Numbers of days stated beside the days they count (số ngày): «từ … đến … (05 ngày)»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import (
    DateMention,
    DateRange,
    dates,
    ranges,
    saturdays,
    working_days,
)
from cchc_docs.consistency.text import Mention, Passage

_COUNT = r"(?P<count>\d{1,3})\s+ngày(?P<working>\s+làm việc)?"
_BEHIND = re.compile(rf"\s*(?:\(\s*(?:tổng cộng\s+|tổng số\s+|là\s+)?|,\s*){_COUNT}\s*[),;.]", re.I)
_BEFORE = re.compile(rf"(?<![\d/.,-]){_COUNT}\s*(?:liên tục)?\s*,?\s*(?:\(|kể\s+)?\s*\Z", re.I)
_SHIFT = re.compile(
    r"[^.;\d]{0,30}?\b(?P<kind>dời|lùi|chậm|trễ|muộn|sớm|quá hạn)\b[^.;\d]{0,12}"
    rf"{_COUNT}\s+so với\b[^.;\d]{{0,40}}",
    re.IGNORECASE,
)
_A_YEAR = 366
_NEAR = 120  # characters between two days that are compared


class DayCount(NamedTuple):
    """A number of days, the two days it stands beside, and the numbers that would be right."""

    mention: Mention  # «07 ngày»
    stated: int
    first: date
    last: date
    right: frozenset[int]
    days: int  # what the calendar gives, as the message says it
    also: tuple[Mention, ...]
    is_sure: bool = True

    @property
    def fits(self) -> bool:
        """Whether the number is one of the right ones."""
        return self.stated in self.right


def day_counts(passage: Passage) -> Iterator[DayCount]:
    """The numbers of days of a passage that stand beside a stretch or a shift of days."""
    if "ngày" not in passage.text:
        return
    for stretch in ranges(passage):
        yield from _of_stretch(passage, stretch)
    for first, second in pairwise(dates(passage)):
        yield from _of_shift(passage, first, second)


def _of_stretch(passage: Passage, stretch: DateRange) -> Iterator[DayCount]:
    """With its first day or without, in days or in working days: any of them is right.

    «Nghỉ phép 05 ngày, từ ngày 14/3/2022 đến ngày 20/3/2022» counts working days without a word.
    """
    low, high = stretch.mention.start, stretch.mention.end
    behind = _BEHIND.match(passage.text, high)
    found = behind or _BEFORE.search(passage.text, max(0, low - 40), low)
    days = (stretch.last - stretch.first).days
    if found and 0 <= days <= _A_YEAR:
        eve = stretch.first - timedelta(days=1)
        worked = working_days(eve, stretch.last)
        right = {days, days + 1, worked, worked + saturdays(eve, stretch.last)}
        if found["working"]:
            right.update(range(days + 2))
        # before a stretch, the number may be of days used out of it
        yield DayCount(
            _words(passage, found),
            int(found["count"]),
            stretch.first,
            stretch.last,
            frozenset(right),
            days + 1,
            (stretch.mention,),
            is_sure=behind is not None,
        )


def _of_shift(passage: Passage, one: DateMention, two: DateMention) -> Iterator[DayCount]:
    """Between two days, neither counted; a delay may be counted in working days."""
    if one.value is None or two.value is None or two.start - one.end > _NEAR:
        return
    found = _SHIFT.fullmatch(passage.text, one.end, two.start)
    if found:
        first, last = sorted((one.value, two.value))
        days = (last - first).days
        moved = found["kind"].casefold() in {"dời", "lùi"} and not found["working"]
        least = days if moved else max(working_days(first, last) - 1, 0)
        right = frozenset(range(least, days + 1))
        at, stated = _words(passage, found), int(found["count"])
        yield DayCount(at, stated, first, last, right, days, (one.mention, two.mention))


def _words(passage: Passage, found: re.Match[str]) -> Mention:
    start = found.start("count")
    return Mention(passage, start, passage.text.index("ngày", start) + len("ngày"))
