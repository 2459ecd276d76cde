"""Times of day as clerks type them, and their one form."""

from __future__ import annotations

import unicodedata
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.clock import parse_time, time_text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((form, "08 giờ 30 phút") for form in ("8 giờ 30", "08h30", "8:30", "8h30", "08:30")),
        *((form, "08 giờ 30 phút") for form in ("08 giờ 30 phút", "8 h 30 phút", " 8 GIỜ 30 ")),
        *((form, "14 giờ 00 phút") for form in ("14 giờ", "14h", "14:00", "14 giờ 0 phút")),
        ("8 giờ 5 phút", "08 giờ 05 phút"),
        ("0:00", "00 giờ 00 phút"),
        ("23h59", "23 giờ 59 phút"),
        (unicodedata.normalize("NFD", "7\u00a0giờ 30"), "07 giờ 30 phút"),
    ],
)
def test_a_time_may_be_typed_in_any_usual_form(text: str, said: str) -> None:
    assert time_text(parse_time(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        *("", "8", "giờ", "8.30", "8 giờ 5", "8:5", "8:30 phút", "8 giờ 30 giờ", "830", "008h30"),
        *("24 giờ", "24:00", "8h60", "8:99", "25h00", "-8h30", "2 giờ chiều", "8:30:00", "٨:٣٠"),
    ],
)
def test_other_text_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="time of day"):
        parse_time(text)


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_written_time_reads_back(hour: int, minute: int) -> None:
    moment = time(hour, minute)
    assert parse_time(time_text(moment)) == moment
    assert parse_time(f"{hour}:{minute:02}") == moment
    assert parse_time(f"{hour}h{minute:02}") == moment
