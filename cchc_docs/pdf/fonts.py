"""The fonts of a PDF (phông chữ): what their codes say, how wide they are, what they lack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from pypdf.generic import DictionaryObject

from cchc_docs.pdf.model import Font
from cchc_docs.pdf.outlines import missing_in

_SUBSET = re.compile(r"^/?(?:[A-Z]{6}\+)?")
_STYLE = re.compile(r"(?:[-,](?:Regular|Bold|Italic|Oblique|BoldItalic|BoldOblique))?$")
_MAKER = re.compile(r"(?:PS)?MT$")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)


class Lettering:
    """One font as a page uses it."""

    def __init__(self, font: DictionaryObject) -> None:
        self._font = font
        self._is_wide = font.get("/Subtype") == "/Type0"
        self._own: Any = _only(font) if self._is_wide else font

    def codes(self, data: bytes) -> Iterator[int]:
        """The codes of a string."""
        step = 2 if self._is_wide else 1
        for place in range(0, len(data), step):
            yield int.from_bytes(data[place : place + step], "big")

    @cached_property
    def characters(self) -> Mapping[int, str]:
        """What each code says."""
        stream = self._font.get("/ToUnicode")
        if stream is None:
            return {}
        data: bytes = stream.get_object().get_data()
        found: dict[int, str] = {}
        for inside in _CHARS.findall(data):
            found |= {int(code, 16): _said(digits) for code, digits in _PAIR.findall(inside)}
        for inside in _RANGES.findall(data):
            for low, high, start in _TRIPLE.findall(inside):
                first = int(low, 16)
                codes = range(first, int(high, 16) + 1)
                found |= {code: chr(int(start, 16) + code - first) for code in codes}
        return found

    @cached_property
    def widths(self) -> Mapping[int, float]:
        """How wide each code is, in thousandths of the size."""
        if not self._is_wide:
            first = int(self._font.get("/FirstChar", 0))
            return {first + n: float(w) for n, w in enumerate(self._font.get("/Widths", ()))}
        found: dict[int, float] = {}
        waiting = list(self._own.get("/W", ()))
        while waiting:
            first, second = int(waiting[0]), waiting[1].get_object()
            if isinstance(second, list):
                found |= {first + n: float(width) for n, width in enumerate(second)}
                del waiting[:2]
            else:
                found |= dict.fromkeys(range(first, int(second) + 1), float(waiting[2]))
                del waiting[:3]
        return found

    @cached_property
    def default_width(self) -> float:
        """How wide a code is that `widths` does not name."""
        return float(self._own.get("/DW", 1000)) if self._is_wide else 0.0

    def font(self) -> Font:
        """What the reader is told of it."""
        name = _SUBSET.sub("", str(self._font.get("/BaseFont", "")))
        family = _MAKER.sub("", _STYLE.sub("", name))
        about = self._own.get("/FontDescriptor")
        files = ("/FontFile", "/FontFile2", "/FontFile3")
        embedded = about is not None and any(file in about for file in files)
        outlines = about["/FontFile2"].get_data() if embedded and "/FontFile2" in about else b""
        return Font(family, embedded, missing_in(outlines, self.characters) if outlines else "")


def _only(font: DictionaryObject) -> Any:
    """The font that a composite font stands for."""
    descendants: Any = font["/DescendantFonts"]
    return descendants[0].get_object()


def _said(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")
