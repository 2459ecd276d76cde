"""Enumerations (liệt kê): words joined with «và», Roman numbers, letters of points."""

from __future__ import annotations

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


def join_and(items: Sequence[str], separator: str = ", ") -> str:
    """Join the items in one phrase (liệt kê): `A`, `A và B`, `A, B và C`."""
    if len(items) < 2:
        return "".join(items)
    return f"{separator.join(items[:-1])} và {items[-1]}"


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
