"""Counts and places in words, as officials say them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_docs.vietnamese.counts import (
    count_in_both,
    number_in_words,
    ordinal,
    ordinal_in_digits,
)

BIGGEST = 999_999_999_999
DIGITS = {
    word: digit
    for digit, words in enumerate(
        ("không", "một/mốt", "hai", "ba", "bốn/tư", "năm/lăm", "sáu", "bảy", "tám", "chín")
    )
    for word in words.split("/")
}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        *((0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (9, "chín"), (10, "mười")),
        *((11, "mười một"), (14, "mười bốn"), (15, "mười lăm"), (19, "mười chín")),
        *((20, "hai mươi"), (21, "hai mươi mốt"), (22, "hai mươi hai"), (24, "hai mươi tư")),
        *((25, "hai mươi lăm"), (31, "ba mươi mốt"), (45, "bốn mươi lăm"), (54, "năm mươi tư")),
        (99, "chín mươi chín"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (124, "một trăm hai mươi tư"),
        (555, "năm trăm năm mươi lăm"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"),
        (1_010, "một nghìn không trăm mười"),
        (1_021, "một nghìn không trăm hai mươi mốt"),
        (1_100, "một nghìn một trăm"),
        (6_300, "sáu nghìn ba trăm"),
        (12_282, "mười hai nghìn hai trăm tám mươi hai"),
        (21_000, "hai mươi mốt nghìn"),
        (213_856, "hai trăm mười ba nghìn tám trăm năm mươi sáu"),
        (105_000, "một trăm linh năm nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (119_000_000_000, "một trăm mười chín tỷ"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (1_050_000_000, "một tỷ không trăm năm mươi triệu"),
    ],
)
def test_a_number_is_said_in_words(number: int, words: str) -> None:
    assert number_in_words(number) == words


def heard(words: str) -> int:
    """The number that is said, by adding up: an ear, not the mouth turned round."""
    total = group = 0
    for word in words.split():
        match word:
            case "tỷ" | "triệu" | "nghìn":
                total += group * {"tỷ": 10**9, "triệu": 10**6, "nghìn": 1000}[word]
                group = 0
            case "trăm":
                group *= 100
            case "mươi":
                group = group // 100 * 100 + group % 100 * 10
            case "mười":
                group += 10
            case "linh":
                pass
            case _:
                group += DIGITS[word]
    return total + group


@given(st.integers(0, BIGGEST) | st.integers(0, 2000))
@example(BIGGEST)
def test_what_is_said_is_the_number_that_was_meant(number: int) -> None:
    words = number_in_words(number)
    assert heard(words) == number
    assert words == " ".join(words.split())


@given(st.integers(0, BIGGEST))
def test_no_digit_is_said_in_the_wrong_place(number: int) -> None:
    said = f" {number_in_words(number)} "
    for wrong in ("mươi một ", "mươi bốn ", "mươi năm ", "mười năm ", "mười mốt", "mười tư"):
        assert wrong not in said
    for wrong in ("linh mốt", "linh tư", "linh lăm", "linh không", "một mươi", "không mươi"):
        assert wrong not in said


@pytest.mark.parametrize("number", [-1, BIGGEST + 1])
def test_numbers_outside_have_no_words(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        number_in_words(number)


@pytest.mark.parametrize(
    ("number", "both"),
    [(2, "02 (hai)"), (1, "01 (một)"), (15, "15 (mười lăm)"), (1_000, "1.000 (một nghìn)")],
)
def test_a_count_of_copies_stands_in_digits_and_words(number: int, both: str) -> None:
    assert count_in_both(number) == both


@pytest.mark.parametrize(
    ("number", "words", "digits"),
    [
        (1, "thứ nhất", "thứ 01"),
        (2, "thứ hai", "thứ 02"),
        (3, "thứ ba", "thứ 03"),
        (4, "thứ tư", "thứ 04"),
        (5, "thứ năm", "thứ 05"),
        (10, "thứ mười", "thứ 10"),
        (14, "thứ mười bốn", "thứ 14"),
        (21, "thứ hai mươi mốt", "thứ 21"),
        (24, "thứ hai mươi tư", "thứ 24"),
        (101, "thứ một trăm linh một", "thứ 101"),
    ],
)
def test_places_have_words_of_their_own(number: int, words: str, digits: str) -> None:
    assert ordinal(number) == words
    assert ordinal_in_digits(number) == digits


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_place_before_the_first(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        ordinal(number)
    with pytest.raises(ValueError, match=str(number)):
        ordinal_in_digits(number)
