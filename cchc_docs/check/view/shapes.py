"""Shapes (hình vẽ): drawn lines, text boxes and pictures, in DrawingML and in VML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.check.ooxml import (
    COMPATIBILITY,
    DRAWING,
    MM_PER_EMU,
    WORD_DRAWING,
    WORD_SHAPE,
    Element,
    local,
    w,
)
from cchc_docs.check.view.drawn import INSET_MM, WHITE, Box, Picture, Shape, is_horizontal
from cchc_docs.check.view.inline import chosen
from cchc_docs.check.view.page import DrawnLine
from cchc_docs.check.view.vml import vml_shapes

_ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
_PICTURES = {"pic", "chart", "relIds"}
_LINES = {"line", "straightConnector1"}
_RIGHT_ANGLES = {"5400000", "16200000", "-5400000"}


class _Frame(NamedTuple):
    """Where a shape lies: its size and offsets in millimetres, and the scale of its group."""

    width: float
    height: float
    left: float | None
    top: float | None
    scale: tuple[float, float] = (1.0, 1.0)


def shapes(element: Element) -> Iterator[Shape]:
    """What a `w:drawing`, `w:pict` or `w:object` shows."""
    if element.tag != w("drawing"):
        yield from vml_shapes(element)
        return
    for holder in element:
        properties = holder.find(f"{{{WORD_DRAWING}}}docPr")
        if properties is not None and properties.get("hidden") in ("1", "true"):
            continue
        extent = holder.find(f"{{{WORD_DRAWING}}}extent")
        frame = _Frame(
            width=_emu(extent, "cx") or 0.0,
            height=_emu(extent, "cy") or 0.0,
            left=_offset(holder, "positionH"),
            top=_offset(holder, "positionV"),
        )
        for data in holder.iter(f"{{{DRAWING}}}graphicData"):
            yield from _within(data, frame)
            break


def _within(parent: Element, frame: _Frame) -> Iterator[Shape]:
    for element in parent:
        name = local(element)
        if element.tag == _ALTERNATE:
            yield from _within(chosen(element), frame)
        elif name == "wsp":
            yield from _shape(element, frame)
        elif name in ("wgp", "grpSp", "wpc"):
            yield from _within(element, _group_frame(element, frame))
        elif name in _PICTURES:
            yield Picture(element)


def _shape(element: Element, frame: _Frame) -> Iterator[Shape]:
    properties = element.find(f"{{{WORD_SHAPE}}}spPr")
    transform = None if properties is None else properties.find(f"{{{DRAWING}}}xfrm")
    extent = None if transform is None else transform.find(f"{{{DRAWING}}}ext")
    width = frame.width if extent is None else (_emu(extent, "cx") or 0.0) * frame.scale[0]
    height = frame.height if extent is None else (_emu(extent, "cy") or 0.0) * frame.scale[1]
    if transform is not None and transform.get("rot") in _RIGHT_ANGLES:
        width, height = height, width
    style = _line_style(element, properties)
    content = next(element.iter(w("txbxContent")), None)
    if content is not None:
        body = element.find(f"{{{WORD_SHAPE}}}bodyPr")
        insets = [_emu(body, side) for side in ("lIns", "rIns")]
        inner = width - sum(INSET_MM if inset is None else inset for inset in insets)
        yield Box(content, width, inner, frame.left, frame.top, has_border=bool(style))
        return
    geometry = None if properties is None else properties.find(f"{{{DRAWING}}}prstGeom")
    preset = "" if geometry is None else geometry.get("prst", "")
    if style and is_horizontal(width, height, is_line=preset in _LINES):
        yield DrawnLine(width, "shape", style, frame.left, frame.top)


def _line_style(element: Element, properties: Element | None) -> str:
    """Word's name of the stroke; nothing where there is none to be seen."""
    line = None if properties is None else properties.find(f"{{{DRAWING}}}ln")
    if line is None:
        reference = next(element.iter(f"{{{DRAWING}}}lnRef"), None)
        return "" if reference is not None and reference.get("idx") == "0" else "single"
    if line.find(f"{{{DRAWING}}}noFill") is not None:
        return ""
    color = line.find(f"{{{DRAWING}}}solidFill/{{{DRAWING}}}srgbClr")
    if color is not None and color.get("val", "").upper() == WHITE:
        return ""
    if line.get("cmpd", "sng") != "sng":
        return "double"
    dash = line.find(f"{{{DRAWING}}}prstDash")
    style = "solid" if dash is None else dash.get("val", "solid")
    return "single" if style == "solid" else style


def _group_frame(group: Element, frame: _Frame) -> _Frame:
    """The frame of shapes in a group: their sizes count in the group's own units."""
    transform = next(group.iter(f"{{{DRAWING}}}xfrm"), None)
    if transform is None or local(group) == "wpc":
        return frame
    outer, inner = (transform.find(f"{{{DRAWING}}}{name}") for name in ("ext", "chExt"))
    scales = []
    for side, old in zip(("cx", "cy"), frame.scale, strict=True):
        whole, part = _emu(outer, side), _emu(inner, side)
        scales.append(old * whole / part if whole and part else old)
    return frame._replace(scale=(scales[0], scales[1]))


def _emu(element: Element | None, name: str) -> float | None:
    text = "" if element is None else element.get(name, "")
    return int(text) * MM_PER_EMU if text.lstrip("-").isdecimal() else None


def _offset(holder: Element, name: str) -> float | None:
    offset = holder.find(f"{{{WORD_DRAWING}}}{name}/{{{WORD_DRAWING}}}posOffset")
    text = "" if offset is None else (offset.text or "").strip()
    return int(text) * MM_PER_EMU if text.lstrip("-").isdecimal() else None
