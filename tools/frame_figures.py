"""The figures of the decree that the frames follow, each with its clause.

What does not stand in `FIGURES` is custom.
"""

from __future__ import annotations

FONT = "Times New Roman"  # Phụ lục I, Phần I, Mục I, khoản 4
RED = "FF0000"  # Mục III, khoản 2, điểm b: bright red

BOLD_LOOK = "<w:b/><w:bCs/>"
ITALIC_LOOK = "<w:i/><w:iCs/>"

FIGURES: dict[str, tuple[float, str]] = {
    # Phụ lục I, Phần I, Mục I: the page, in millimetres
    "page_width": (210, "khoản 1: A4"),
    "page_height": (297, "khoản 1: A4"),
    "margin_top": (20, "khoản 3: 20 to 25"),
    "margin_bottom": (20, "khoản 3: 20 to 25"),
    "margin_left": (30, "khoản 3: 30 to 35"),
    "margin_right": (15, "khoản 3: 15 to 20"),
    # Mục I and II: sizes in points
    "page_number": (14, "Mục I, khoản 7: 13 to 14"),
    "national_name": (13, "Mục II, khoản 1, điểm a: 12 to 13"),
    "motto": (14, "Mục II, khoản 1, điểm b: 13 to 14"),
    "parent": (13, "Mục II, khoản 2, điểm b: 12 to 13"),
    "issuer": (13, "Mục II, khoản 2, điểm b: 12 to 13"),
    "number": (13, "Mục II, khoản 3, điểm c: 13"),
    "place_date": (14, "Mục II, khoản 4, điểm c: 13 to 14"),
    "type_name": (14, "Mục II, khoản 5, điểm b: 13 to 14"),
    "subject": (14, "Mục II, khoản 5, điểm b: 13 to 14"),
    "letter_subject": (13, "Mục II, khoản 5, điểm b: 12 to 13"),
    "letter_subject_gap": (6, "Mục II, khoản 5, điểm b: 6 pt below the number"),
    "body": (14, "Mục II, khoản 6, điểm e: 13 to 14"),
    "first_line_mm": (12.7, "Mục II, khoản 6, điểm e: 1 cm or 1.27 cm"),
    "paragraph_gap": (6, "Mục II, khoản 6, điểm e: at least 6 pt"),
    "line_spacing": (1.15, "Mục II, khoản 6, điểm e: 1 to 1.5"),
    "signature": (14, "Mục II, khoản 7, điểm đ: 13 to 14"),
    "addressee": (14, "Mục II, khoản 9, điểm d: 13 to 14"),
    "recipients_label": (12, "Mục II, khoản 9, điểm d: 12"),
    "recipients": (11, "Mục II, khoản 9, điểm d: 11"),
    "appendix": (14, "Mục III, khoản 1, điểm b: 14"),
    "appendix_title": (14, "Mục III, khoản 1, điểm b: 13 to 14"),
    "reference": (14, "Mục III, khoản 1, điểm c: 13 to 14"),
    "mark": (13, "Mục III, khoản 2: 13 to 14"),
    "contact": (11, "Mục III, khoản 4: 11 to 12"),
}
# Custom, in millimetres: the decree's own files have 10, 67.5 + 100 and about 60 + 105.
HEADER_DISTANCE = 10
LEFT_NAMES = 62  # «KHU KINH TẾ VÂN PHONG» at 13 pt bold needs 60.1, Quốc hiệu 95.7 of the rest
LEFT_NUMBER = 58  # «Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm …» at 14 pt needs 106.4 of the rest
LEFT_SIGNATURE = 68
ADDRESSEE_INDENT = 35  # Mẫu 1.5
MARK_INDENTS = (75, 25)  # ô 11: right of the centre, clear of ô 14 at the far right
TABLE_SIZE = 12  # appendices of nine columns; the decree leaves the size of cells open
# A line of 14 pt stands this much lower than one of 13 or 12 pt (ascent 0.891 of the size).
ASCENT = 0.891


def figure(name: str) -> float:
    """A figure of the decree."""
    return FIGURES[name][0]


def twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


TEXT_WIDTH = (
    twips(figure("page_width")) - twips(figure("margin_left")) - twips(figure("margin_right"))
)
