"""Changes between two periods (tăng, giảm): of percentages in points, of ranks in places."""

from __future__ import annotations

from decimal import Context, Decimal

from cchc_docs.vietnamese.numbers import decimal_text, padded


def percent_change(*, before: Decimal, after: Decimal) -> str:
    """Compare two percentages (điểm phần trăm): «tăng 1,89 điểm phần trăm», «không thay đổi».

    The percentages are taken as they are published: their difference is exact, never rounded. It
    has no leading zero, as percentages have none.
    """
    if not (before.is_finite() and after.is_finite()):
        raise ValueError(f"not percentages: {before}, {after}")
    # Room for every digit: the default context rounds to 28, and abs() does too.
    top = max(before.adjusted(), after.adjusted()) + 1
    bottom = min(before.as_tuple().exponent, after.as_tuple().exponent)
    difference = Context(prec=max(1, top - int(bottom) + 1)).subtract(after, before)
    if not difference:
        return "không thay đổi"
    return f"{_direction(up=difference > 0)} {decimal_text(difference.copy_abs())} điểm phần trăm"


def rank_change(*, before: int, after: int) -> str:
    """Compare two ranks (thứ hạng): «tăng 06 bậc», «giảm 02 bậc», «giữ nguyên thứ hạng».

    The smaller number is the better rank: from 8 to 2 is six places up.
    """
    if before < 1 or after < 1:
        raise ValueError(f"not ranks: {before}, {after}")
    if before == after:
        return "giữ nguyên thứ hạng"
    return f"{_direction(up=after < before)} {padded(abs(before - after))} bậc"


def _direction(*, up: bool) -> str:
    return "tăng" if up else "giảm"
