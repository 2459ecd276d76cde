"""Numbers (số) with a decimal comma and dots between thousands: exact, never a binary float."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

# Patterns are left to `re` to compile and keep at first use: that takes 2 ms.
_WHOLE = r"(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?:[ \u00A0\u202F][0-9]{3})+)"
_COMMA = rf"[+-]?{_WHOLE}(?:,[0-9]+)?"
# Three digits after a lone dot make a group of thousands, unless a lone 0 is before it.
_POINT = r"[+-]?(?:0\.[0-9]+|[0-9]+\.(?![0-9]{3}\Z)[0-9]+)"
_TO_PYTHON = str.maketrans({".": "", " ": "", "\u00a0": "", "\u202f": "", ",": "."})


def parse_decimal(text: str) -> Decimal:
    """Read a number (số thập phân): `0,76`, `1.234,5`, `12.282`, `1 234,5`, `0.76`.

    `1.234` is ambiguous and is read the Vietnamese way, 1234. `0.234` is not: no thousands begin
    with 0, so its dot is a decimal point, like every lone dot not before exactly three digits.
    `1234.567` and `012.345` fit neither reading and are refused.
    """
    plain = text.strip()
    if re.fullmatch(_COMMA, plain):
        return Decimal(plain.translate(_TO_PYTHON))
    if re.fullmatch(_POINT, plain):
        return Decimal(plain)
    raise ValueError(f"not a number: {text!r}")


def parse_count(text: str) -> int:
    """Read a whole number (số lượng): `2`, `02`, `1.234`; no sign, no fraction."""
    plain = text.strip()
    if not re.fullmatch(_WHOLE, plain):
        raise ValueError(f"not a whole number: {text!r}")
    return int(plain.translate(_TO_PYTHON))


def decimal_text(value: Decimal) -> str:
    """Write a number (số thập phân): `1.234,5`, `0,5`, never `0,50`."""
    _require_finite(value)
    # format() and not normalize(): the latter rounds to the context's 28 digits.
    whole, _, fraction = format(value, ",f").partition(".")
    grouped = whole.replace(",", ".")
    fraction = fraction.rstrip("0")
    if fraction:
        return f"{grouped},{fraction}"
    return "0" if grouped == "-0" else grouped


def decimal_places(value: Decimal) -> int:
    """Count the decimals that a number was written with (số chữ số lẻ): 1 for `84,2`."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def padded(value: Decimal | int) -> str:
    """Write a count in a sentence (thêm số 0): `01` to `09`, others like `decimal_text`."""
    text = decimal_text(Decimal(value))
    return f"0{text}" if text in {"1", "2", "3", "4", "5", "6", "7", "8", "9"} else text


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Round to so many decimal places (làm tròn): a half goes away from zero."""
    _require_finite(value)
    # Room for every digit of the result: the default context refuses more than 28.
    context = Context(prec=max(1, value.adjusted() + places + 2), rounding=ROUND_HALF_UP)
    return value.quantize(Decimal((0, (1,), -places)), context=context)


def percent_text(numerator: Decimal, denominator: Decimal, places: int) -> str:
    """Write a share as a percentage (tỷ lệ phần trăm): `69,5%`, rounded once, half up."""
    _require_finite(numerator)
    _require_finite(denominator)
    if not denominator:
        raise ValueError("a share of nothing")
    # Whole numbers throughout: a quotient in Decimal would be rounded before it is rounded.
    top, below = numerator.as_integer_ratio()
    by, under = denominator.as_integer_ratio()
    dividend, divisor = top * under * 100 * 10**places, below * by
    scaled = (2 * abs(dividend) + abs(divisor)) // (2 * abs(divisor))
    sign = "-" if dividend * divisor < 0 else ""
    return decimal_text(Decimal(f"{sign}{scaled}E-{places}")) + "%"


def _require_finite(value: Decimal) -> None:
    if not value.is_finite():
        raise ValueError(f"not a number: {value}")
