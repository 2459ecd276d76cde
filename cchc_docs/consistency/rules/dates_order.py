"""Days come one after another: what is told or cited is not later than what tells it.

Reads the day of the document (its line of place and date; of a page, its posting), the documents it
cites with their days, the meetings and inspections it tells of, the days of the data; in a case,
the days that the documents carry themselves. A hit is a document cited that is dated after the one
that cites it; a meeting concluded upon, or something told as done, after the day of issue; an
inspection before the decision that orders it; a report on the inspection of a year that is dated
before that inspection, or, where its day is not known, before its plan or before 01/3.

No hit: what a sentence plans (`sẽ`, `dự kiến`), what amends or replaces the document later, the
results of a year published in the next one, a round at the beginning of a year or a report on a
plan. Where the same day of the year before or after fits everything known, it is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.ordering.between import breaches_between
from cchc_docs.consistency.ordering.breach import Breach
from cchc_docs.consistency.ordering.in_data import breaches_in_data
from cchc_docs.consistency.ordering.in_text import breaches_in_text
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Case, Finding, Record, Rule, Subject, first_of_each
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.dates import date_in_digits

_PLACES = 30  # a list of more places is read by nobody


def _judge_text(subject: Subject) -> list[Finding]:
    return _together(breaches_in_text(subject))


def _judge_data(record: Record, _registry: Registry) -> list[Finding]:
    return _together(breaches_in_data(record))


def _judge_case(case: Case) -> list[Finding]:
    return _together(breaches_between(case))


def _together(breaches: Iterator[Breach]) -> list[Finding]:
    """One finding for the same words; one for all documents that the day of issue contradicts."""
    together = first_of_each(map(_finding, breaches), lambda finding: finding.message)
    return [finding._replace(also=finding.also[:_PLACES]) for finding in together]


def _finding(breach: Breach) -> Finding:
    fix = _("Please look at both days again: they cannot both be right")
    if breach.proposal:
        fix = _(
            "Please look at the day again: {day} would agree with everything else that is known"
        ).format(day=date_in_digits(breach.proposal))
    return Finding(breach.message, fix, breach.at, breach.also, breach.severity)


RULE = Rule(
    name="dates.order",
    title=later("Meetings, inspections, reports and the documents that cite them come in order"),
    severity=Severity.ERROR,
    judge_text=_judge_text,
    judge_data=_judge_data,
    judge_case=_judge_case,
)
