"""What paragraph properties say (thuộc tính đoạn), layer by layer."""

from __future__ import annotations

from typing import Any

from cchc_docs.check.ooxml import VAL, Element, flag, local, twips, value, whole
from cchc_docs.check.view.page import Align, LineRule
from cchc_docs.check.view.run_settings import NOTHING, Settings

_FLAGS = {"contextualSpacing", "pageBreakBefore", "keepNext", "keepLines", "bidi"}
_ALIGNS: dict[str, Align] = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center",
    "both": "justify", "distribute": "distribute", "lowKashida": "justify",
    "mediumKashida": "justify", "highKashida": "justify", "thaiDistribute": "distribute",
}  # fmt: skip
_RULES: dict[str, LineRule] = {"auto": "auto", "exact": "exact", "atLeast": "atLeast"}
_INVISIBLE = {"nil", "none"}
_WHITE = "FFFFFF"
_AUTOMATIC_GAP = 280.0  # twips: Word prints 14 pt for «automatic» space
_LINE = 240.0  # twips: gaps counted in lines
_BODY_TEXT = 9  # ECMA-376-1, 17.3.1.20: the outline level that is none


def paragraph_settings(properties: Element | None) -> Settings:
    """What one `w:pPr` says, and nothing of what it inherits; lengths in twips."""
    if properties is None:
        return NOTHING
    said: dict[str, Any] = {}
    for element in properties:
        name = local(element)
        if name == "ind":
            _indents(element, said)
        elif name == "spacing":
            _spacing(element, said)
        elif name == "jc":
            said["jc"] = _ALIGNS.get(element.get(VAL, ""), "left")
        elif name in _FLAGS:
            said[name] = flag(element.get(VAL, "1"))
        elif name == "outlineLvl":
            level = whole(element.get(VAL))
            said["outline"] = None if level is None or level >= _BODY_TEXT else level
        elif name == "numPr":
            for part in element:
                number = whole(part.get(VAL))
                if number is not None and local(part) in ("numId", "ilvl"):
                    said[local(part)] = number
        elif name == "pBdr":
            for border in element:
                said[f"border {local(border)}"] = visible_border(border)
        elif name == "tabs":
            for tab in element:
                position = twips(value(tab, "pos"))
                if position is not None:
                    said[f"tab {position:g}"] = value(tab) or "left"
        elif name == "framePr":
            said["frame"] = (value(element, "xAlign") or "", value(element, "w") or "")
    return said


def visible_border(border: Element) -> str:
    """Word's name of a border that can be seen; nothing for none and for white ones."""
    style = border.get(VAL, "none")
    color = (value(border, "color") or "").upper()
    return "" if style in _INVISIBLE or color == _WHITE else style


def _indents(element: Element, said: dict[str, Any]) -> None:
    for side, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for name in names:
            length = twips(value(element, name))
            if length is not None:
                said[side] = length
    first, hanging = twips(value(element, "firstLine")), twips(value(element, "hanging"))
    if hanging is not None:  # both on one element: hanging wins (17.3.1.12)
        said["first"] = 0.0 - hanging
    elif first is not None:
        said["first"] = first


def _spacing(element: Element, said: dict[str, Any]) -> None:
    for side in ("before", "after"):
        gap = twips(value(element, side))
        lines = whole(value(element, f"{side}Lines"))
        if gap is not None:
            said[side] = gap
        if lines:  # hundredths of a line; they win over the gap beside them (17.3.1.33)
            said[side] = lines / 100 * _LINE
        automatic = value(element, f"{side}Autospacing")
        if automatic is not None:
            said[f"{side} automatic"] = flag(automatic)
    line = twips(value(element, "line"))
    if line is not None:
        said["line"] = line
        said["lineRule"] = "auto"
    rule = value(element, "lineRule")
    if rule is not None:
        said["lineRule"] = _RULES.get(rule, "auto")


def gap(settings: Settings, side: str) -> float:
    """The space before or after a paragraph, in points."""
    automatic = settings.get(f"{side} automatic", False)
    twips_of_gap: float = _AUTOMATIC_GAP if automatic else settings.get(side, 0.0)
    return twips_of_gap / 20
