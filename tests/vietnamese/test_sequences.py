"""Enumerations in a sentence, numbers of parts, letters of points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.sequences import (
    counted_list,
    end_marks,
    join_and,
    join_items,
    point_letter,
    roman,
)


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
    ("items", "phrase"),
    [
        ([], ""),
        (["A, B"], "A, B"),
        (["A", "B", "C"], "A, B và C"),
        (["A, B", "C", "D"], "A, B; C và D"),
        (["mức độ 3, 4", "A", "B"], "mức độ 3, 4; A và B"),
        (["33,68%", "14,35%", "13,35%"], "33,68%, 14,35% và 13,35%"),
        (["A,B", "0,5", "C"], "A,B; 0,5 và C"),
    ],
)
def test_the_items_choose_what_parts_them(items: list[str], phrase: str) -> None:
    assert join_items(items) == phrase


words = st.text("abc ,1;", min_size=1).map(lambda text: f"x{text}x")


@given(st.lists(words, min_size=2))
def test_no_item_with_a_comma_of_its_own_is_parted_by_commas(items: list[str]) -> None:
    joined = join_items(items)
    if joined != join_and(items, "; "):
        assert joined == join_and(items)
        assert not any(", " in item for item in items)


@pytest.mark.parametrize(
    ("items", "unit", "phrase"),
    [
        (["A", "B", "C"], "đơn vị", "gồm 03 đơn vị: A, B và C"),
        (["A"], "đơn vị", "gồm 01 đơn vị: A"),
        (["A, B", "C"], "nhóm", "gồm 02 nhóm: A, B và C"),
        (["A, B", "C", "D"], "nhóm", "gồm 03 nhóm: A, B; C và D"),
        (list("abcdefghik"), "nội dung", "gồm 10 nội dung: a, b, c, d, e, f, g, h, i và k"),
    ],
)
def test_a_list_says_how_many_it_holds(items: list[str], unit: str, phrase: str) -> None:
    assert counted_list(items, unit) == phrase


def test_an_empty_list_is_not_counted() -> None:
    with pytest.raises(ValueError, match="nothing to list"):
        counted_list([], "đơn vị")


@pytest.mark.parametrize(
    ("items", "ended"),
    [
        ([], []),
        (["A"], ["A."]),
        (["A", "B", "C"], ["A;", "B;", "C."]),
        (["A.", "B;", "C,"], ["A;", "B;", "C."]),
        (["A ; ", "B", "C;"], ["A;", "B;", "C."]),
        (["đất đai…", "nhà ở..."], ["đất đai…;", "nhà ở..."]),
        (["nhà ở...;", "đất đai…."], ["nhà ở...;", "đất đai…"]),
        (["gồm:", "A?", "B"], ["gồm:", "A?", "B."]),
        (["(A.)", "“B.”"], ["(A.);", "“B.”."]),
    ],
)
def test_each_item_ends_with_its_mark(items: list[str], ended: list[str]) -> None:
    assert end_marks(items) == ended


@given(st.lists(st.text("ab .;,…:?", min_size=1)))
def test_items_that_have_their_marks_keep_them(items: list[str]) -> None:
    assert end_marks(end_marks(items)) == end_marks(items)


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
