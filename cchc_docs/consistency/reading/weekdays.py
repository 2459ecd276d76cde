"""Weekdays that stand beside a date (thứ trong tuần): «thứ Hai, ngày 14/3/2022»."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import DateMention, dates
from cchc_docs.consistency.text import Mention, Passage, Text

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""From Monday, as `date.weekday` counts them."""
_NAMES = {
    "hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3,
    "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5, "7": 5,
}  # fmt: skip
_SUNDAY = 6
_WEEKDAY = r"(?P<weekday>thứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|CN)"
# An ordinal too is «thứ hai»: «lần thứ hai», «họp thứ 3». So what stands before it must be nothing,
# a mark, or a time of day.
_BEFORE = re.compile(
    r"(?:^|[(;:–-]|[.,]|\b(?:sáng|chiều|tối|trưa|vào|lúc|giờ|phút|từ|đến|hôm|h|\d\d))\s*"
    rf"{_WEEKDAY}\s*[,(]?\s*(?:ngày\s+)?\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s*\(\s*{_WEEKDAY}\s*\)", re.IGNORECASE)
_FIRST = re.compile(r"\bthứ nhất\b|\bmột là\b", re.IGNORECASE)


class StatedWeekday(NamedTuple):
    """A weekday and the date that it is said of."""

    mention: Mention
    number: int
    day: DateMention


def stated_weekdays(text: Text) -> list[StatedWeekday]:
    """The weekdays of a text that stand beside a whole date."""
    counts = any(_FIRST.search(passage.text) for passage in text.passages)
    return [
        one
        for passage in text.passages
        for day in dates(passage)
        if day.value and (one := _of(passage, day, counts=counts))
    ]


def _of(passage: Passage, day: DateMention, *, counts: bool) -> StatedWeekday | None:
    """`counts`: the text numbers its points «Thứ nhất», «Thứ hai»."""
    words = passage.text
    found = _BEHIND.match(words, day.end)
    if found is None:
        low = max(0, day.start - 40)
        found = _BEFORE.search(words[low : day.start])
        if found is None or (counts and found["name"] and not found["name"].isdigit()):
            return None
        return StatedWeekday(
            Mention(passage, low + found.start("weekday"), low + found.end("weekday")),
            _number(found),
            day,
        )
    return StatedWeekday(Mention(passage, *found.span("weekday")), _number(found), day)


def _number(found: re.Match[str]) -> int:
    return _NAMES[found["name"].lower()] if found["name"] else _SUNDAY
