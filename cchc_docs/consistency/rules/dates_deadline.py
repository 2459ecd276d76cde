"""A deadline does not lie before the document that sets it.

Reads the deadlines of directions in the data, and in a text the days by which a sentence asks for
something (`đề nghị … gửi về … trước ngày …`, `chậm nhất ngày …`), against the day of issue. A hit
is a deadline before that day; a warning (a note in a text) is one that leaves two working days at
most, unless the document is marked urgent.

No hit: a day that was missed and is told of as a finding (`trước ngày 15/4/2015, nhưng đến nay …`),
a day that bounds a noun (`hồ sơ tiếp nhận trước ngày …`), another document's deadline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cchc_docs.consistency.reading.dates import in_year, working_days
from cchc_docs.consistency.reading.deadlines import deadlines
from cchc_docs.consistency.reading.own import own
from cchc_docs.consistency.reading.tasks import task_passages
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where, first_of_each
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.timing import Timing
from cchc_docs.vietnamese.dates import date_in_digits

_SHORT = 2  # working days
_A_YEAR = 400  # days: a deadline further back is another document's
_URGENT = re.compile(r"\b(?:khẩn|hỏa tốc|hoả tốc|ngay trong ngày)\b", re.IGNORECASE)


def _judge_data(record: Record, _registry: Registry) -> Iterator[Finding]:
    issued = record.model.issued
    if issued is None:
        return
    for path, timing in record.all(Timing):
        if timing.deadline is not None:
            at = record.at((*path, "han"), date_in_digits(timing.deadline))
            near = None if record.model.urgency else Severity.WARNING
            yield from _finding(timing.deadline, issued, at, None, near)


def _judge_text(subject: Subject) -> list[Finding]:
    text = subject.text
    issued = own(text).first_day
    if issued is None:
        return []
    tasks = task_passages(text)
    urgent = any(_URGENT.search(passage.text) for passage in text.passages)
    near = None if urgent else Severity.NOTE
    found = (
        finding
        for passage in text.prose
        for deadline in deadlines(passage, in_tasks=passage.number in tasks)
        if deadline.day.value and (issued - deadline.day.value).days <= _A_YEAR
        for finding in _finding(
            deadline.day.value,
            issued,
            deadline.day.mention,
            None if deadline.is_plain else Severity.WARNING,
            near,
        )
    )
    return first_of_each(found, lambda finding: finding.message)


def _finding(
    day: date, issued: date, at: Where, past: Severity | None, near: Severity | None
) -> Iterator[Finding]:
    """What is to be said of a deadline; `past` and `near` say how grave either is, if at all."""
    words, today = date_in_digits(day), date_in_digits(issued)
    if day < issued:
        message = _("the deadline, {day}, is before the document that sets it, {issued}")
        fix = _("Please set a day that is still to come")
        other = in_year(day, day.year + 1)
        if other and other >= issued:
            fix = _("Please look at the day again; {day} may be meant").format(
                day=date_in_digits(other)
            )
        yield Finding(message.format(day=words, issued=today), fix, at, severity=past)
    elif near and (left := working_days(issued, day)) <= _SHORT:
        message = _("the deadline, {day}, leaves {count} working days from {issued}")
        fix = _("Please see whether those who are asked can keep it")
        yield Finding(message.format(day=words, count=left, issued=today), fix, at, severity=near)


RULE = Rule(
    name="dates.deadline",
    title=later("A deadline does not lie before the document that sets it"),
    severity=Severity.ERROR,
    judge_text=_judge_text,
    judge_data=_judge_data,
)
