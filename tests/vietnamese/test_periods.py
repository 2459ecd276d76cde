"""Periods of reports and plans: which days they hold, and their one form."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_docs.vietnamese.periods import Period, parse_period

years = st.integers(1, 9999)


def months(year: int, first: int, last: int) -> Period:
    end = date(year, 12, 31) if last == 12 else date(year, last + 1, 1) - timedelta(days=1)
    return Period(date(year, first, 1), end)


@pytest.mark.parametrize(
    ("text", "first", "last", "said"),
    [
        ("quý I/2015", (2015, 1, 1), (2015, 3, 31), "quý I năm 2015"),
        ("quý I năm 2015", (2015, 1, 1), (2015, 3, 31), "quý I năm 2015"),
        ("Quý II/2015", (2015, 4, 1), (2015, 6, 30), "quý II năm 2015"),
        ("quý 3/2015", (2015, 7, 1), (2015, 9, 30), "quý III năm 2015"),
        ("quý 04 năm 2015", (2015, 10, 1), (2015, 12, 31), "quý IV năm 2015"),
        ("06 tháng đầu năm 2021", (2021, 1, 1), (2021, 6, 30), "06 tháng đầu năm 2021"),
        ("6 tháng đầu năm 2021", (2021, 1, 1), (2021, 6, 30), "06 tháng đầu năm 2021"),
        ("9 tháng đầu năm 2019", (2019, 1, 1), (2019, 9, 30), "09 tháng đầu năm 2019"),
        ("9 tháng năm 2019", (2019, 1, 1), (2019, 9, 30), "09 tháng đầu năm 2019"),
        ("11 tháng năm 2019", (2019, 1, 1), (2019, 11, 30), "11 tháng đầu năm 2019"),
        ("03 tháng đầu năm 2015", (2015, 1, 1), (2015, 3, 31), "quý I năm 2015"),
        ("01 tháng năm 2015", (2015, 1, 1), (2015, 1, 31), "tháng 01 năm 2015"),
        ("12 tháng năm 2015", (2015, 1, 1), (2015, 12, 31), "năm 2015"),
        ("năm 2021", (2021, 1, 1), (2021, 12, 31), "năm 2021"),
        ("NĂM 2021", (2021, 1, 1), (2021, 12, 31), "năm 2021"),
        ("tháng 3 năm 2015", (2015, 3, 1), (2015, 3, 31), "tháng 3 năm 2015"),
        ("tháng 03/2015", (2015, 3, 1), (2015, 3, 31), "tháng 3 năm 2015"),
        ("tháng 2 năm 2024", (2024, 2, 1), (2024, 2, 29), "tháng 02 năm 2024"),
        ("tháng 2 năm 2100", (2100, 2, 1), (2100, 2, 28), "tháng 02 năm 2100"),
        ("tháng 12/9999", (9999, 12, 1), (9999, 12, 31), "tháng 12 năm 9999"),
        ("giai đoạn 2021 - 2025", (2021, 1, 1), (2025, 12, 31), "giai đoạn 2021 - 2025"),
        ("giai đoạn 2021-2025", (2021, 1, 1), (2025, 12, 31), "giai đoạn 2021 - 2025"),
        ("giai đoạn 2021 – 2025", (2021, 1, 1), (2025, 12, 31), "giai đoạn 2021 - 2025"),
        (" giai  đoạn\u00a02021 – 2030 ", (2021, 1, 1), (2030, 12, 31), "giai đoạn 2021 - 2030"),
    ],
)
def test_a_period_has_a_first_and_a_last_day_and_one_form(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], said: str
) -> None:
    period = Period(date(*first), date(*last))
    assert parse_period(text) == period
    assert parse_period(unicodedata.normalize("NFD", text)) == period
    assert period.spoken == said


@pytest.mark.parametrize(
    "text",
    [
        *("", "2021", "quý I", "quý V/2015", "quý IIII/2015", "quý 5/2015", "quý 0/2015"),
        *("quý I/15", "quýI/2015", "tháng năm 2021", "tháng 0 năm 2021", "tháng 13/2021"),
        *("0 tháng năm 2021", "13 tháng đầu năm 2021", "tháng 3", "năm 21", "năm 0000"),
        *("giai đoạn 2025 - 2021", "giai đoạn 2021 - 2021", "giai đoạn 2021", "2021 - 2025"),
        *("giai đoạn 2021 — 2025", "giai đoạn I", "giai đoạn 0000 - 2025", "16/3/2022"),
        *("6 tháng cuối năm 2021", "năm ٢٠٢١", "quý I/2015 và quý II/2015"),
    ],
)
def test_other_text_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match="period"):
        parse_period(text)


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2014, 12, 31), False),
        (date(2015, 1, 1), True),
        (date(2015, 2, 14), True),
        (date(2015, 3, 31), True),
        (date(2015, 4, 1), False),
    ],
)
def test_both_ends_lie_in_the_period(day: date, inside: bool) -> None:
    assert (day in parse_period("quý I/2015")) is inside


def test_only_days_lie_in_a_period() -> None:
    assert "2015" not in parse_period("năm 2015")


@given(years, st.integers(1, 12))
@example(9999, 12)
def test_the_first_months_of_a_year_read_back(year: int, last: int) -> None:
    assert parse_period(f"{last} tháng năm {year:04}") == months(year, 1, last)
    assert parse_period(months(year, 1, last).spoken) == months(year, 1, last)


@given(years, st.integers(1, 12))
def test_a_month_reads_back(year: int, month: int) -> None:
    assert parse_period(months(year, month, month).spoken) == months(year, month, month)


@given(years, st.integers(1, 4))
def test_a_quarter_reads_back(year: int, quarter: int) -> None:
    period = months(year, 3 * quarter - 2, 3 * quarter)
    assert parse_period(period.spoken) == period
    assert parse_period(f"quý {quarter}/{year:04}") == period


@given(st.sets(years, min_size=2, max_size=2))
def test_a_range_of_years_reads_back(ends: set[int]) -> None:
    period = Period(date(min(ends), 1, 1), date(max(ends), 12, 31))
    assert parse_period(period.spoken) == period


@given(st.dates(), st.dates())
def test_days_have_a_name_that_reads_back_or_none(first: date, last: date) -> None:
    period = Period(first, last)
    try:
        said = period.spoken
    except ValueError:
        return
    assert parse_period(said) == period


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2021, 1, 2), date(2021, 3, 31)),
        (date(2021, 1, 1), date(2021, 3, 30)),
        (date(2021, 2, 1), date(2021, 4, 30)),
        (date(2021, 7, 1), date(2021, 12, 31)),
        (date(2021, 1, 1), date(2022, 6, 30)),
        (date(2022, 1, 1), date(2021, 12, 31)),
        (date(2021, 5, 1), date(2021, 3, 31)),
    ],
)
def test_other_days_have_no_name(first: date, last: date) -> None:
    with pytest.raises(ValueError, match="period"):
        _ = Period(first, last).spoken
