"""Lengths that every page has alike, on paper and on screen (Phụ lục I, Phần I)."""

from __future__ import annotations

from collections.abc import Sequence

NAME_RULE = 0.4
"""The line under an issuer and a trích yếu, as a part of the text: 1/3 to 1/2 (Mục II, 2b, 5b)."""

REFERENCE_RULE = 0.25
"""The short line under «(Kèm theo …)» (Mẫu 2.1): shorter than those under a trích yếu."""

URGENCY_WIDTHS_MM = {"HỎA TỐC": 30.0, "THƯỢNG KHẨN": 40.0, "KHẨN": 20.0}
"""The width of an urgency mark; its height is 8 mm (Mục III, khoản 2, điểm b)."""

_LEAST_SHARE = 0.1
"""A column that shares what is left has at least this part of an equal share."""


def column_widths(widths: Sequence[float | None], room_mm: float) -> list[float]:
    """The columns of a table in millimetres, from the centimetres that it asks for.

    Columns without a width share the rest of the room; what exceeds it is scaled into it.
    """
    shares = sum(width is None for width in widths)
    fixed = sum(10 * (width or 0) for width in widths)
    least = _LEAST_SHARE * room_mm / len(widths)
    share = max((room_mm - fixed) / shares, least) if shares else 0
    asked = [share if width is None else 10 * width for width in widths]
    scale = room_mm / sum(asked) if shares or sum(asked) > room_mm else 1
    return [scale * width for width in asked]
