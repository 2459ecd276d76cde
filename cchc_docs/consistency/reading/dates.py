"""Dates within a passage (ngày tháng), whole or without their year, real or not."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from cchc_docs.consistency.text import Mention, Passage

# One pass reads all three forms. A day and a month alone are a date only behind a word that says
# so; 3/4 is a share otherwise. A slash date may touch a dash: «01/01/2021-31/12/2021».
_DATE = re.compile(
    r"(?<![\d/.,])(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/]|[.,]\d)"
    r"|(?<!-\d)(?<!-\d\d)(?P<mark>[.-])(?P<month_2>\d{1,2})(?P=mark)(?P<year_2>\d{4})"
    r"(?![\d/]|[.,-]\d))"
    r"|\bngày\s+(?P<day_3>\d{1,2})\s+tháng\s+(?P<month_3>\d{1,2})"
    r"(?:\s+năm\s+(?P<year_3>\d{4}))?(?!\d)"
    r"|\b(?:ngày|sáng|chiều|tối|đêm|trưa|từ|đến|trước|hôm|thứ \w+,?|chủ nhật,?)\s+"
    r"(?P<day_4>\d{1,2})/(?P<month_4>\d{1,2})(?![\d/%]|[.,]\d)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\btừ\s+(?:hết\s+)?(?:ngày\s+)?(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?)?"
    r"\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?"
    r"(?P<day_2>\d{1,2})/(?P<month_2>\d{1,2})/(?P<year_2>\d{4})(?![\d/])",
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
        return None if self.year is None else a_day(self.year, int(self.month), int(self.day))

    @property
    def start(self) -> int:
        """Where it begins in its passage."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where it ends in its passage."""
        return self.mention.end


class DateRange(NamedTuple):
    """«từ ngày 23/3 đến ngày 27/3/2022»: what the first day leaves out, the last one says."""

    mention: Mention
    first: date
    last: date


def dates(passage: Passage) -> tuple[DateMention, ...]:
    """The dates of a passage in order."""
    return tuple(_mention(passage, found) for found in _found(passage.text))


def date_between(passage: Passage, low: int, high: int) -> DateMention | None:
    """The first date of a passage that begins within a stretch, its end included."""
    found = _found(passage.text)
    place = bisect_left(found, low, key=lambda one: one[0])
    if place < len(found) and found[place][0] <= high:
        return _mention(passage, found[place])
    return None


def ranges(passage: Passage) -> tuple[DateRange, ...]:
    """The stretches of days of a passage, both ends named, in order."""
    return tuple(
        DateRange(Mention(passage, start, end), first, last)
        for start, end, first, last in _ranges(passage.text)
    )


def a_day(year: int, month: int, day: int) -> date | None:
    """The day, if there is one."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_year(day: date, year: int) -> date | None:
    """The same day of another year; none for a 29/02 that the year has not."""
    return a_day(year, day.month, day.day)


def working_days(first: date, last: date) -> int:
    """How many days from Monday to Friday come after `first`, up to `last`; holidays count too."""
    weeks, rest = divmod((last - first).days, 7)
    return weeks * 5 + sum((last - timedelta(days=back)).weekday() < 5 for back in range(rest))


def saturdays(first: date, last: date) -> int:
    """How many Saturdays come after `first`, up to `last`."""
    return (last.toordinal() + 1) // 7 - (first.toordinal() + 1) // 7


def _mention(passage: Passage, found: _Found) -> DateMention:
    start, end, day, month, year, written = found
    return DateMention(Mention(passage, start, end), day, month, year, written)


@lru_cache(maxsize=8192)
def _found(text: str) -> tuple[_Found, ...]:
    return tuple(_read(match) for match in _DATE.finditer(text))


def _read(match: re.Match[str]) -> _Found:
    if match["day_3"]:
        year = int(match["year_3"]) if match["year_3"] else None
        return (match.start(), match.end(), match["day_3"], match["month_3"], year, "words")
    if match["day_4"]:
        start = match.start("day_4")
        return (start, match.end(), match["day_4"], match["month_4"], None, "digits")
    month, year_text = match["month"] or match["month_2"], match["year"] or match["year_2"]
    return (match.start(), match.end(), match["day"], month, int(year_text), "digits")


@lru_cache(maxsize=8192)
def _ranges(text: str) -> tuple[tuple[int, int, date, date], ...]:
    return tuple(one for found in _RANGE.finditer(text) if (one := _range(found)))


def _range(found: re.Match[str]) -> tuple[int, int, date, date] | None:
    year, month = int(found["year_2"]), int(found["month_2"])
    last = a_day(year, month, int(found["day_2"]))
    first = a_day(int(found["year"] or year), int(found["month"] or month), int(found["day"]))
    return (*found.span(), first, last) if first and last else None
