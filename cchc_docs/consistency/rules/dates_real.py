"""Every date names a day that exists, every time of day an hour.

Reads all dates written out or with slashes; dots and dashes only behind `ngày`, for they also
number sections; times behind «lúc», «hồi» or before a day. A hit is 31/02, 29/02 of a common year,
a 13th month; a warning, «lúc 25 giờ 00», «14 giờ 75 phút ngày …». No hit: days of the lunar
calendar, house and file numbers (`số 45/13/1990`), a blank left for the day, how long something
lasts (`48 giờ`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from cchc_docs.consistency.reading.clock import impossible_times
from cchc_docs.consistency.reading.dates import DateMention, dates
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.dates import month_in_digits

_NO_DATE = re.compile(
    r"\b(?:số(?: nhà)?|hẻm|ngõ|kiệt|lô|thửa|mã|hồ sơ|mỗi ngày|một ngày)\s*:?\s*\Z",
    re.IGNORECASE,
)
_LUNAR = re.compile(r"\bâm lịch\b|\bÂL\b|\btết nguyên đán\b", re.IGNORECASE)
_DAY = re.compile(r"\bngày\s*\Z", re.IGNORECASE)
_CENTURIES = range(1800, 2200)
_MONTHS = 12


def _judge_text(subject: Subject) -> list[Finding]:
    found = (one for passage in subject.text.passages for one in _in_passage(passage))
    return first_of_each(found, lambda finding: finding.at.words)


def _in_passage(passage: Passage) -> Iterator[Finding]:
    for day in dates(passage):
        problem = _problem(day)
        if problem and _is_meant(day):
            # a table may come from a program that writes the month first
            grade = Severity.WARNING if passage.part is Part.CELL else None
            message = _("«{found}» is a day that does not exist: {problem}").format(
                found=day.mention.words, problem=problem
            )
            fix = _("Please write the day that is meant")
            yield Finding(message, fix, day.mention, severity=grade)
    for time in impossible_times(passage):
        yield Finding(
            _("«{found}» is no time of the day").format(found=time.words),
            _("Please write the hour that is meant"),
            time,
            severity=Severity.WARNING,
        )


def _problem(day: DateMention) -> str | None:
    number, month = int(day.day), int(day.month)
    if not 1 <= month <= _MONTHS:
        return _("there is no month {month}").format(month=day.month)
    # without a year 29/02 may be right
    last = monthrange(day.year or 2000, month)[1]
    if number > last:
        of = f"{month_in_digits(month)}/{day.year}" if day.year else month_in_digits(month)
        return _("month {month} has {count} days").format(month=of, count=last)
    return None if number else _("there is no day {day}").format(day=day.day)


def _is_meant(day: DateMention) -> bool:
    words, start = day.mention.passage.text, day.start
    before = words[max(0, start - 20) : start]
    if _NO_DATE.search(before) or _LUNAR.search(words, max(0, start - 60), day.end + 40):
        return False
    if day.written == "words":
        return int(day.day) > 0 and int(day.month) > 0  # «ngày 00 tháng 00» is a blank
    if day.year is None:
        # «mỗi ngày 31/40 hồ sơ» is a share: only a day that a month nearly has
        named = _DAY.search(before) is not None
        return named and int(day.day) <= 31 and 1 <= int(day.month) <= _MONTHS
    with_slash = "/" in day.mention.words
    return day.year in _CENTURIES and (with_slash or _DAY.search(before) is not None)


RULE = Rule(
    name="dates.real",
    title=later("Every date names a day that exists"),
    severity=Severity.ERROR,
    judge_text=_judge_text,
)
