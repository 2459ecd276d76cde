"""A breach of the order of days (trái trình tự), and which other day would mend it."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import in_year
from cchc_docs.consistency.rule import Where
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _
from cchc_docs.vietnamese.dates import date_in_digits

_BY_PLAN = re.compile(r"\bCCHC\b|cải cách hành chính|công vụ|thủ tục hành chính", re.IGNORECASE)


class Breach(NamedTuple):
    """Two days in the wrong order, said in the reader's language."""

    message: str
    at: Where
    proposal: date | None = None
    severity: Severity | None = None
    also: tuple[Where, ...] = ()


class Bound(NamedTuple):
    """The earliest day that something can have, and why, in the reader's language."""

    day: date
    why: str
    is_sure: bool = True


def proposed(day: date, low: date | None = None, high: date | None = None) -> date | None:
    """The same day of the next year or the one before, if it stands between the bounds."""
    for year in (day.year + 1, day.year - 1):
        other = in_year(day, year)
        if other and (low is None or low <= other) and (high is None or other <= high):
            return other
    return None


def usual_beginning(year: int) -> Bound:
    """Before March no inspection of a year is reported: its plan is of these months."""
    return Bound(
        date(year, 3, 1),
        _("an inspection of {year} is hardly reported before {day}").format(
            year=year, day=date_in_digits(date(year, 3, 1))
        ),
        is_sure=False,
    )


def early_report(
    words: str, day: date, told: tuple[str, int], bound: Bound, issued: date | None, at: Where
) -> Breach:
    """A report on an inspection that is dated before it."""
    proposal = proposed(day, bound.day, issued)
    topic, year = told
    # In January the old year is often still written; reform is inspected by the plan of the year.
    # Of anything else a guess is a warning.
    slip = proposal is not None and issued is not None and _BY_PLAN.search(topic)
    sure = bound.is_sure or day.year < year or slip
    message = _("{found} tells of the inspection of {year}, but {why}").format(
        found=f"«{words}»", year=year, why=bound.why
    )
    return Breach(message, at, proposal, None if sure else Severity.WARNING)
