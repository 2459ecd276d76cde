"""What run properties say (thuộc tính chữ), layer by layer, and the look they add up to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cchc_docs.check.ooxml import VAL, Element, flag, twips, value, w
from cchc_docs.check.view.fonts import DEFAULT_FONT, SLOTS, Theme, face
from cchc_docs.check.view.page import Look, Position

Settings = Mapping[str, Any]
NOTHING: Settings = {}

# ECMA-376-1, 17.7.3 lists these among the toggle properties; a reader does not see the others.
TOGGLES = ("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "vanish")
_FLAGS = {w(name): name for name in (*TOGGLES, "rtl", "dstrike")} | {w("cs"): "complex"}
_FONTS, _COLOR, _UNDERLINE = w("rFonts"), w("color"), w("u")
_SIZES = {w("sz"): "sz", w("szCs"): "szCs"}
_POSITION = w("vertAlign")
_FONT_ATTRIBUTES = tuple(
    (slot, w(slot), w("cstheme" if slot == "cs" else f"{slot}Theme")) for slot in SLOTS
)
_HINT = w("hint")
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_WORDS_OWN_SIZE = 10.0  # points, where a file says nothing at all
_POSITIONS: dict[str, Position] = {"superscript": "superscript", "subscript": "subscript"}
BLACK = "000000"


def run_settings(properties: Element | None, theme: Theme) -> Settings:
    """What one `w:rPr` says, and nothing of what it inherits."""
    if properties is None:
        return NOTHING
    said: dict[str, Any] = {}
    for element in properties:
        tag = str(element.tag)
        if tag in _FLAGS:
            said[_FLAGS[tag]] = flag(element.get(VAL, "1"))
        elif tag == _FONTS:
            for slot, plain, themed in _FONT_ATTRIBUTES:
                # On one element the theme wins over the name beside it (17.3.2.26).
                name = theme.font(element.get(themed, "")) or element.get(plain)
                if name:
                    said[slot] = name
            if _HINT in element.attrib:
                said["hint"] = element.get(_HINT)
        elif tag in _SIZES:
            text = element.get(VAL, "")
            size = twips(text)
            if size:  # a bare number counts half points; one with a unit is in twips by now
                said[_SIZES[tag]] = size / (2 if text[-1].isdigit() else 20)
        elif tag == _COLOR:
            said["color"] = _color(element, theme)
        elif tag == _UNDERLINE:
            said["u"] = element.get(VAL, "single") != "none"
        elif tag == _POSITION:
            said["vertAlign"] = _POSITIONS.get(element.get(VAL, ""), "")
    return said


def _color(element: Element, theme: Theme) -> str:
    text = element.get(VAL, "auto")
    if _HEX.fullmatch(text):
        return text.upper()
    return (theme.color(value(element, "themeColor") or "") or BLACK).upper()


class Appearance:
    """The settings of a run after all layers; a look for each slot that its characters use."""

    def __init__(
        self,
        defaults: Settings,
        table: Settings,
        paragraph: Settings,
        character: Settings,
        direct: Settings,
    ) -> None:
        self._merged = {**defaults, **table, **paragraph, **character, **direct}
        for toggle in TOGGLES:
            if toggle not in direct and toggle in self._merged:
                self._merged[toggle] = _toggled(toggle, defaults, (table, paragraph, character))
        self.complex_script = bool(self._merged.get("complex") or self._merged.get("rtl"))
        self.hinted = self._merged.get("hint") == "eastAsia"
        self.one_latin_font = self._merged.get("ascii") == self._merged.get("hAnsi")
        self._looks: dict[str, Look] = {}

    def look(self, slot: str = "ascii", font: str = "") -> Look:
        """The look of characters of this slot; `font` where a symbol brings its own."""
        key = slot + font
        if key not in self._looks:
            self._looks[key] = self._resolved(slot, font)
        return self._looks[key]

    def _resolved(self, slot: str, font: str) -> Look:
        said = self._merged
        suffix = "Cs" if slot == "cs" else ""
        name = face(font or said.get(slot) or said.get("ascii") or DEFAULT_FONT)
        return Look(
            font=name.family,
            size=said.get(f"sz{suffix}", _WORDS_OWN_SIZE),
            bold=said.get(f"b{suffix}", False) or name.bold,
            italic=said.get(f"i{suffix}", False) or name.italic,
            underline=said.get("u", False),
            caps=said.get("caps", False),
            small_caps=said.get("smallCaps", False),
            color=said.get("color", BLACK),
            hidden=said.get("vanish", False),
            position=said.get("vertAlign", ""),
            strike=said.get("strike", False) or said.get("dstrike", False),
        )


def _toggled(toggle: str, defaults: Settings, levels: tuple[Settings, ...]) -> bool:
    """ECMA-376-1, 17.7.3: where several levels speak, defaults that are on win, else XOR."""
    said = [bool(level[toggle]) for level in levels if toggle in level]
    if len(said) > 1:
        return bool(defaults.get(toggle, False)) or sum(said) % 2 == 1
    return said[0] if said else bool(defaults.get(toggle, False))
