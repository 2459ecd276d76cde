"""The characters of a paragraph in order (chữ trong đoạn), as accepted and printed."""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.check.ooxml import COMPATIBILITY, MATH, XML_SPACE, Element, child, value, w
from cchc_docs.check.view.fields import PLACEHOLDER, Fields
from cchc_docs.check.view.symbols import symbol

_RUN, _TEXT, _PROPERTIES = w("r"), w("t"), w("rPr")
_MATH_TEXT = f"{{{MATH}}}t"
_MATH = {f"{{{MATH}}}oMath", f"{{{MATH}}}oMathPara"}
_ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
_CHOICE, _FALLBACK = f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback"
# Content controls, links, smart tags and accepted insertions show what is in them.
_CLEAR = {
    w(name)
    for name in (
        "hyperlink", "smartTag", "customXml", "ins", "moveTo", "sdt", "sdtContent", "dir", "bdo",
    )
}  # fmt: skip
_SIMPLE_FIELD, _FIELD_CHARACTER = w("fldSimple"), w("fldChar")
_CODE, _SYMBOL, _BREAK, _PAGE_NUMBER = w("instrText"), w("sym"), w("br"), w("pgNum")
_RENDERED_BREAK = w("lastRenderedPageBreak")
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\N{NON-BREAKING HYPHEN}",
}
_PAGE_BREAKS = {"page", "column"}
_SHAPES = {w("drawing"), w("pict"), w("object")}
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_WHITE = " \t\r\n"
_TO_SPACES = str.maketrans("\r\n\t", "   ")


class Piece(NamedTuple):
    """Characters of one run: its properties, the field they come from, a font of their own."""

    text: str
    properties: Element | None
    field: str = ""
    font: str = ""


class Inline:
    """What stands in one paragraph: characters, shapes, calls of notes, breaks of pages."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields
        self.pieces: list[Piece] = []
        self.shapes: list[Element] = []
        self.notes: list[str] = []
        self.breaks_before = False  # Word last put a page break before the first character
        self.breaks_within = False

    def read(self, parent: Element) -> None:
        """Everything in this element, in order."""
        for element in parent:
            tag = element.tag
            if tag == _RUN:
                self._read_run(element)
            elif tag in _CLEAR:
                self.read(element)
            elif tag == _SIMPLE_FIELD:
                self._fields.begin(child(element, "r", "rPr"), value(element, "instr") or " ")
                self.read(element)
                self._end_field()
            elif tag == _ALTERNATE:
                self.read(chosen(element))
            elif tag in _MATH:
                for text in element.iter(_MATH_TEXT):
                    self._add(text.text or "", None)

    def _read_run(self, run: Element) -> None:
        properties = run.find(_PROPERTIES)
        for element in run:
            tag = element.tag
            if tag == _TEXT:
                text = (element.text or "").translate(_TO_SPACES)
                if element.get(XML_SPACE) != "preserve":  # Word then drops the spaces at its ends
                    text = text.strip(_WHITE)
                self._add(text, properties)
            elif tag in _SIGNS:
                self._add(_SIGNS[tag], properties)
            elif tag == _BREAK:
                page = value(element, "type") in _PAGE_BREAKS
                self.breaks_within |= page
                self._add("\f" if page else "\n", properties)
            elif tag == _SYMBOL:
                font = value(element, "font") or ""
                self._add(symbol(value(element, "char") or ""), properties, font)
            elif tag == _FIELD_CHARACTER:
                self._read_field_character(element, properties)
            elif tag == _CODE:
                self._fields.add_code(element.text or "")
            elif tag == _PAGE_NUMBER:
                self.pieces.append(Piece(PLACEHOLDER, properties, "PAGE"))
            elif tag == _ALTERNATE:
                self._read_shapes(chosen(element), properties)
            elif tag in _SHAPES:
                self.shapes.append(element)
            elif tag in _NOTES:
                self.notes.append(f"{_NOTES[str(tag)]} {value(element, 'id')}")
            elif tag == _RENDERED_BREAK:
                if any(piece.text.strip() for piece in self.pieces):
                    self.breaks_within = True
                else:
                    self.breaks_before = True

    def _read_shapes(self, branch: Element, properties: Element | None) -> None:
        for element in branch:
            if element.tag in _SHAPES:
                self.shapes.append(element)
            elif element.tag == _TEXT:
                self._add(element.text or "", properties)

    def _read_field_character(self, element: Element, properties: Element | None) -> None:
        match value(element, "fldCharType"):
            case "begin":
                self._fields.begin(properties)
            case "separate":
                self._fields.separate()
            case "end":
                self._end_field()

    def _end_field(self) -> None:
        name, properties = self._fields.end()
        if name:
            self.pieces.append(Piece(PLACEHOLDER, properties, name))

    def _add(self, text: str, properties: Element | None, font: str = "") -> None:
        if text and not self._fields.hides:
            self._fields.note_text()
            self.pieces.append(Piece(text, properties, self._fields.name, font))


def chosen(alternate: Element) -> Element:
    """The branch of `mc:AlternateContent` that Word shows: the first choice, else the fallback."""
    for tag in (_CHOICE, _FALLBACK):
        branch = alternate.find(tag)
        if branch is not None:
            return branch
    return alternate
