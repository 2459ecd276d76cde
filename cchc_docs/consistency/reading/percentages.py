"""Whether a percentage is what two numbers give (tính tỷ lệ), rounded or cut off."""

from __future__ import annotations

from decimal import Decimal

from cchc_docs.consistency.reading.numbers import Number
from cchc_docs.vietnamese.numbers import decimal_text


def fits(percent: Number, part: Decimal, whole: Decimal) -> bool:
    """Whether the percentage is the share, rounded at its own decimals; a half either way."""
    half = Decimal(5).scaleb(-percent.decimals - 1)
    return abs(percent.value * whole - part * 100) <= half * whole


def is_cut(percent: Number, part: Decimal, whole: Decimal) -> bool:
    """Whether the percentage is the share with the further decimals cut off."""
    unit = Decimal(1).scaleb(-percent.decimals)
    rest = part * 100 - percent.value * whole
    return 0 <= rest < unit * whole


def nearest_repairs(percent: Number, part: int, whole: int) -> tuple[str, ...]:
    """«315/374»: shares with one of the two numbers changed that the percentage would fit."""
    share = percent.value / 100
    guesses = [(int(share * whole) + step, whole) for step in (0, 1)]
    if share:
        guesses += [(part, int(part / share) + step) for step in (0, 1)]
    good = [
        (abs(a - part) + abs(b - whole), f"{decimal_text(Decimal(a))}/{decimal_text(Decimal(b))}")
        for a, b in guesses
        if 0 <= a <= b and b and fits(percent, Decimal(a), Decimal(b))
    ]
    return tuple(words for _distance, words in sorted(good)[:2])
