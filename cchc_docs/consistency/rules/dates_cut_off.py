"""Figures of a period are of its end.

Reads the period in the title of a report (`quý I/2015`) and the days up to which its figures go
(`tính đến đầu tháng 3/2015`). A note is given for figures that end within the period, but well
before its end: Nghị định số 09/2019/NĐ-CP, Điều 12, lets a quarter close on the 14th of its last
month, and so does this rule.

No hit: a title with several periods or none, figures up to a day after the period, figures of
another period given to compare, the assessment day of an index, which its own rules set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cchc_docs.consistency.reading.dates import a_day
from cchc_docs.consistency.reading.own import own
from cchc_docs.consistency.reading.periods import Period, period
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where, first_of_each
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.metric import Metric
from cchc_docs.model.situation import Situation
from cchc_docs.vietnamese.dates import date_in_digits

_AS_OF = re.compile(
    r"\btính đến (?:hết )?(?:(?P<part>đầu|giữa|cuối) )?(?:ngày (?P<day>\d{1,2})(?:/| tháng )|"
    r"tháng )(?P<month>\d{1,2})(?:/|/?\s*năm )(?P<year>20\d{2})\b",
    re.IGNORECASE,
)
_DAYS = {"đầu": 5, "giữa": 15, "cuối": 28, "": 28}
_CLOSING = 14
_ABOUT = re.compile(r"\b(?:báo cáo|kết quả|tình hình|họp|giao ban)\b", re.IGNORECASE)


def _judge_text(subject: Subject) -> list[Finding]:
    about = _period_of(subject.text)
    if about is None:
        return []
    found = (
        finding
        for passage in subject.text.prose
        for one in _AS_OF.finditer(passage.text)
        for finding in _finding(about, _day(one), Mention(passage, *one.span()))
    )
    return first_of_each(found, lambda finding: finding.at.words)


def _judge_data(record: Record, _registry: Registry) -> Iterator[Finding]:
    for path, situation in record.all(Situation):
        about = period(situation.period or "")
        for below, metric in record.all(Metric):
            if about and metric.as_of and below[: len(path)] == path:
                at = record.at((*below, "tinh_den"), date_in_digits(metric.as_of))
                yield from _finding(about, metric.as_of, at)


def _period_of(text: Text) -> Period | None:
    subject = own(text).title
    kind = " ".join(passage.text for passage in text.parts(Part.TYPE))
    return period(subject) if _ABOUT.search(f"{kind} {subject}") else None


def _day(found: re.Match[str]) -> date | None:
    day = int(found["day"]) if found["day"] else _DAYS[(found["part"] or "").lower()]
    return a_day(int(found["year"]), int(found["month"]), day)


def _finding(about: Period, day: date | None, at: Where) -> Iterator[Finding]:
    if day is None or not about.first <= day < about.last.replace(day=_CLOSING):
        return
    message = _("«{found}» ends well before the period of the report, {period}, which ends {last}")
    message = message.format(found=at.words, period=about.words, last=date_in_digits(about.last))
    fix = _("Please bring the figures up to date, or say why they end there")
    yield Finding(message, fix, at)


RULE = Rule(
    name="dates.cut-off",
    title=later("The figures of a report are of the end of its period"),
    severity=Severity.NOTE,
    judge_text=_judge_text,
    judge_data=_judge_data,
)
