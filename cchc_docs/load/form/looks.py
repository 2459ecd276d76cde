"""How a form looks (trình bày biểu mẫu): formats, widths of columns, heights, names of sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from cchc_docs.load.form.items import Entry
from cchc_docs.load.form.shape import Sort

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

FONT = "Times New Roman"  # what offices write in; every machine of an office has it
_BASE = {"font_name": FONT, "font_size": 12, "valign": "top"}
_LINES: dict[str, Any] = {"border": 1, "border_color": "#BFBFBF"}
_STYLES: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 15, "font_color": "#1F3864", "valign": "vcenter"},
    "band": {"bold": True, "bg_color": "#DCE6F1", "font_color": "#1F3864", **_LINES},
    "band_note": {"italic": True, "bg_color": "#DCE6F1", "font_color": "#1F3864", **_LINES},
    "head": {"bg_color": "#EEF3FA", "text_wrap": True, **_LINES, "valign": "vcenter"},
    "needed": {
        "bold": True,
        "bg_color": "#EEF3FA",
        "text_wrap": True,
        "valign": "vcenter",
        **_LINES,
    },
    "label": {"text_wrap": True, **_LINES},
    "needed_label": {"bold": True, "text_wrap": True, **_LINES},
    "note": {"italic": True, "text_wrap": True, **_LINES, "font_color": "#595959"},
    "link": {"font_color": "#1F5FA8", **_LINES, "text_wrap": True},
    "example": {"italic": True, "font_color": "#7F7F7F", "text_wrap": True, "num_format": "@"},
    "number": {"align": "center", "font_color": "#595959", **_LINES},
    "plain": {"text_wrap": True},
    "bare": {},
}
_VALUE: dict[Sort, dict[str, Any]] = {
    Sort.DAY: {"num_format": "dd/mm/yyyy", "align": "left"},
    Sort.NUMBER: {"num_format": "General", "align": "left"},
    Sort.COUNT: {"num_format": "0", "align": "left"},
}
_TEXT = {"num_format": "@", "text_wrap": True}
_NEEDED = {"bg_color": "#FFF8E1"}
_WIDTHS = {Sort.DAY: 13, Sort.NUMBER: 11, Sort.COUNT: 11, Sort.MARKDOWN: 70}
_LINE_HEIGHT = 16.5
_NAME_LENGTH = 31  # as Excel allows
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._made: dict[str, Format] = {
            name: workbook.add_format({**_BASE, **style}) for name, style in _STYLES.items()
        }
        self._values: dict[tuple[Sort, bool], Format] = {
            (sort, needed): workbook.add_format(
                {**_BASE, **_LINES, **_VALUE.get(sort, _TEXT), **(_NEEDED if needed else {})}
            )
            for sort in Sort
            for needed in (True, False)
        }

    def __getitem__(self, name: str) -> Format:
        return self._made[name]

    def value(self, entry: Entry) -> Format:
        """The format of a cell that is filled in: texts as text, so that 1.10 stays 1.10."""
        return self._values[_sort(entry), False]

    def main_value(self, entry: Entry) -> Format:
        """The same on the main sheet, where cells that must be filled are seen by their colour."""
        return self._values[_sort(entry), entry.required]


def _sort(entry: Entry) -> Sort:
    return Sort.TEXT if entry.shape.many or entry.shape.sort is None else entry.shape.sort


def width_of(entry: Entry) -> float:
    """How wide a column is, in letters: by what it asks for, then by its example."""
    shape = entry.shape
    if shape.sort in _WIDTHS and not shape.many:
        return _WIDTHS[shape.sort]
    if shape.choices:
        return max(12, min(26, max(map(len, shape.choices)) + 4))
    if shape.records or shape.many:
        return 28
    if not entry.example:
        return 40 if entry.required else 30
    return 16 if len(entry.example) < 14 else 40 if len(entry.example) > 28 else 26


def height_of(*texts: tuple[str, float]) -> float | None:
    """How high a row is for texts in columns of these widths; for one line, as it grows itself.

    A height that is set stays when more is typed, so it is set only where it is needed.
    """
    # the letters of this font are narrower than the digits by which Excel counts widths
    lines = max(-(-len(text) // int(width * 1.15)) for text, width in texts)
    return _LINE_HEIGHT * lines + 3 if lines > 1 else None


def sheet_name(number: str, title: str) -> str:
    """«3.1 Hướng khắc phục»: its number makes it the only one of that name."""
    name = _NOT_IN_NAMES.sub(" ", f"{number} {title}".strip())
    return name if len(name) <= _NAME_LENGTH else name[: _NAME_LENGTH - 1].rstrip(" ,") + "…"
