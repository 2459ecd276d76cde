"""What a shape can be for a reader of a document (hình vẽ): a line, a box of text, a picture."""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.check.ooxml import Element
from cchc_docs.check.view.page import DrawnLine

WHITE = "FFFFFF"
INSET_MM = 2.54  # left and right of a box that says nothing: ECMA-376-1, 21.1.2.1.1, and VML
_THIN_MM = 1.2  # a rectangle no higher is drawn to be a line
_SLOPE = 0.1  # steeper than that is no horizontal line


class Box(NamedTuple):
    """A box of text that is still to be read."""

    content: Element
    width_mm: float | None
    inner_mm: float | None
    left_mm: float | None
    top_mm: float | None
    has_border: bool


class Picture(NamedTuple):
    """A picture or a chart."""

    element: Element


Shape = DrawnLine | Box | Picture


def is_horizontal(width: float, height: float, *, is_line: bool) -> bool:
    """Whether a line, or a rectangle drawn to be one, lies on the page."""
    flat = height <= max(_SLOPE * width, 0.5) if is_line else height <= _THIN_MM
    return width > height and flat
