"""Days are written as the decree wants them, and in one way.

Days under 10 and the months 1 and 2 take a zero (Nghị định số 30/2020/NĐ-CP, Phụ lục I, Mục II,
khoản 4, điểm b); the line of place and date spells `ngày … tháng … năm …` out. All zeros missing in
a text are one finding. Dates that sometimes pad the other months and sometimes not are a note.

No hit: 22/4/2021, 11/01/2022, 05/04/2021 alone; days without their year (`2/9`), which are feasts
as often; days of long ago, written as history writes them; quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.dates import DateMention, dates
from cchc_docs.consistency.reading.own import own
from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.dates import date_in_digits, date_in_words

_HISTORY = 1990
_NINE = 9
_PADDED_MONTHS = 2
_PLACED = re.compile(
    r"[^\d,;:()]{2,40},\s*(?:ngày\s+)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\s*"
)
_SHOWN = 3
_PLACES = 30  # a list of more places is read by nobody


def _judge_text(subject: Subject) -> Iterator[Finding]:
    text = subject.text
    days = [
        day
        for passage in text.passages
        for day in dates(passage)
        if day.value and day.value.year >= _HISTORY and not is_quoted(day.mention)
    ]
    yield from _unpadded([day for day in days if _lacks_a_zero(day)])
    yield from _mixed([day for day in days if day.written == "digits"])
    yield from _place_line(text)


def _lacks_a_zero(day: DateMention) -> bool:
    return (len(day.day) == 1 and int(day.day) <= _NINE) or (
        len(day.month) == 1 and int(day.month) <= _PADDED_MONTHS
    )


def _unpadded(days: list[DateMention]) -> Iterator[Finding]:
    if not days:
        return
    first, *others = days
    names = list(dict.fromkeys(f"«{day.mention.words}»" for day in days))
    listed = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    message = _("days under 10 and the months 1 and 2 take a zero: {found}").format(found=listed)
    assert first.value is not None  # noqa: S101 – for mypy; days without one were left out
    write = date_in_words if first.written == "words" else date_in_digits
    fix = _("Please write «{day}»").format(day=write(first.value))
    yield Finding(message, fix, first.mention, tuple(day.mention for day in others[:_PLACES]))


def _mixed(days: list[DateMention]) -> Iterator[Finding]:
    """«05/4/2021» beside «05/04/2021»: either is read, one document keeps to one."""
    middle = [day for day in days if _PADDED_MONTHS < int(day.month) <= _NINE]
    long = [day for day in middle if len(day.month) > 1]
    short = [day for day in middle if len(day.month) == 1]
    if long and short:
        few = min(long, short, key=len)
        message = _("the month is written with a zero {long} times and without {short} times")
        message = message.format(long=len(long), short=len(short))
        fix = _("Please keep to one way; the decree pads the months 1 and 2 only")
        also = tuple(day.mention for day in few[1:_PLACES])
        yield Finding(message, fix, few[0].mention, also, Severity.NOTE)


def _place_line(text: Text) -> Iterator[Finding]:
    if own(text).placed:
        return
    for passage in text.parts(Part.LETTERHEAD, Part.PLACE_DATE):
        day = next(iter(dates(passage)), None)
        if day and day.value and day.written == "digits" and _PLACED.fullmatch(passage.text):
            message = _("the line of place and date is spelled out, not «{found}»").format(
                found=day.mention.words
            )
            fix = _("Please write «{day}»").format(day=date_in_words(day.value))
            yield Finding(message, fix, Mention(passage, day.start, day.end))


RULE = Rule(
    name="dates.style",
    title=later("Days are written with their zeros, and in one way"),
    severity=Severity.WARNING,
    judge_text=_judge_text,
)
