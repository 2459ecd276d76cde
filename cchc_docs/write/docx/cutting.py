"""Cut a frame into the document's own pages and those that are repeated (tách trang mẫu).

Both then have one form: the settings of the section close the body, between two marks. Where they
stood in the last paragraph, a mark keeps their place, for they go back if another section follows.
"""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from cchc_docs.write.docx.holes import marker, strip_identity
from cchc_docs.write.docx.regions import Region
from cchc_docs.write.docx.sections import SETTINGS, Section, sections
from cchc_docs.write.docx.survey import FramePart
from cchc_docs.write.docx.wordml import Element, P, child, parent, w


class Pages(NamedTuple):
    """The pages of a region, or the document without any; `part` holds no others."""

    part: FramePart
    settings: Element
    breaks: bool

    def turned(self, *, landscape: bool) -> Pages:
        """A copy of the pages, upright or lying."""
        root = deepcopy(self.part.root)
        copies = dict(zip(self.part.root.iter(P), root.iter(P), strict=True))
        slots = tuple(slot._replace(element=copies[slot.element]) for slot in self.part.slots)
        settings = next(root.iter(SETTINGS))
        _turn(settings, landscape=landscape)
        return Pages(self.part._replace(root=root, slots=slots), settings, self.breaks)


def cut_apart(part: FramePart) -> tuple[Pages, dict[str, Pages]]:
    """The document itself, and its repeated pages by the name of their text slot.

    The elements of the part are moved.
    """
    found = [*sections(part)]
    repeated = {
        section.region.body: _taken_out(part, section, section.region)
        for section in reversed(found)
        if section.region is not None
    }
    own = [section for section in found if section.region is None]
    body = child(part.root, "body")
    if body is None or not own:
        raise LookupError(part.name)
    for settings in body.findall(SETTINGS):
        body.remove(settings)
    _close(body, own[-1], "annexes")
    slots = tuple(slot for section in own for slot in section.slots)
    return Pages(
        part._replace(slots=slots), own[-1].settings, own[-1].carrier is not None
    ), repeated


def _taken_out(part: FramePart, section: Section, region: Region) -> Pages:
    root = etree.Element(part.root.tag, nsmap=part.root.nsmap)  # type: ignore[arg-type]
    body = etree.SubElement(root, w("body"))
    body.append(marker("cut"))
    body.extend(section.elements)
    for paragraph in body.iter(P):
        strip_identity(paragraph)
    _close(body, section, "settings")
    taken = FramePart(f"{part.name}#{region.body}", root, section.slots)
    return Pages(taken, section.settings, section.carrier is not None)


def _close(body: Element, section: Section, kind: str) -> None:
    """Put the settings behind the body, and a mark where they stood in its last paragraph."""
    if section.carrier is not None:
        parent(section.settings).replace(section.settings, marker("break"))
    body.extend((marker(kind), section.settings, marker("close")))


def _turn(settings: Element, *, landscape: bool) -> None:
    """A4 lying has the margins of A4 upright (Mục I, khoản 3): only the sheet is turned."""
    page = child(settings, "pgSz")
    if page is None:
        return
    sides = sorted((page.get(w("w"), "0"), page.get(w("h"), "0")), key=int, reverse=landscape)
    for name, side in zip(("w", "h"), sides, strict=True):
        page.set(w(name), side)
    page.set(w("orient"), "landscape" if landscape else "portrait")
