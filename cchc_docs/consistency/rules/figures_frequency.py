"""What is held every month, quarter or week is not held oftener than the period has months.

Reads the figures of the data and the clauses of a text: «tổ chức 31 Hội nghị … định kỳ hàng tháng»
in a report on 9 months. A hit where the count is more than the period allows; where no period is
told, more than a year allows, and the message asks for the period. No hit where several may hold it
(«các xã», «mỗi», «từng»), where the count is approximate, or counts people and files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import masked, numbers, numbers_within
from cchc_docs.consistency.reading.sentences import clauses
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where, first_of_each
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.inspection import Inspection
from cchc_docs.model.metric import Metric

_HELD = r"(?:hội nghị|cuộc họp|buổi|phiên|cuộc|đợt|hội thảo)(?! tiếp (?:công )?dân)"
_EVERY = re.compile(
    r"(?:định kỳ\s+)?(?:hàng|hằng|mỗi)\s+(?P<unit>tuần|tháng|quý|năm)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    rf"\s+{_HELD}\b[^.;:,\d]{{0,60}}?(?:định kỳ\s+)?(?:hàng|hằng|mỗi)\s+"
    r"(?P<unit>tuần|tháng|quý|năm)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:các|mỗi|từng|toàn|những|nhiều|cấp xã|cấp huyện|đơn vị|địa phương|xã|phường|giai đoạn|"
    r"nhiệm kỳ|và|lượt)\b",
    re.IGNORECASE,
)
_MONTHS = re.compile(r"\b(\d{1,2})\s+tháng(?:\s+(?:đầu|cuối))?(?:\s+năm)?\b", re.IGNORECASE)
_QUARTER = re.compile(r"\bquý\s+(?:I{1,3}|IV|[1-4])\b", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\s+(?:19|20)\d{2}\b|\b(?:cả|trong)\s+năm\b(?!\s+\d)", re.IGNORECASE)
_LONG = re.compile(r"giai đoạn|nhiệm kỳ|\d\s*năm qua", re.IGNORECASE)
_A_YEAR = 12
_REACH = 150  # characters before a count: who held it is told there
_IN_A_YEAR = {"tuần": 53, "tháng": 12, "quý": 4, "năm": 1}


class _Period(NamedTuple):
    months: int
    words: str  # as it is told; empty where none is


_NONE = _Period(_A_YEAR, "")


def judge_data(record: Record, _registry: Registry) -> Iterator[Finding]:
    """Figures whose name says how often."""
    inspected = [one.period for _path, one in record.all(Inspection) if one.period]
    for path, metric in record.all(Metric):
        every = _EVERY.search(metric.subject)
        held = re.match(rf"{_HELD}\b", f"{metric.unit} {metric.subject}", re.IGNORECASE)
        if every is None or held is None or not metric.is_exact or metric.whole is not None:
            continue
        told = metric.period or (inspected[0] if inspected else "")
        at = record.at((*path, "gia_tri"), metric.value)
        yield from _too_often(int(metric.value), every["unit"], _period(told) or _NONE, at)


def judge_text(subject: Subject) -> list[Finding]:
    """Counts of what is held by the month."""
    return first_of_each(_of_text(subject), lambda finding: finding.message)


def _of_text(subject: Subject) -> Iterator[Finding]:
    longest: _Period | None = None
    for passage in subject.text.parts(Part.BODY):
        for clause, position, count, unit in _counted(passage):
            low, high = max(clause[0], position[0] - _REACH), min(clause[1], position[1] + _REACH)
            period = _period(masked(passage.text)[low:high])
            if period is None:
                longest = longest or _longest(subject)
                period = longest
            at = Mention(passage, *position)
            yield from _too_often(count, unit, period, at)


def _counted(
    passage: Passage,
) -> Iterator[tuple[tuple[int, int], tuple[int, int], int, str]]:
    """The counts of what recurs, each with its clause, its words, its value and its unit."""
    text = passage.text
    if not _EVERY.search(text) or not numbers(text):
        return
    for low, high in clauses(text):
        for number in numbers_within(text, low, high):
            found = _COUNTED.match(text, number.end, high)
            if found is None or not number.is_exact or not number.is_count:
                continue
            if not _SEVERAL.search(text, max(low, number.start - _REACH), number.start):
                span = (number.start, found.end())
                yield (low, high), span, int(number.value), found["unit"].lower()


def _period(words: str) -> _Period | None:
    """The period that words tell of; none where they tell of none."""
    if _LONG.search(words):
        return _Period(10 * _A_YEAR, "")
    months = [int(found[1]) for found in _MONTHS.finditer(words)]
    if months and 0 < max(months) <= _A_YEAR:
        return _Period(max(months), f"{max(months)} tháng")
    quarter = _QUARTER.search(words)
    if quarter:
        return _Period(3, quarter[0])
    year = _YEAR.search(words)
    return _Period(_A_YEAR, year[0]) if year else None


def _longest(subject: Subject) -> _Period:
    """The longest period of the text: it is of that, if of any that the text tells."""
    told = [_period(passage.text) for passage in subject.text.passages]
    known = [period for period in told if period is not None]
    return max(known, key=lambda period: period.months, default=_NONE)


def _too_often(count: int, unit: str, period: _Period, at: Where) -> Iterator[Finding]:
    # a period that begins within a week or a month takes in one more
    most = -(-_IN_A_YEAR[unit] * period.months // _A_YEAR) + (unit == "tuần")
    if count <= most:
        return
    if period.words:
        message = _("{count} that recur every {unit} do not fit into {period}").format(
            count=count, unit=unit, period=period.words
        )
    else:
        message = _("{count} that recur every {unit} are more than a year has").format(
            count=count, unit=unit
        )
    yield Finding(
        message, _("say of which period the count is, and who held them if several did"), at
    )


RULE = Rule(
    name="figures.frequency",
    title=later("what recurs every month is not counted oftener than the period has months"),
    severity=Severity.WARNING,
    judge_text=judge_text,
    judge_data=judge_data,
)
