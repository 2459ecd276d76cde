"""One paragraph (đoạn văn), put together from its settings, its characters and its shapes."""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.check.ooxml import MM_PER_TWIP
from cchc_docs.check.view.page import (
    Align,
    DrawnLine,
    LineRule,
    Look,
    Paragraph,
    Run,
    TabStop,
    TextBox,
)
from cchc_docs.check.view.paragraph_settings import gap
from cchc_docs.check.view.run_settings import Settings
from cchc_docs.check.view.runs import Printed, lines
from cchc_docs.check.view.spot import Spot
from cchc_docs.check.view.typed_lines import typed_lines

_FRAME_ALIGNS: dict[str, Align] = {
    "left": "left", "inside": "left", "center": "center", "right": "right", "outside": "right",
}  # fmt: skip
_SIDES = ("top", "bottom", "left", "right")
_TWIPS_PER_LINE = 240
_TWIPS_PER_POINT = 20


class Contents(NamedTuple):
    """What stands in a paragraph besides its settings."""

    printed: Printed
    label: Run | None
    drawings: tuple[DrawnLine, ...]
    boxes: tuple[TextBox, ...]
    pictures: int
    notes: tuple[str, ...]
    mark: Look


def build(
    place: Spot,
    settings: Settings,
    style_names: tuple[str, ...],
    contents: Contents,
    room_mm: float | None,
) -> Paragraph:
    """The paragraph as a reader sees it."""
    runs = contents.printed.runs
    text = "".join(run.text for run in runs)
    cut = lines(text, runs)
    left, right, first = (
        settings.get(name, 0.0) * MM_PER_TWIP for name in ("left", "right", "first")
    )
    align: Align = settings.get("jc", "left")
    if settings.get("bidi") and align in ("left", "right"):
        align = "right" if align == "left" else "left"  # they mean start and end (17.3.1.13)
    frame = settings.get("frame")
    if frame is not None and not frame[1]:
        # A frame without a width is as wide as its text: where it stands is how it is aligned.
        align = _FRAME_ALIGNS.get(frame[0], align)
    borders = {side: settings.get(f"border {side}", "") for side in _SIDES}
    length = None if room_mm is None else max(room_mm - min(left, left + first) - right, 0.0)
    rule: LineRule = settings.get("lineRule", "auto")
    line = settings.get("line", _TWIPS_PER_LINE)
    return Paragraph(
        place=place,
        runs=runs,
        lines=cut,
        text=text,
        align=align,
        left_mm=left,
        right_mm=right,
        first_line_mm=first,
        before_pt=gap(settings, "before"),
        after_pt=gap(settings, "after"),
        contextual=settings.get("contextualSpacing", False),
        line_rule=rule,
        line=line / (_TWIPS_PER_LINE if rule == "auto" else _TWIPS_PER_POINT),
        label=contents.label,
        style_names=style_names,
        outline=settings.get("outline"),
        top_line=_border(borders["top"], length),
        bottom_line=_border(borders["bottom"], length),
        drawings=contents.drawings + typed_lines(cut),
        boxes=contents.boxes,
        in_cell=place.cell,
        room_mm=room_mm,
        tabs=_tabs(settings),
        page_break_before=settings.get("pageBreakBefore", False),
        keep_next=settings.get("keepNext", False),
        keep_lines=settings.get("keepLines", False),
        framed=frame is not None,
        boxed=all(borders.values()),
        pictures=contents.pictures,
        notes=contents.notes,
        hidden=contents.printed.hidden,
        mark=contents.mark,
    )


def joined_borders(one: Paragraph, following: Paragraph) -> bool:
    """Whether two paragraphs share one border, drawn around both (ECMA-376-1, 17.3.1.7)."""
    return (
        one.bottom_line is not None
        and (one.top_line, one.bottom_line, one.boxed)
        == (following.top_line, following.bottom_line, following.boxed)
        and (one.left_mm, one.right_mm) == (following.left_mm, following.right_mm)
    )


def _border(style: str, length: float | None) -> DrawnLine | None:
    return DrawnLine(length, "border", style) if style else None


def _tabs(settings: Settings) -> tuple[TabStop, ...]:
    stops = [
        TabStop(float(name.removeprefix("tab ")) * MM_PER_TWIP, kind)
        for name, kind in settings.items()
        if name.startswith("tab ") and kind != "clear"
    ]
    return tuple(sorted(stops))
