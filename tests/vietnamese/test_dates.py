"""Dates as clerks type them and as Nghị định 30/2020/NĐ-CP wants them written."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_docs.vietnamese.dates import (
    DateFormatError,
    DateUnrealError,
    date_in_digits,
    date_in_words,
    month_in_digits,
    parse_date,
)

IN_WORDS = "ngày 16 tháng 3 năm 2022"


@pytest.mark.parametrize(
    "text",
    [
        "16/3/2022",
        "16/03/2022",
        "16-3-2022",
        "16.3.2022",
        " 16 / 3 / 2022 ",
        "2022-03-16",
        IN_WORDS,
        "Ngày 16 tháng 03 năm 2022",
        "NGÀY 16 THÁNG 3 NĂM 2022",
        " ngày  16\u00a0tháng 3\tnăm 2022 ",
        unicodedata.normalize("NFD", IN_WORDS),
    ],
)
def test_a_clerk_may_type_a_date_in_any_usual_form(text: str) -> None:
    assert parse_date(text) == date(2022, 3, 16)


@pytest.mark.parametrize(
    "text",
    [
        "16/3/22",
        "ngày 16 tháng 3 năm 22",
        "22-03-16",
        "16/3-2022",
        "16/3",
        "3/2022",
        "2022/3/16",
        "2022-3-16",
        "16 3 2022",
        "ngày16tháng3năm2022",
        "16/3/2022 8:30",
        "16/3/20222",
        "016/3/2022",
        "١٦/٣/٢٠٢٢",
        "quý I năm 2022",
        "",
    ],
)
def test_other_text_is_no_date(text: str) -> None:
    with pytest.raises(DateFormatError):
        parse_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2022",
        "29/2/2021",
        "31.4.2022",
        "3/16/2022",
        "0/1/2022",
        "2022-13-01",
        "1/1/0000",
        "ngày 32 tháng 01 năm 2022",
    ],
)
def test_a_day_that_does_not_exist_is_told_from_a_wrong_form(text: str) -> None:
    with pytest.raises(DateUnrealError):
        parse_date(text)


def test_both_errors_are_value_errors_and_neither_is_the_other() -> None:
    assert issubclass(DateFormatError, ValueError)
    assert issubclass(DateUnrealError, ValueError)
    assert not issubclass(DateFormatError, DateUnrealError)
    assert not issubclass(DateUnrealError, DateFormatError)


def test_29_february_is_a_day_in_leap_years() -> None:
    assert parse_date("29/02/2024") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("day", "in_words", "in_digits"),
    [
        (date(2022, 3, 16), "ngày 16 tháng 3 năm 2022", "16/3/2022"),
        (date(2021, 4, 5), "ngày 05 tháng 4 năm 2021", "05/4/2021"),
        (date(2022, 1, 11), "ngày 11 tháng 01 năm 2022", "11/01/2022"),
        (date(2020, 2, 9), "ngày 09 tháng 02 năm 2020", "09/02/2020"),
        (date(2020, 3, 10), "ngày 10 tháng 3 năm 2020", "10/3/2020"),
        (date(2019, 12, 31), "ngày 31 tháng 12 năm 2019", "31/12/2019"),
        (date(2019, 10, 1), "ngày 01 tháng 10 năm 2019", "01/10/2019"),
    ],
)
def test_days_1_to_9_and_months_1_and_2_have_a_leading_zero(
    day: date, in_words: str, in_digits: str
) -> None:
    assert date_in_words(day) == in_words
    assert date_in_digits(day) == in_digits


def test_only_months_1_and_2_have_a_leading_zero() -> None:
    written = [month_in_digits(month) for month in range(1, 13)]
    assert " ".join(written) == "01 02 3 4 5 6 7 8 9 10 11 12"


@given(st.dates())
@example(date.min)
def test_a_written_date_reads_back_as_the_same_day(day: date) -> None:
    assert parse_date(date_in_words(day)) == day
    assert parse_date(date_in_digits(day)) == day
    assert parse_date(day.isoformat()) == day


@given(st.integers(0, 40), st.integers(0, 20), st.integers(0, 9999))
def test_numbers_in_the_form_of_a_date_are_that_day_or_no_day(
    day: int, month: int, year: int
) -> None:
    try:
        expected = date(year, month, day)
    except ValueError:
        with pytest.raises(DateUnrealError):
            parse_date(f"{day}/{month}/{year:04}")
    else:
        assert parse_date(f"{day}/{month}/{year:04}") == expected
