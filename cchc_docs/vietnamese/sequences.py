"""Enumerations (liệt kê): items joined or listed, Roman numbers, letters of points."""

from __future__ import annotations

import re

from cchc_docs.vietnamese.numbers import padded

TYPE_CHECKING = False  # importing it from typing takes 5 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)

# The points of the decree itself go a, b, c, d, đ, e, g: without ă â ê ô ơ ư, nor f j w z.
_POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"

_PARTING_COMMA = r",(?![0-9])"  # not that of «33,68%»
_OPEN_ENDS = ("…", "...")  # the list goes on
_MEANT_ENDS = (":", "?", "!")


def join_and(items: Sequence[str], separator: str = ", ") -> str:
    """Join the items in one phrase (liệt kê): `A`, `A và B`, `A, B và C`."""
    if len(items) < 2:
        return "".join(items)
    return f"{separator.join(items[:-1])} và {items[-1]}"


def join_items(items: Sequence[str]) -> str:
    """Join the items so that each is told from the next (liệt kê): `A, B và C`, `A, B; C và D`.

    Semicolons part them where an item holds a comma of its own, other than a decimal one.
    """
    has_comma = any(re.search(_PARTING_COMMA, item) for item in items)
    return join_and(items, "; " if has_comma else ", ")


def counted_list(items: Sequence[str], unit: str) -> str:
    """Say how many there are and which (gồm): `gồm 03 đơn vị: A, B và C`."""
    if not items:
        raise ValueError("nothing to list")
    return f"gồm {padded(len(items))} {unit}: {join_items(items)}"


def end_marks(items: Sequence[str]) -> list[str]:
    """End each item of a list (dấu cuối mục): `;` behind each, `.` behind the last.

    A mark that was typed gives way, but «…», «:», «?» and «!» say something and stay.
    """
    last = len(items) - 1
    return [_ended(item, "." if place == last else ";") for place, item in enumerate(items)]


def _ended(item: str, mark: str) -> str:
    text = item.rstrip(" \n;,.")
    if "..." in item[len(text) :]:
        text += "..."
    stays = (*_MEANT_ENDS, *_OPEN_ENDS) if mark == "." else _MEANT_ENDS
    return text if text.endswith(stays) else text + mark


def roman(number: int) -> str:
    """Write a number in Roman capitals (số La Mã), from 1 to 3999."""
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman number for {number}")
    digits = []
    for value, digit in _ROMAN:
        count, number = divmod(number, value)
        digits.append(digit * count)
    return "".join(digits)


def point_letter(number: int) -> str:
    """Give the letter of a point (điểm): a, b, c, d, đ, e, g … y; after y aa, bb, cc."""
    if number < 1:
        raise ValueError(f"no letter for point {number}")
    times, place = divmod(number - 1, len(_POINT_LETTERS))
    return _POINT_LETTERS[place] * (times + 1)
