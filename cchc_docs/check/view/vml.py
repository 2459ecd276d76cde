"""Shapes of Word 2007 and before (VML): lines, rectangles, text boxes, groups."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.ooxml import MM_PER_POINT, OFFICE_VML, VML, Element, local, w
from cchc_docs.check.view.drawn import INSET_MM, WHITE, Box, Picture, Shape, is_horizontal
from cchc_docs.check.view.page import DrawnLine

_CONNECTORS = ("t32", "t20")  # the ends of the shape types «straight connector» and «line»
_SHAPES = {"line", "shape", "rect", "roundrect", "polyline"}
_LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|px|pc)?")
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0}
_WHITES = {"white", f"#{WHITE.lower()}"}
_RIGHT_ANGLES = {"90", "270", "-90"}
_OFF = {"f", "false", "0"}
_ON = {"t", "true", "1"}


def vml_shapes(holder: Element, scale: tuple[float, float] | None = None) -> Iterator[Shape]:
    """What a `w:pict` shows; `scale` is that of the group, in millimetres to its own unit."""
    for element in holder:
        if not str(element.tag).startswith(f"{{{VML}}}"):
            continue
        name = local(element)
        if name == "group":
            yield from vml_shapes(element, _group_scale(element, scale))
        elif name in _SHAPES:
            yield from _shape(element, name, scale)


def _shape(element: Element, name: str, scale: tuple[float, float] | None) -> Iterator[Shape]:
    style = _style(element)
    if style.get("visibility") == "hidden":
        return
    width, height = _size(element, name, style, scale)
    if style.get("rotation") in _RIGHT_ANGLES:
        width, height = height, width
    left, top = (_length(style.get(f"margin-{side}"), None) for side in ("left", "top"))
    stroke = _stroke(element)
    content = next(element.iter(w("txbxContent")), None)
    if content is not None:
        inner = None if width is None else width - 2 * INSET_MM
        yield Box(content, width, inner, left, top, has_border=bool(stroke))
        return
    if element.find(f"{{{VML}}}imagedata") is not None:
        yield Picture(element)
        return
    if element.get(f"{{{OFFICE_VML}}}hr") in _ON:
        yield DrawnLine(width or None, "shape", "single", left, top)
        return
    kind = element.get("type", "")
    is_line = name in ("line", "polyline") or kind.endswith(_CONNECTORS)
    # A bar without an outline is a line by its filling.
    filled = not is_line and element.get("filled") not in _OFF
    if width is None or not (stroke or filled):
        return
    if is_horizontal(width, height or 0.0, is_line=is_line):
        yield DrawnLine(width, "shape", stroke or "single", left, top)


def _size(
    element: Element, name: str, style: dict[str, str], scale: tuple[float, float] | None
) -> tuple[float | None, float | None]:
    across, down = scale or (None, None)
    if name == "line":
        start, end = (element.get(side, "0,0").split(",") for side in ("from", "to"))
        if len(start) == len(end) == 2:
            x1, x2 = _length(start[0], across) or 0.0, _length(end[0], across) or 0.0
            y1, y2 = _length(start[1], down) or 0.0, _length(end[1], down) or 0.0
            return abs(x2 - x1), abs(y2 - y1)
    return _length(style.get("width"), across), _length(style.get("height"), down)


def _stroke(element: Element) -> str:
    if element.get("stroked") in _OFF or element.get("strokecolor", "").lower() in _WHITES:
        return ""
    stroke = element.find(f"{{{VML}}}stroke")
    if stroke is None or stroke.get("on") in _OFF:
        return "single" if stroke is None else ""
    if stroke.get("linestyle", "single") != "single":
        return "double"
    dash = stroke.get("dashstyle", "solid")
    return "single" if dash == "solid" else dash


def _style(element: Element) -> dict[str, str]:
    parts = (part.partition(":") for part in element.get("style", "").split(";"))
    return {name.strip().lower(): text.strip() for name, _colon, text in parts}


def _length(text: str | None, unit: float | None) -> float | None:
    """A length of CSS in millimetres; a bare number counts in `unit`, else in pixels."""
    found = _LENGTH.fullmatch((text or "").strip())
    if found is None:
        return None
    number = float(found[1])
    if found[2] is None and unit is not None:
        return number * unit
    return number * _UNITS[found[2] or "px"] * MM_PER_POINT


def _group_scale(element: Element, scale: tuple[float, float] | None) -> tuple[float, float] | None:
    style = _style(element)
    across, down = scale or (None, None)
    width, height = _length(style.get("width"), across), _length(style.get("height"), down)
    parts = element.get("coordsize", "1000,1000").split(",")
    units = [float(part) for part in parts if part.strip().isdecimal()]
    if not width or height is None or len(units) != len(("x", "y")) or not units[0]:
        return None
    return width / units[0], height / units[1] if units[1] else 1.0
