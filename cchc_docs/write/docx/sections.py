"""The sections of a Word file (phân đoạn): where each ends, and which are pages to be repeated.

The settings of a section stand in its last paragraph; those of the last one close the body.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_docs.write.docx.regions import REGIONS, Region
from cchc_docs.write.docx.survey import FramePart, SlotParagraph
from cchc_docs.write.docx.wordml import Element, P, child, w

SETTINGS = w("sectPr")


class Section(NamedTuple):
    """The elements of a section; `carrier` is the last of them, if it holds the settings."""

    elements: tuple[Element, ...]
    settings: Element
    carrier: Element | None
    slots: tuple[SlotParagraph, ...]

    @property
    def region(self) -> Region | None:
        """The pages that these slots tell; none is the document itself."""
        names = {tag.name for slot in self.slots for tag in slot.tags}
        return next((region for region in REGIONS if region.own & names), None)


def sections(part: FramePart) -> Iterator[Section]:
    """The sections of the document, in order."""
    body = child(part.root, "body")
    elements: list[Element] = []
    for element in () if body is None else body:
        if element.tag == SETTINGS:
            yield Section(tuple(elements), element, None, _within(elements, part.slots))
            return
        elements.append(element)
        settings = child(element, "pPr", "sectPr") if element.tag == P else None
        if settings is not None:
            yield Section(tuple(elements), settings, element, _within(elements, part.slots))
            elements = []


def _within(
    elements: Iterable[Element], slots: Iterable[SlotParagraph]
) -> tuple[SlotParagraph, ...]:
    inside = {*elements}
    return tuple(
        slot
        for slot in slots
        if slot.element in inside or not inside.isdisjoint(slot.element.iterancestors())
    )
