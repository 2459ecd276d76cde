"""A frame as it was found (khảo sát khung): its parts, its slots, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import XMLSyntaxError

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.language import _
from cchc_docs.write.docx.look import StyleSheet
from cchc_docs.write.docx.package import MAIN_DOCUMENT, Package, package_error, read_package
from cchc_docs.write.docx.places import part_words, place_words
from cchc_docs.write.docx.regions import BLOCK_SLOTS
from cchc_docs.write.docx.tags import Tag, TagFault, read_tags, written
from cchc_docs.write.docx.trust import untrusted
from cchc_docs.write.docx.wordml import (
    OFFICE_RELATIONS,
    TEXT_BOX,
    Element,
    P,
    holds,
    parent,
    parse,
    texts,
    w,
)

_STORIES = (f"{OFFICE_RELATIONS}/header", f"{OFFICE_RELATIONS}/footer")
_TRACKED = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))


class SlotParagraph(NamedTuple):
    """A paragraph of the frame that holds slots, in the order of its text."""

    element: Element
    text: str
    tags: tuple[Tag, ...]


class FramePart(NamedTuple):
    """The document itself, a header or a footer."""

    name: str
    root: Element
    slots: tuple[SlotParagraph, ...]


class Survey(NamedTuple):
    """Everything read from a frame. Its elements are fresh: whoever takes them may change them."""

    package: Package
    sheet: StyleSheet
    parts: tuple[FramePart, ...]
    diagnostics: tuple[Diagnostic, ...]
    meant: frozenset[str]  # slots that stand there, but not as they should

    def slots(self) -> Iterator[tuple[SlotParagraph, Tag]]:
        """Every slot with its paragraph, in the order of the parts."""
        for part in self.parts:
            for paragraph in part.slots:
                for tag in paragraph.tags:
                    yield paragraph, tag


def survey(frame: bytes, path: str) -> Survey:
    """Read a frame and judge its slots. Raises where it cannot or must not be read at all."""
    package = read_package(frame, path)
    try:
        if distrust := tuple(untrusted(package, path)):
            raise DiagnosticError(distrust)
        main = _only(package.related("", MAIN_DOCUMENT))
        styles = _only(package.related(main, f"{OFFICE_RELATIONS}/styles"))
        stories = [name for kind in _STORIES for name in package.related(main, kind)]
        sheet = StyleSheet(_root(package, styles))
        roots = {name: _root(package, name) for name in dict.fromkeys([main, *stories])}
        _expect_document(roots[main])
    except (XMLSyntaxError, LookupError) as error:
        raise package_error(
            path,
            _("The file is not a Word document."),
            _("Open it in Word and save it as «Word Document (*.docx)», not «Strict»."),
        ) from error
    faults = _Faults(path)
    parts = []
    for name, root in roots.items():
        faults.part = part_words(roots[main], package.relations(main), name)
        parts.append(FramePart(name, root, tuple(_slot_paragraphs(root, faults))))
    return Survey(package, sheet, tuple(parts), tuple(faults.diagnostics), frozenset(faults.meant))


class _Faults:
    """Collects what is wrong, with its place."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.part = ""
        self.diagnostics: list[Diagnostic] = []
        self.meant: set[str] = set()

    def add(self, fault: TagFault, paragraph: Element) -> None:
        place = WordPlace(self.path, place_words(paragraph, self.part))
        self.diagnostics.append(
            Diagnostic(fault.rule, Severity.ERROR, place, fault.message, fault.fix)
        )
        self.meant.add(fault.meant)


def _only(names: tuple[str, ...]) -> str:
    if len(names) != 1:
        raise LookupError(names)
    return names[0]


def _expect_document(root: Element) -> None:
    """A Strict file has the same names in another namespace."""
    if root.tag != w("document"):
        raise LookupError(root.tag)


def _root(package: Package, name: str) -> Element:
    part = package.find(name)
    if part is None:
        raise LookupError(name)
    return parse(part.content())


def _slot_paragraphs(root: Element, faults: _Faults) -> Iterator[SlotParagraph]:
    for paragraph in root.iter(P):
        text = "".join(piece for _element, piece in texts(paragraph))
        if not {"{", "}"} & set(text):
            continue
        tags = []
        for found in read_tags(text):
            if isinstance(found, Tag):
                tags.append(found)
            else:
                faults.add(found, paragraph)
        if tags:
            slot = SlotParagraph(paragraph, text, tuple(tags))
            for fault in _misplaced(slot):
                faults.add(fault, paragraph)
            yield slot


def _misplaced(slot: SlotParagraph) -> Iterator[TagFault]:
    """What makes a paragraph unable to hold its slots."""
    paragraph = slot.element
    if holds(paragraph, *_TRACKED):
        yield TagFault(
            "frame.slot-form",
            _("A slot stands in text with tracked changes."),
            _("In Word: Review, Accept All Changes; then save."),
        )
    if holds(paragraph, TEXT_BOX, w("sectPr")):
        yield TagFault(
            "frame.slot-form",
            _("A slot stands in a paragraph that holds a text box or a section break."),
            _("Move the slot into a paragraph of its own."),
        )
    blocks = [tag.name for tag in slot.tags if tag.name in BLOCK_SLOTS]
    for name in blocks[:1]:
        alone = slot.text.strip() == slot.text[slot.tags[0].start : slot.tags[0].end]
        if not alone or parent(paragraph).tag != w("body"):
            yield TagFault(
                "frame.slot-form",
                _("«{slot}» must stand alone in a paragraph, outside tables and headers.").format(
                    slot=written(name)
                ),
                _("Give «{slot}» a paragraph of its own.").format(slot=written(name)),
            )
