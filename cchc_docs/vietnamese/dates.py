"""Dates (ngày, tháng, năm), read as clerks type them and written as the decree wants them."""

from __future__ import annotations

import re
from datetime import date

from cchc_docs.vietnamese.text import nfc

# Left to `re` to compile and keep at first use: that takes 1 ms.
# [0-9] and not \d: int() would also take the digits of other scripts.
_FORMS = (
    r"(?P<day>[0-9]{1,2})\s*([/.-])\s*(?P<month>[0-9]{1,2})\s*\2\s*(?P<year>[0-9]{4})",
    r"ngày\s+(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s+năm\s+(?P<year>[0-9]{4})",
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
)


class DateFormatError(ValueError):
    """The text is in no form of a date (sai cách viết ngày), a two-digit year included."""


class DateUnrealError(ValueError):
    """The text has the form of a date, but names no day (ngày không có thật): `31/02/2022`."""


def parse_date(text: str) -> date:
    """Read a date (ngày): `16/3/2022`, `ngày 16 tháng 3 năm 2022` or `2022-03-16`.

    Dots and hyphens serve as well as slashes; the day comes first unless the year does.
    """
    plain = nfc(text).strip().lower()
    for form in _FORMS:
        if found := re.fullmatch(form, plain):
            break
    else:
        raise DateFormatError(f"not a date: {text!r}")
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise DateUnrealError(f"no such day: {text!r}") from error


def date_in_words(day: date) -> str:
    """Write the date of a document (ngày, tháng, năm ban hành): `ngày 05 tháng 4 năm 2021`."""
    return f"ngày {day.day:02} tháng {month_in_digits(day.month)} năm {day.year:04}"


def date_in_digits(day: date) -> str:
    """Write the short date (ngày viết bằng số): `05/4/2021`."""
    return f"{day.day:02}/{month_in_digits(day.month)}/{day.year:04}"


def month_in_digits(month: int) -> str:
    """Write the month (tháng): a zero goes before 1 and 2, which a digit in front makes 11 and 12.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 4, điểm b; days 1 to 9 have theirs by it too.
    """
    return f"{month:02}" if month <= 2 else str(month)
