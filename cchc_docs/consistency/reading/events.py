"""What a text tells of a day (sự việc): «Sáng 04/11/2021, Tổ kiểm tra số 1 … đi kiểm tra …»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import DateMention, dates
from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.text import Passage, Text

# The day opens its clause: nothing but a part of the day stands before it.
_OPENING = re.compile(
    r"(?:^|[.;:,–)-])\s*(?:vào\s+)?(?:(?:lúc|hồi)\s+[\dhg:ờ ]{1,12},?\s*)?"
    r"(?:(?:buổi\s+)?(?:sáng|chiều|tối|trưa)\s*(?:ngày|hôm nay,?)?|ngày)?\s*\Z",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:sẽ|dự kiến|dự định|sắp|chuẩn bị|kế hoạch tổ chức|đề nghị|yêu cầu|thời hạn|trước ngày|"
    r"chậm nhất|hiệu lực|hết hạn)\b",
    re.IGNORECASE,
)
_DONE = re.compile(r"\bđã\b", re.IGNORECASE)
_INSPECTED = re.compile(
    r"(?<!đoàn )(?<!tổ )(?<!hoạch )(?<!báo cáo )(?<!ban )\b(?:kiểm tra|thanh tra|giám sát)\s+"
    r"(?:(?:thực tế|trực tiếp|toàn diện|đột xuất|định kỳ)\s+)?(?:công tác|việc|tình hình)\s+"
    r"(?P<topic>[^,;.()]{2,60})",
    re.IGNORECASE,
)
_TOPIC_ENDS = re.compile(
    r"\s+(?:tại|năm|của|trên|đối|ở|do|và|tỉnh|thành phố|từ)\b.*", re.IGNORECASE
)
_BEFORE, _AFTER, _NEAR = 30, 160, 400  # characters
_FAR = 300  # characters: the head of a team and his titles may stand before what it did


class Event(NamedTuple):
    """Something told of a day."""

    day: DateMention
    words: str  # what is told, behind the day
    low: int  # the span of its sentence in the passage
    high: int
    around: str  # the sentence, as far as it is near

    @property
    def value(self) -> date:
        """The day; an event without a real one is none."""
        assert self.day.value is not None  # noqa: S101 – `events` yields no other
        return self.day.value

    @property
    def passage(self) -> Passage:
        """Where it is told."""
        return self.day.mention.passage

    @property
    def is_past(self) -> bool:
        """Whether it is told as done, and nothing in the sentence speaks of what is to come."""
        return bool(_DONE.search(self.words)) and not self.speaks_of_future

    @property
    def speaks_of_future(self) -> bool:
        """Whether a word of the sentence may make it a plan."""
        return bool(_WILL.search(self.around))

    @property
    def inspected(self) -> str | None:
        """What was inspected on the day: «CCHC», «cải cách hành chính»."""
        return inspected(self.passage.text[self.day.end : min(self.high, self.day.end + _FAR)])


def inspected(words: str) -> str | None:
    """What was inspected by these words: «kiểm tra công tác CCHC tại …» gives «CCHC»."""
    found = _INSPECTED.search(words)
    return _TOPIC_ENDS.sub("", found["topic"]).strip() if found else None


def events(passage: Passage) -> Iterator[Event]:
    """What a passage tells of days that open a clause, in order; quotations aside."""
    for day in dates(passage):
        before = passage.text[max(0, day.start - _BEFORE) : day.start]
        if day.value is None or is_quoted(day.mention):
            continue
        if _OPENING.search(before) and passage.text[day.end : day.end + 1] in {",", " "}:
            low, high = sentence_at(passage.text, day.start)
            near = passage.text[max(low, day.start - _NEAR) : min(high, day.end + _NEAR)]
            words = passage.text[day.end : min(high, day.end + _AFTER)]
            yield Event(day, words, low, high, near)


def events_of(text: Text) -> list[Event]:
    """What a text tells of days, headings and cells too."""
    return [event for passage in text.prose for event in events(passage)]


def same_topic(one: str, other: str) -> bool:
    """Whether two names of a topic are one, or one is the other's initials: «CCHC»."""
    first, second = one.casefold().split(), other.casefold().split()
    return (
        first == second
        or "".join(word[0] for word in first) == "".join(second)
        or "".join(word[0] for word in second) == "".join(first)
    )
