"""Enumerations in a sentence, numbers of parts, letters of points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.sequences import join_and, point_letter, roman


@pytest.mark.parametrize(
    ("items", "phrase"),
    [
        ([], ""),
        (["Sở Nội vụ"], "Sở Nội vụ"),
        (["Sở Nội vụ", "Sở Tư pháp"], "Sở Nội vụ và Sở Tư pháp"),
        (("A", "B", "C"), "A, B và C"),
        (["A", "B", "C", "D"], "A, B, C và D"),
    ],
)
def test_the_last_item_follows_va(items: list[str], phrase: str) -> None:
    assert join_and(items) == phrase


def test_items_with_commas_are_parted_by_semicolons() -> None:
    assert join_and(["A, B", "C", "D"], "; ") == "A, B; C và D"


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        *((1, "I"), (3, "III"), (4, "IV"), (5, "V"), (9, "IX"), (14, "XIV"), (40, "XL")),
        *((49, "XLIX"), (90, "XC"), (400, "CD"), (944, "CMXLIV"), (3999, "MMMCMXCIX")),
    ],
)
def test_parts_have_roman_numbers(number: int, numeral: str) -> None:
    assert roman(number) == numeral


@given(st.integers(min_value=1, max_value=3999))
def test_a_roman_number_adds_up(number: int) -> None:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    values = [worth[digit] for digit in roman(number)]
    signed = (
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    assert sum(signed) == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_roman_number_outside_1_to_3999(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


def test_points_follow_the_vietnamese_alphabet_of_the_decree() -> None:
    letters = [point_letter(number) for number in range(1, 24)]
    assert " ".join(letters) == "a b c d đ e g h i k l m n o p q r s t u v x y"


@pytest.mark.parametrize(
    ("number", "letters"), [(24, "aa"), (25, "bb"), (28, "đđ"), (46, "yy"), (47, "aaa")]
)
def test_letters_double_after_the_last(number: int, letters: str) -> None:
    assert point_letter(number) == letters


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_point_before_the_first(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        point_letter(number)


@given(st.sets(st.integers(min_value=1, max_value=500)))
def test_no_two_points_share_a_letter(numbers: set[int]) -> None:
    assert len({point_letter(number) for number in numbers}) == len(numbers)
