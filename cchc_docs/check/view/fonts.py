"""Which font a character has (phông chữ): four slots by script, theme fonts, faces of a family."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.check.ooxml import DRAWING, Element, value

SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
DEFAULT_FONT = "Times New Roman"  # Word's own, where a file names none

# ECMA-376-1, 17.3.2.26: CJK and its forms; all else above U+007F is «high ANSI» unless hinted.
_EAST_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]"
)
_HINTED = re.compile("[\u00a1-\u00b6\u00b8-\u00bf\u00d7\u00f7\u2000-\u2bff\ue000-\uf8ff]")
_MARKS = re.compile("[\u0300-\u036f]")  # drawn with the letter before them
_FACE = re.compile(r"(?P<family>.+?)[ -](?P<face>bold italic|bold|italic)", re.IGNORECASE)
_POSTSCRIPT = re.compile(r"(?P<family>TimesNewRoman|Arial|CourierNew)PS(?:-(?P<face>\w+?))?MT")
_POSTSCRIPT_NAMES = {
    "TimesNewRoman": "Times New Roman",
    "Arial": "Arial",
    "CourierNew": "Courier New",
}
_PLACEHOLDER = re.compile(r"\s*\((?:Body|Headings)[^)]*\)$", re.IGNORECASE)
_THEME_SLOTS = {"ascii": "latin", "hAnsi": "latin", "eastAsia": "ea", "bidi": "cs"}
# Languages to the scripts that a theme lists (ISO 15924), ECMA-376-1, 17.15.1.88 and 20.1.4.1.16.
_SCRIPTS = {
    "vi": "Viet", "ja": "Jpan", "ko": "Hang", "zh": "Hans", "zh-tw": "Hant", "zh-hk": "Hant",
    "ar": "Arab", "he": "Hebr", "th": "Thai", "km": "Khmr", "lo": "Laoo", "hi": "Deva",
}  # fmt: skip


class Face(NamedTuple):
    """A family and the cut that a font name itself asks for."""

    family: str
    bold: bool = False
    italic: bool = False


@lru_cache(maxsize=256)
def face(name: str) -> Face:
    """The family behind a font name: «Times New Roman Bold» is bold Times New Roman."""
    name = _PLACEHOLDER.sub("", name.split(";")[0].strip().lstrip("@"))
    cut = ""
    if found := _POSTSCRIPT.fullmatch(name):
        name, cut = _POSTSCRIPT_NAMES[found["family"]], (found["face"] or "").lower()
    elif found := _FACE.fullmatch(name):
        name, cut = found["family"], found["face"].lower()
    if name.lower() == DEFAULT_FONT.lower():
        name = DEFAULT_FONT
    return Face(name, "bold" in cut, "italic" in cut)


def has_east_asian(text: str) -> bool:
    """Whether a character takes the font of the East Asian slot by itself."""
    return not text.isascii() and _EAST_ASIAN.search(text) is not None


def slots(text: str, *, hinted: bool, complex_script: bool) -> list[tuple[str, str]]:
    """The text in pieces, each with the slot that gives its font."""
    if complex_script:
        return [("cs", text)]
    if text.isascii():
        return [("ascii", text)]
    pieces: list[tuple[str, str]] = []
    slot = "ascii"
    for char in text:
        if char < "\u0080":
            slot = "ascii"
        elif _MARKS.match(char) and pieces:
            pass
        elif _EAST_ASIAN.match(char) or (hinted and _HINTED.match(char)):
            slot = "eastAsia"
        else:
            slot = "hAnsi"
        if pieces and pieces[-1][0] == slot:
            pieces[-1] = (slot, pieces[-1][1] + char)
        else:
            pieces.append((slot, char))
    return pieces


class Theme:
    """The fonts and colours of a theme (chủ đề), seen through the languages of the file."""

    def __init__(self, root: Element | None, languages: Element | None) -> None:
        self._fonts: dict[str, str] = {}
        self._colors: dict[str, str] = {}
        for kind in ("major", "minor"):
            fonts = _find(root, "fontScheme", f"{kind}Font")
            for slot, latin in _THEME_SLOTS.items():
                language = value(languages, "val" if latin == "latin" else slot) or ""
                self._fonts[f"{kind}{slot[0].upper()}{slot[1:]}"] = _theme_font(
                    fonts, latin, language
                )
        scheme = _find(root, "clrScheme")
        for color in () if scheme is None else scheme:
            name = str(color.tag).rpartition("}")[2]
            for shade in color:
                self._colors[name] = str(shade.get("lastClr") or shade.get("val") or "")

    def font(self, name: str) -> str:
        """The font that a theme name such as `majorHAnsi` stands for; nothing where none."""
        return self._fonts.get(name, "")

    def color(self, name: str) -> str:
        """The colour that a theme name such as `text1` stands for; nothing where none."""
        return self._colors.get(_COLOR_NAMES.get(name, name), "")


_COLOR_NAMES = {
    "text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1",
    "text2": "dk2", "dark2": "dk2", "background2": "lt2", "light2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


def _find(root: Element | None, *names: str) -> Element | None:
    for name in names:
        root = None if root is None else next(root.iter(f"{{{DRAWING}}}{name}"), None)
    return root


def _theme_font(fonts: Element | None, slot: str, language: str) -> str:
    if fonts is None:
        return ""
    language = language.lower()
    script = _SCRIPTS.get(language) or _SCRIPTS.get(language.split("-")[0])
    for font in fonts.iterfind(f"{{{DRAWING}}}font"):
        if script and font.get("script") == script and font.get("typeface"):
            return font.get("typeface", "")
    for name in (slot, "latin"):  # an empty typeface is no choice
        own = fonts.find(f"{{{DRAWING}}}{name}")
        if own is not None and own.get("typeface"):
            return own.get("typeface", "")
    return ""
