"""A stated number of days, a weekday, a «hôm qua» agree with the days beside them.

Reads stretches whose last day is before the first; `từ ngày … đến ngày … (07 ngày)` and
`07 ngày, từ … đến …`; a shift between two days
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

from cchc_docs.consistency.reading.dates import DateMention, DateRange, dates, ranges
from cchc_docs.consistency.reading.day_counts import DayCount, day_counts
from cchc_docs.consistency.reading.own import own
from cchc_docs.consistency.reading.weekdays import WEEKDAYS, StatedWeekday, stated_weekdays
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.dates import date_in_digits

_NOW = re.compile(r"\b(?P<word>hôm qua|hôm nay|hôm kia)\s*[,(]?\s*(?:ngày\s+)?\Z", re.IGNORECASE)
_AGO = {"hôm nay": 0, "hôm qua": 1, "hôm kia": 2}
_PLACES = 30  # a list of more places is read by nobody
_WEEK = timedelta(days=7)


def _judge_text(subject: Subject) -> Iterator[Finding]:
    text = subject.text
    wrong = (one for p in text.passages for one in day_counts(p) if not one.fits)
    for finding in first_of_each(map(_miscounted, wrong), lambda finding: finding.message):
        yield finding._replace(also=finding.also[:_PLACES])
    for passage in text.prose:
        yield from map(_backwards, (one for one in ranges(passage) if one.last < one.first))
    for weekday in stated_weekdays(text):
        yield from _wrong_weekday(weekday)
    posted = own(text).posted_day
    for passage in text.prose if posted else ():
        for day in dates(passage):
            yield from _not_then(day, posted)


def _miscounted(one: DayCount) -> Finding:
    message = _("between {first} and {last} lie {days} days, not {found}").format(
        first=date_in_digits(one.first),
        last=date_in_digits(one.last),
        days=one.days,
        found=one.stated,
    )
    fix = _("Please look at the number and at both days")
    severity = None if one.is_sure else Severity.WARNING
    return Finding(message, fix, one.mention, one.also, severity)


def _backwards(stretch: DateRange) -> Finding:
    message = _("«{found}» ends before it begins").format(
        found=" ".join(stretch.mention.words.split())
    )
    return Finding(message, _("Please look at both days"), stretch.mention)


def _wrong_weekday(weekday: StatedWeekday) -> Iterator[Finding]:
    day = weekday.day.value
    if day is not None and day.weekday() != weekday.number:
        message = _("{day} is a {real}, not «{found}»").format(
            day=date_in_digits(day), real=WEEKDAYS[day.weekday()], found=weekday.mention.words
        )
        fix = _("Please look at the day and at the weekday: one of them is not right")
        yield Finding(message, fix, weekday.mention, (weekday.day.mention,))


def _not_then(day: DateMention, posted: date | None) -> Iterator[Finding]:
    """A page may be posted some days after it was written, not before."""
    found = _NOW.search(day.mention.passage.text[max(0, day.start - 30) : day.start])
    if found is None or day.value is None or posted is None:
        return
    written = day.value + timedelta(days=_AGO[found["word"].lower()])
    if not written <= posted <= written + _WEEK:
        message = _("«{found}» beside {day} was written on {written}, the posting is of {posted}")
        message = message.format(
            found=found["word"],
            day=day.mention.words,
            written=date_in_digits(written),
            posted=date_in_digits(posted),
        )
        fix = _("Please look at both days: one of them is not right")
        yield Finding(message, fix, day.mention, severity=Severity.WARNING)


RULE = Rule(
    name="dates.interval",
    title=later("A stated number of days, a weekday, a «hôm qua» agree with the days beside them"),
    severity=Severity.ERROR,
    judge_text=_judge_text,
)
