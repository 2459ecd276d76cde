"""A stated number of days, a weekday, a «hôm qua» agree with the days beside them.

Reads `từ ngày … đến ngày … (07 ngày)` and `07 ngày, từ … đến …`; a shift between two days
(`… 05/4/2021, dời lại 06 ngày so với … 30/3/2021`); a weekday beside its date; `hôm qua`,
`hôm nay` beside a date on a page with its day of posting.

A stretch may be counted with its first day or without, a delay also in working days: a number that
fits any of these is no hit. Neither are `lần thứ hai`, `Thứ hai, …` behind `Thứ nhất, …`, a number
of working days that the stretch can hold, a page posted some days later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from cchc_docs.consistency.reading.dates import DateMention, DateRange, dates, ranges, working_days
from cchc_docs.consistency.reading.own import own
from cchc_docs.consistency.reading.weekdays import WEEKDAYS, stated_weekdays
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.dates import date_in_digits

_COUNT = r"(?P<count>\d{1,3})\s+ngày(?P<working>\s+làm việc)?"
_BEHIND = re.compile(rf"\s*(?:\(\s*(?:tổng cộng\s+|tổng số\s+|là\s+)?|,\s*){_COUNT}\s*[),;.]", re.I)
_BEFORE = re.compile(rf"(?<![\d/.,-]){_COUNT}\s*(?:liên tục)?\s*,?\s*(?:\(|kể\s+)?\s*\Z", re.I)
_SHIFT = re.compile(
    r"[^.;\d]{0,30}?\b(?P<kind>dời|lùi|chậm|trễ|muộn|sớm|quá hạn)\b[^.;\d]{0,12}"
    rf"{_COUNT}\s+so với\b[^.;\d]{{0,40}}\Z",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?P<word>hôm qua|hôm nay|hôm kia)\s*[,(]?\s*(?:ngày\s+)?\Z", re.IGNORECASE)
_AGO = {"hôm nay": 0, "hôm qua": 1, "hôm kia": 2}
_A_YEAR = 366
_WEEK = 7
_NEAR = 120  # characters between two days that are compared


def _judge_text(subject: Subject) -> Iterator[Finding]:
    posted = own(subject.text).posted_day
    named = stated_weekdays(subject.text)
    for passage in subject.text.passages:
        for stretch in ranges(passage):
            yield from _stretch(passage, stretch)
        days = dates(passage)
        for first, second in pairwise(days):
            yield from _shift(passage, first, second)
        if posted:
            for day in days:
                yield from _now(passage, day, posted)
    for weekday in named:
        real = weekday.day.value.weekday() if weekday.day.value else weekday.number
        if real != weekday.number:
            message = _("{day} is a {real}, not a {found}").format(
                day=weekday.day.mention.words, real=WEEKDAYS[real], found=weekday.mention.words
            )
            fix = _("Please look at the day and at the weekday: one of them is not right")
            yield Finding(message, fix, weekday.mention, (weekday.day.mention,))


def _stretch(passage: Passage, stretch: DateRange) -> Iterator[Finding]:
    low, high = stretch.mention.start, stretch.mention.end
    behind = _BEHIND.match(passage.text, high)
    found = behind or _BEFORE.search(passage.text, max(0, low - 40), low)
    if not found or stretch.last < stretch.first:
        return
    stated, days = int(found["count"]), (stretch.last - stretch.first).days
    fits = stated <= days + 1 if found["working"] else stated in {days, days + 1}
    if fits or days > _A_YEAR:
        return
    at = Mention(passage, found.start("count"), found.end())
    at = at._replace(end=passage.text.index("ngày", at.start) + len("ngày"))
    message = _("from {first} to {last} there are {days} days, both counted, not {found}")
    message = message.format(
        first=date_in_digits(stretch.first),
        last=date_in_digits(stretch.last),
        days=days + 1,
        found=stated,
    )
    # before the stretch, the number may be of days used out of it
    grade = None if behind else Severity.WARNING
    fix = _("Please look at the number and at both days")
    yield Finding(message, fix, at, (stretch.mention,), grade)


def _shift(passage: Passage, first: DateMention, second: DateMention) -> Iterator[Finding]:
    if first.value is None or second.value is None or second.start - first.end > _NEAR:
        return
    found = _SHIFT.fullmatch(passage.text, first.end, second.start)
    if not found:
        return
    stated = int(found["count"])
    low, high = sorted((first.value, second.value))
    days, working = (high - low).days, working_days(low, high)
    moved = found["kind"].casefold() in {"dời", "lùi"} and not found["working"]
    if stated == days or (not moved and working - 1 <= stated <= days):
        return
    at = Mention(passage, found.start("count"), found.end("count") + len(" ngày"))
    message = _("between {first} and {last} there are {days} days, not {found}").format(
        first=date_in_digits(low), last=date_in_digits(high), days=days, found=stated
    )
    fix = _("Please look at the number and at both days")
    yield Finding(message, fix, at, (first.mention, second.mention))


def _now(passage: Passage, day: DateMention, posted: date) -> Iterator[Finding]:
    found = _NOW.search(passage.text[max(0, day.start - 30) : day.start])
    if found is None or day.value is None:
        return
    written = day.value + timedelta(days=_AGO[found["word"].lower()])
    if written <= posted <= written + timedelta(days=_WEEK):
        return
    message = _("«{found} {day}» was written on {written}, but the page was posted on {posted}")
    message = message.format(
        found=found["word"],
        day=day.mention.words,
        written=date_in_digits(written),
        posted=date_in_digits(posted),
    )
    fix = _("Please look at the day: one of the two is not right")
    yield Finding(message, fix, day.mention, severity=Severity.WARNING)


RULE = Rule(
    name="dates.interval",
    title=later("A stated number of days, a weekday, a «hôm qua» agree with the days beside them"),
    severity=Severity.ERROR,
    judge_text=_judge_text,
)
