"""The Vietnamese order of words, and of people by their given names."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.collation import collation_key, given_name, name_key
from cchc_docs.vietnamese.text import nfc

from .test_text import VIETNAMESE

texts = st.text(VIETNAMESE + VIETNAMESE.upper() + " -,.0123456789fjwz") | st.text()


def sorted_backwards(words: list[str], key: Callable[[str], Any] = collation_key) -> list[str]:
    """Sorted from an order that is not the right one by chance."""
    backwards = words[::-1]
    return sorted(backwards, key=key)


@pytest.mark.parametrize(
    "ordered",
    [
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
        "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ",
        "e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị",
        "o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ",
        "u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ",
        "dung dùng Dũng dụng đa Đà đen",
        "ma Ma MA mà mả mã má mạ mai mài",
        "cam cám can cán càng",
        "la lá lam làm lan",
        "hoa hoà hòa hoá hóa",
        "1 2 Anh ánh",
        "- 1 a",
    ],
)
def test_letters_decide_then_tones_then_capitals(ordered: str) -> None:
    words = ordered.split()
    assert sorted_backwards(words) == words


@pytest.mark.parametrize(
    "ordered",
    [
        ["ba hoa", "Ba Hoa", "bà con", "bạ"],
        ["Sở Công Thương", "Sở Du lịch", "Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"],
        ["Ban Quản lý", "Sở Y tế", "UBND huyện Cam Lâm", "UBND huyện Vạn Ninh"],
        ["Phòng Kế hoạch", "Phòng Kế hoạch - Tổng hợp", "Phòng Kế toán"],
        ["Đà Lạt", "Đà Nẵng", "Đắk Lắk", "Đông Hà"],
        ["", "a", "a a", "aa"],
    ],
)
def test_texts_are_compared_word_by_word(ordered: list[str]) -> None:
    assert sorted_backwards(ordered) == ordered


@given(texts)
def test_both_normal_forms_have_one_key(text: str) -> None:
    assert collation_key(unicodedata.normalize("NFD", text)) == collation_key(nfc(text))


@given(texts, texts)
def test_other_texts_have_other_keys_and_any_two_compare(one: str, other: str) -> None:
    first, second = collation_key(one), collation_key(other)
    assert (first == second) is (nfc(one) == nfc(other))
    assert (first < second) + (first == second) + (second < first) == 1


@given(st.lists(texts))
def test_the_order_does_not_depend_on_the_order_before(words: list[str]) -> None:
    composed = [nfc(word) for word in words]
    in_order = sorted(composed, key=collation_key)
    assert sorted_backwards(composed) == in_order
    assert sorted(in_order, key=collation_key) == in_order


@given(st.text(VIETNAMESE, min_size=1), st.text(VIETNAMESE, min_size=1))
def test_capitals_never_part_two_words_that_letters_or_tones_part(one: str, other: str) -> None:
    if collation_key(one)[0] < collation_key(other)[0]:
        assert collation_key(one.upper()) < collation_key(other)


def test_people_stand_by_given_name_then_family_then_middle_name() -> None:
    people = [
        *("Lê An", "Nguyễn An", "Nguyễn Văn An", "Trần Thị Ân", "Vương Thị Lê Huyền"),
        *("Trần Thu Mai", "Hà", "Bùi Thị Hà", "Bùi Thị Hạ", "Nguyễn Trọng Hoàng"),
    ]
    assert sorted(people, key=name_key) == [
        *("Lê An", "Nguyễn An", "Nguyễn Văn An", "Trần Thị Ân", "Hà", "Bùi Thị Hà", "Bùi Thị Hạ"),
        *("Nguyễn Trọng Hoàng", "Vương Thị Lê Huyền", "Trần Thu Mai"),
    ]


def test_capitals_of_a_given_name_do_not_go_before_the_family_name() -> None:
    people = ["Lê Văn AN", "Phạm Văn an", "Trần Văn An"]
    assert sorted_backwards(people, name_key) == people


@pytest.mark.parametrize(
    ("name", "given"),
    [("Trần Thu Mai", "Mai"), ("Mai", "Mai"), (" Phan  Ngọc Lâm ", "Lâm"), ("", "")],
)
def test_the_given_name_is_the_last_word(name: str, given: str) -> None:
    assert given_name(name) == given


@given(texts, texts)
def test_people_of_other_given_names_stand_by_those_alone(one: str, other: str) -> None:
    first, second = (collation_key(given_name(name))[0] for name in (one, other))
    if first and second and first < second:
        assert name_key(one) < name_key(other)
