"""Cut the slots out of a paragraph (khoét chỗ điền): each becomes a run of its own, to be filled.

Word likes to split what was typed at once over several runs. The run in which a slot begins gives
the look; the rest of the slot's letters is taken out of the others.
"""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from cchc_docs.write.docx.segments import Hole
from cchc_docs.write.docx.survey import SlotParagraph
from cchc_docs.write.docx.wordml import WORD, Element, R, T, child, parent, texts, w

_TRACES = (w("proofErr"), w("lastRenderedPageBreak"))
_WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def marker(kind: str, number: int = 0) -> Element:
    """A processing instruction that survives serialising, to split the XML at."""
    return etree.ProcessingInstruction("cchc", f"{kind} {number}")


def strip_identity(paragraph: Element) -> None:
    """Remove what may stand only once in a file, for the paragraph may be repeated."""
    root = paragraph.getroottree().getroot()
    ids = {mark.get(w("id")) for mark in paragraph.iter(w("bookmarkStart"), w("bookmarkEnd"))}
    for mark in [*root.iter(w("bookmarkStart"), w("bookmarkEnd"))]:
        if mark.get(w("id")) in ids:
            parent(mark).remove(mark)
    for trace in [*paragraph.iter(*_TRACES)]:
        parent(trace).remove(trace)
    for element in paragraph.iter():
        for name in map(str, element.attrib):
            if name.startswith((w("rsid"), _WORD_2010)):
                del element.attrib[name]


class Cut(NamedTuple):
    """The holes, the paragraph's text around them, and the run of the first of them."""

    holes: tuple[Hole, ...]
    words: tuple[str | Hole, ...]
    run: Element


def cut(slot: SlotParagraph, first: int) -> Cut:
    """Put markers where the slots are, counted from `first`."""
    holes: list[Hole] = []
    run = slot.element
    for number, tag in reversed([*enumerate(slot.tags)]):
        run, lead = _cut_one(slot.element, tag.start, tag.end, first + number)
        holes.insert(0, Hole(tag.name, lead))
    return Cut(tuple(holes), tuple(_words(slot, holes)), run)


def _words(slot: SlotParagraph, holes: list[Hole]) -> list[str | Hole]:
    words: list[str | Hole] = []
    position = 0
    for tag, hole in zip(slot.tags, holes, strict=True):
        words += [slot.text[position : tag.start - len(hole.lead)], hole]
        position = tag.end
    return [*words, slot.text[position:]]


def _cut_one(paragraph: Element, start: int, end: int, number: int) -> tuple[Element, str]:
    position = 0
    first: Element | None = None
    lead = tail = ""
    for element, text in list(texts(paragraph)):
        begin, position = position, position + len(text)
        if position <= start or begin >= end:
            continue
        if first is None:
            first = element
            before = text[: start - begin]
            element.text = before.rstrip(" ")
            lead = before[len(element.text) :]
            tail = text[end - begin :]
        else:
            element.text = text[end - begin :]
            _drop_if_empty(element)
        element.set(_PRESERVE, "preserve")
    if first is None:
        raise LookupError(paragraph)
    return _split_run(first, tail, number), lead


def _split_run(text: Element, tail: str, number: int) -> Element:
    """Three runs out of one: what stood before the slot, the slot, and what stood after it."""
    run = parent(text)
    hole, rest = _sibling_run(run), _sibling_run(run)
    hole.append(marker("hole", number))
    if tail:
        after = etree.SubElement(rest, T)
        after.set(_PRESERVE, "preserve")
        after.text = tail
    for later in list(text.itersiblings()):
        rest.append(later)
    run.addnext(hole)
    hole.addnext(rest)
    _drop_if_empty(text)
    _drop_if_bare(rest)
    return hole


def _drop_if_empty(text: Element) -> None:
    if not text.text:
        run = parent(text)
        run.remove(text)
        _drop_if_bare(run)


def _drop_if_bare(run: Element) -> None:
    if all(element.tag == w("rPr") for element in run):
        parent(run).remove(run)


def _sibling_run(run: Element) -> Element:
    sibling = etree.Element(R, nsmap={"w": WORD})
    look = child(run, "rPr")
    if look is not None:
        sibling.append(deepcopy(look))
    return sibling
