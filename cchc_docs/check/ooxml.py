"""Names, safe reading and measures of WordprocessingML (XML của tệp Word)."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element

Element = _Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WORD_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WORD_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
VML = "urn:schemas-microsoft-com:vml"
OFFICE_VML = "urn:schemas-microsoft-com:office:office"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

MM_PER_TWIP = 25.4 / 1440
MM_PER_POINT = 25.4 / 72
MM_PER_EMU = 1 / 36000

_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,  # libxml2 itself then ends at 256 levels and at 10 MB of one text
    remove_comments=True,
    remove_pis=True,
)
_OFF = {"0", "false", "off"}
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {"mm": 1 / MM_PER_TWIP, "cm": 10 / MM_PER_TWIP, "in": 1440, "pt": 20, "pc": 240, "pi": 240}


def w(name: str) -> str:
    """The name in the namespace of WordprocessingML."""
    return f"{{{WORD}}}{name}"


VAL = w("val")


def parse(xml: bytes) -> Element:
    """The root element; entities stay unread, and nothing is fetched."""
    return etree.fromstring(xml, _PARSER)


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child(parent: Element | None, *names: str) -> Element | None:
    """The element at the end of a path of names, or none where the path breaks off."""
    for name in names:
        if parent is None:
            return None
        parent = parent.find(w(name))
    return parent


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of an element that may be missing."""
    return None if element is None else element.get(w(name))


def is_on(toggle: Element | None) -> bool:
    """Whether an on-off element is there and does not say off (ECMA-376-1, 17.17.4)."""
    return toggle is not None and toggle.get(VAL, "1") not in _OFF


def flag(text: str | None) -> bool:
    """Whether an on-off attribute says on."""
    return text is not None and text not in _OFF


def twips(text: str | None, unit: float = 1.0) -> float | None:
    """A measure in twips; a bare number counts in `unit` twips (ECMA-376-1, 22.9.2.14)."""
    found = _MEASURE.fullmatch(text or "")
    if found is None:
        return None
    return float(found[1]) * (_TWIPS[found[2]] if found[2] else unit)


def millimetres(text: str | None) -> float | None:
    """A measure in millimetres; a bare number counts in twips."""
    found = twips(text)
    return None if found is None else found * MM_PER_TWIP


def whole(text: str | None) -> int | None:
    """A whole number; none where the file has none."""
    found = twips(text)
    return None if found is None or abs(found) > 2**31 else round(found)
