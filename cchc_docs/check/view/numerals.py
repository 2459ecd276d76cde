"""How Word writes a number of a list (chữ số): `1`, `01`, `iv`, `B`, `bb`."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"  # Word has no đ: a Vietnamese list is typed by hand
_LARGEST = 32767


def numeral(number: int, style: str) -> str:
    """The number in the manner that Word calls `style` (ECMA-376-1, 17.18.59)."""
    if style == "none":
        return ""
    if style == "decimalZero":
        return f"{number:02d}"
    if not 0 < number <= _LARGEST:
        return str(number)
    match style:
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case _:
            return str(number)


def _roman(number: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        written += sign * count
    return written


def _letters(number: int) -> str:
    times, letter = divmod(number - 1, len(_LETTERS))
    return _LETTERS[letter] * (times + 1)  # after z come aa, bb, cc
