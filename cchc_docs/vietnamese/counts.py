"""Counts and ordinals in words (số viết bằng chữ, số thứ tự), spelt as officials say them."""

from __future__ import annotations

from cchc_docs.vietnamese.numbers import padded

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}  # behind «mươi»
_GROUPS = ("", "nghìn", "triệu", "tỷ")
_END = 1000 ** len(_GROUPS)
_ORDINALS = {1: "nhất", 4: "tư"}


def number_in_words(number: int) -> str:
    """Write a count in words (số viết bằng chữ): «hai mươi mốt», «một nghìn không trăm linh năm».

    From 0 to 999.999.999.999. A group of thousands that is empty is not said.
    """
    if not 0 <= number < _END:
        raise ValueError(f"no words for {number}")
    if number == 0:
        return _DIGITS[0]
    words: list[str] = []
    for place in reversed(range(len(_GROUPS))):
        group = number // 1000**place % 1000
        if group:
            words += _group_in_words(group, first=not words)
            words.append(_GROUPS[place])
    return " ".join(words).rstrip()


def count_in_both(number: int) -> str:
    """Write a count in digits and words (số và chữ), as before «bản»: «02 (hai)»."""
    return f"{padded(number)} ({number_in_words(number)})"


def ordinal(number: int) -> str:
    """Write a place in words (số thứ tự): «thứ nhất», «thứ hai», «thứ tư», «thứ hai mươi mốt»."""
    _require_place(number)
    return f"thứ {_ORDINALS.get(number) or number_in_words(number)}"


def ordinal_in_digits(number: int) -> str:
    """Write a place in digits (thứ hạng): «thứ 02», «thứ 12»."""
    _require_place(number)
    return f"thứ {padded(number)}"


def _group_in_words(group: int, *, first: bool) -> list[str]:
    """Say up to three digits; behind a higher group the hundreds are said even where none are."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [] if first and not hundreds else [_DIGITS[hundreds], "trăm"]
    last = _DIGITS[ones]
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
        last = _AFTER_TENS.get(ones, last)
    elif tens == 1:
        words.append("mười")
        last = "lăm" if ones == 5 else last
    elif words and ones:
        words.append("linh")
    return [*words, last] if ones else words


def _require_place(number: int) -> None:
    if number < 1:
        raise ValueError(f"no place {number}")
