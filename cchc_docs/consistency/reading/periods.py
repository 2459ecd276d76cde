"""Periods that a report is about (kỳ báo cáo): «quý I/2015», «9 tháng năm 2019», «năm 2021»."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(r"\bquý\s+(?P<n>I{1,3}|IV|[1-4])\s*(?:/|,?\s*năm\s+)(?P<y>20\d{2})\b", re.I)
_FIRST_MONTHS = re.compile(
    r"(?<!\d)(?P<n>0?[369])\s+tháng\s+(?:đầu\s+)?năm\s+(?P<y>20\d{2})\b", re.IGNORECASE
)
_MONTH = re.compile(r"\btháng\s+(?P<n>\d{1,2})\s*(?:/|\s+năm\s+)(?P<y>20\d{2})\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!-)\bnăm\s+(?P<y>20\d{2})\b(?!\s*[-–])", re.IGNORECASE)
_MONTHS = 12


class Period(NamedTuple):
    """A stretch of whole months within a year."""

    words: str
    first_month: int
    last_month: int
    year: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.first_month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.last_month, monthrange(self.year, self.last_month)[1])


def period(words: str) -> Period | None:
    """The one period that words name; none where they name several."""
    found = list(dict.fromkeys(_all(words)))
    return found[0] if len(found) == 1 else None


def _all(words: str) -> list[Period]:
    quarters = [
        Period(one[0], 3 * (n := _QUARTERS[one["n"].lower()]) - 2, 3 * n, int(one["y"]))
        for one in _QUARTER.finditer(words)
    ]
    months = [
        Period(one[0], 1, int(one["n"]), int(one["y"])) for one in _FIRST_MONTHS.finditer(words)
    ]
    single = [
        Period(one[0], int(one["n"]), int(one["n"]), int(one["y"]))
        for one in _MONTH.finditer(words)
        if 1 <= int(one["n"]) <= _MONTHS
    ]
    finer = quarters + months + single
    # «… quý I năm 2015» names its year within it
    return finer or [Period(one[0], 1, _MONTHS, int(one["y"])) for one in _YEAR.finditer(words)]


_KINDS = {
    "month": re.compile(r"\btháng\s+(\d{1,2})\b(?!\s*[-–])", re.IGNORECASE),
    "quarter": re.compile(r"\bquý\s+(I{1,3}|IV|[1-4])\b", re.IGNORECASE),
    "year": re.compile(r"(?<![\d/.,-])(20\d{2})(?![\d/.,]*\d|\s*[-–])"),
}


def named_periods(words: str) -> dict[str, frozenset[str]]:
    """The months, quarters and years that words name, each kind by itself."""
    found = {kind: frozenset(pattern.findall(words)) for kind, pattern in _KINDS.items()}
    return {kind: values for kind, values in found.items() if values}
