"""Periods of reports and plans (kỳ báo cáo): quarters, months, first months, years, giai đoạn."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from cchc_docs.vietnamese.dates import month_in_digits
from cchc_docs.vietnamese.sequences import roman
from cchc_docs.vietnamese.text import nfc

# Left to `re` to compile and keep at first use.
_YEAR = r"(?P<year>[0-9]{4})"
_FORMS = (
    rf"quý\s+(?P<quarter>i{{1,3}}|iv|0?[1-4])(?:\s*/\s*|\s+năm\s+){_YEAR}",
    rf"(?P<months>[0-9]{{1,2}})\s+tháng(?:\s+đầu)?\s+năm\s+{_YEAR}",
    rf"tháng\s+(?P<month>[0-9]{{1,2}})(?:\s*/\s*|\s+năm\s+){_YEAR}",
    rf"năm\s+{_YEAR}",
    rf"giai\s+đoạn\s+{_YEAR}\s*[-–]\s*(?P<end>[0-9]{{4}})",
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Period(NamedTuple):
    """The days from `first` to `last`, both included (kỳ, giai đoạn)."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        """Tell whether a day lies in the period: `day in period`."""
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def spoken(self) -> str:
        """The one form for these days: «quý I năm 2015», «06 tháng đầu năm 2021», «năm 2021» ….

        So «03 tháng đầu năm» is «quý I». Raises `ValueError` where the days have no such name.
        """
        first, last = self
        if first != date(first.year, first.month, 1) or last != _month_end(last.year, last.month):
            raise ValueError(f"not a period of whole months: {first} to {last}")
        whole_years = (first.month, last.month) == (1, 12)
        if first.year < last.year and whole_years:
            return f"giai đoạn {first.year:04} - {last.year:04}"
        name = "" if whole_years else _name_in_year(first.month, last.month)
        if first.year != last.year or name is None:
            raise ValueError(f"no name for the period: {first} to {last}")
        return f"{name} năm {first.year:04}".lstrip()


def parse_period(text: str) -> Period:
    """Read a period (kỳ): `quý I/2015`, `06 tháng đầu năm 2021`, `giai đoạn 2021 - 2025` ….

    `9 tháng năm 2019` are the first nine months; a quarter may have a Roman or Arabic number, a
    range of years a hyphen or an en dash.
    """
    plain = nfc(text).strip().lower()
    for form in _FORMS:
        if found := re.fullmatch(form, plain):
            break
    else:
        raise ValueError(f"not a period: {text!r}")
    groups = found.groupdict()
    year = int(groups["year"])
    first, last = _months(groups)
    end = int(groups.get("end") or year)
    if (end <= year and "end" in groups) or not 1 <= first <= last <= 12 or not year:
        raise ValueError(f"no such period: {text!r}")
    return Period(date(year, first, 1), _month_end(end, last))


def _months(groups: dict[str, str]) -> tuple[int, int]:
    """Find the first and the last month of what was read."""
    if quarter := groups.get("quarter"):
        number = _QUARTERS.get(quarter) or int(quarter)
        return 3 * number - 2, 3 * number
    if month := groups.get("month"):
        return int(month), int(month)
    return 1, int(groups.get("months") or 12)


def _name_in_year(first: int, last: int) -> str | None:
    """Name the months from `first` to `last` of a year; None where they have no name."""
    count = last - first + 1
    if count == 1:
        return f"tháng {month_in_digits(first)}"
    if count == 3 and last % 3 == 0:
        return f"quý {roman(last // 3)}"
    return f"{count:02} tháng đầu" if first == 1 and count > 1 else None


def _month_end(year: int, month: int) -> date:
    """Find the last day of a month, of December 9999 too."""
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)
