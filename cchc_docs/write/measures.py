"""Lengths that every page has alike, on paper and on screen (Phụ lục I, Phần I)."""

from __future__ import annotations

NAME_RULE = 0.4
"""The line under an issuer and a trích yếu, as a part of the text: 1/3 to 1/2 (Mục II, 2b, 5b)."""

REFERENCE_RULE = 0.25
"""The short line under «(Kèm theo …)» (Mẫu 2.1): shorter than those under a trích yếu."""

URGENCY_WIDTHS_MM = {"HỎA TỐC": 30.0, "THƯỢNG KHẨN": 40.0, "KHẨN": 20.0}
"""The width of an urgency mark; its height is 8 mm (Mục III, khoản 2, điểm b)."""
