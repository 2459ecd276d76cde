"""Times of the day (giờ trong ngày): «lúc 14 giờ 30 phút», told from how long something lasts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.text import Mention, Passage

_HOUR = r"\d{1,2}\s?(?:giờ|h)"
_MINUTE = r"\s?\d{2}(?![\d.,]*[\d%])(?:\s?phút)?"
_DAY = r"(?:ngày\s+\d|cùng ngày|(?:sáng|chiều|tối) (?:ngày|cùng))"
# «48 giờ» may be a length: a time stands behind «lúc», «hồi», or with its minutes before a day
_OF_DAY = re.compile(
    rf"\b(?:lúc|hồi)\s+(?P<behind>{_HOUR}(?:{_MINUTE})?)(?!\w)"
    rf"|(?<![\w.,/-])(?P<before>{_HOUR}{_MINUTE})(?=,?\s+{_DAY})",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d+")
_HOURS, _MINUTES = 24, 60


def impossible_times(passage: Passage) -> Iterator[Mention]:
    """The times of day that no clock shows: «25 giờ 00», «14 giờ 75 phút»."""
    for found in _OF_DAY.finditer(passage.text):
        key = "behind" if found["behind"] else "before"
        hour, *minutes = map(int, _NUMBERS.findall(found[key]))
        # the day ends at 24 giờ 00
        if hour * _MINUTES + sum(minutes) > _HOURS * _MINUTES or sum(minutes) >= _MINUTES:
            yield Mention(passage, *found.span(key))
