"""What went up and what went down."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.changes import percent_change, rank_change

percentages = st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000)
ranks = st.integers(1, 700)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("84.68", "86.57", "tăng 1,89 điểm phần trăm"),
        ("87.56", "87.51", "giảm 0,05 điểm phần trăm"),
        ("87.5", "87.50", "không thay đổi"),
        ("0", "-0.0", "không thay đổi"),
        ("0.1", "0.3", "tăng 0,2 điểm phần trăm"),
        ("98", "100", "tăng 2 điểm phần trăm"),
        ("100", "90", "giảm 10 điểm phần trăm"),
        ("1E+2", "99.5", "giảm 0,5 điểm phần trăm"),
        ("99." + "9" * 40, "100", f"tăng 0,{'0' * 39}1 điểm phần trăm"),
    ],
)
def test_percentages_differ_by_points(before: str, after: str, said: str) -> None:
    assert percent_change(before=Decimal(before), after=Decimal(after)) == said


@given(percentages, percentages)
def test_the_difference_is_exact(before: Decimal, after: Decimal) -> None:
    said = percent_change(before=before, after=after)
    if before == after:
        assert said == "không thay đổi"
    else:
        direction, points, *unit = said.split(" ")
        signed = {"tăng": 1, "giảm": -1}[direction] * read(points)
        assert signed == Fraction(after) - Fraction(before)
        assert unit == ["điểm", "phần", "trăm"]


def read(text: str) -> Fraction:
    return Fraction(text.replace(".", "").replace(",", "."))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_compared(value: str) -> None:
    with pytest.raises(ValueError, match="not percentages"):
        percent_change(before=Decimal(value), after=Decimal(1))
    with pytest.raises(ValueError, match="not percentages"):
        percent_change(before=Decimal(1), after=Decimal(value))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (8, 2, "tăng 06 bậc"),
        (2, 4, "giảm 02 bậc"),
        (15, 3, "tăng 12 bậc"),
        (1, 1, "giữ nguyên thứ hạng"),
    ],
)
def test_a_smaller_number_is_a_better_rank(before: int, after: int, said: str) -> None:
    assert rank_change(before=before, after=after) == said


@given(ranks, ranks)
def test_going_up_undoes_going_down(before: int, after: int) -> None:
    there, back = rank_change(before=before, after=after), rank_change(before=after, after=before)
    turned = {"tăng": "giảm", "giảm": "tăng"}
    first, _, rest = back.partition(" ")
    assert there == f"{turned.get(first, first)} {rest}"


@pytest.mark.parametrize(("before", "after"), [(0, 1), (1, 0), (-2, 3)])
def test_there_is_no_rank_before_the_first(before: int, after: int) -> None:
    with pytest.raises(ValueError, match="not ranks"):
        rank_change(before=before, after=after)
