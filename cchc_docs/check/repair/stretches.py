"""Which run holds which characters of a paragraph (ánh xạ chữ): from what is seen to the XML.

Where the two do not agree to the letter, nothing is mapped, and nothing is mended there.
"""

from __future__ import annotations

import copy
from typing import NamedTuple

from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.ooxml import XML_SPACE, Element, child, is_on, value, w
from cchc_docs.check.view.fields import Fields
from cchc_docs.check.view.inline import Inline
from cchc_docs.check.view.page import Look, Paragraph

_TEXT = w("t")
_ONE = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_BREAK = w("br")


class Stretch(NamedTuple):
    """A run and the characters of the paragraph's text that it prints."""

    run: Element
    start: int
    end: int


class _Runs(Inline):
    """Reads a paragraph as the view does, and notes the run of each piece."""

    def __init__(self) -> None:
        super().__init__(Fields())
        self.runs: list[Element | None] = []

    def _read_run(self, run: Element) -> None:
        before = len(self.pieces)
        super()._read_run(run)
        self.runs += [None] * (before - len(self.runs)) + [run] * (len(self.pieces) - before)


def stretches(paragraph: Paragraph) -> list[Stretch]:
    """The runs of a paragraph in order; none where they do not print just its text."""
    reader = _Runs()
    reader.read(paragraph.place.element)
    found: list[Stretch] = []
    text = ""
    for piece, run in zip(reader.pieces, reader.runs, strict=False):
        if run is None or is_on(child(run, "rPr", "vanish")):
            continue
        start = len(text)
        text += piece.text
        if found and found[-1].run is run:
            found[-1] = found[-1]._replace(end=len(text))
        else:
            found.append(Stretch(run, start, len(text)))
    return found if text == paragraph.text else []


def look_at(paragraph: Paragraph, place: int) -> Look:
    """The look of the character at this place of the text."""
    for run in paragraph.runs:
        if place < len(run.text):
            return run.look
        place -= len(run.text)
    return paragraph.mark


def range_of(piece: Piece) -> tuple[int, int]:
    """Where a piece begins and ends in the text of its paragraph."""
    lines = piece.paragraph.text.replace("\f", "\n").split("\n")
    begin = sum(len(line) + 1 for line in lines[: piece.line])
    length = len(lines[piece.line]) if piece.line < len(lines) else 0
    return begin + piece.start, begin + (length if piece.end is None else piece.end)


def within(paragraph: Paragraph, start: int, end: int) -> list[Stretch]:
    """The runs that hold these characters and no others; a run that goes on beyond is cut."""
    found = []
    for stretch in stretches(paragraph):
        low, high = max(start, stretch.start), min(end, stretch.end)
        if low >= high:
            continue
        run = stretch.run
        if high < stretch.end and paragraph.text[high : stretch.end].strip():
            _cut(run, high - stretch.start)
        if low > stretch.start and paragraph.text[stretch.start : low].strip():
            run = _cut(run, low - stretch.start)
        found.append(Stretch(run, low, high))
    return found


def text_of(element: Element) -> str:
    """The characters that an element of a run prints, as the view reads them."""
    if element.tag == _TEXT:
        text = (element.text or "").translate(str.maketrans("\r\n\t", "   "))
        return text if element.get(XML_SPACE) == "preserve" else text.strip(" \t\r\n")
    if element.tag == _BREAK:
        return "\f" if value(element, "type") in ("page", "column") else "\n"
    return _ONE.get(str(element.tag), "")


def write_text(element: Element, text: str) -> None:
    """Let a `w:t` print this text."""
    element.text = text
    element.set(XML_SPACE, "preserve")


def _cut(run: Element, place: int) -> Element:
    """Cut a run behind this many characters; the new run that holds the rest."""
    rest = copy.deepcopy(run)
    for element in list(rest):
        if element.tag != w("rPr"):
            rest.remove(element)
    behind = []
    for element in run:
        length = len(text_of(element))
        if place <= 0 and element.tag != w("rPr"):
            behind.append(element)
        elif length > place:
            twin = copy.deepcopy(element)
            text = text_of(element)
            write_text(element, text[:place])
            write_text(twin, text[place:])
            behind.append(twin)
        place -= length
    rest.extend(behind)
    run.addnext(rest)
    return rest
