"""Mark in a part's XML what will be filled in (đánh dấu chỗ điền), to be split at later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from lxml import etree

from cchc_docs.write.docx.holes import cut, marker, strip_identity
from cchc_docs.write.docx.lines import BOXES, DRAWN_LINES, Column, Indents, line_indents
from cchc_docs.write.docx.look import StyleSheet, first_run
from cchc_docs.write.docx.regions import BLOCK_SLOTS
from cchc_docs.write.docx.room import room
from cchc_docs.write.docx.segments import DrawnLine, Hole, Prototype
from cchc_docs.write.docx.slots import RECIPIENTS
from cchc_docs.write.docx.survey import FramePart, SlotParagraph
from cchc_docs.write.docx.wordml import Element, P, child, parent, texts, w

# What follows w:ind in w:pPr (ECMA-376-1, 17.3.1.26).
_AFTER_INDENTS = (
    w("contextualSpacing"),
    w("mirrorIndents"),
    w("suppressOverlap"),
    w("jc"),
    w("textDirection"),
    w("textAlignment"),
    w("textboxTightWrap"),
    w("outlineLvl"),
    w("divId"),
    w("cnfStyle"),
    w("rPr"),
    w("sectPr"),
    w("pPrChange"),
)


class MarkedPart:
    """A part with markers in it: the holes they count, and what each marked paragraph becomes."""

    def __init__(self, part: FramePart, sheet: StyleSheet, section: Element | None) -> None:
        self.holes: list[Hole] = []
        self.blocks: list[str] = []
        self.makers: list[Callable[..., Prototype | DrawnLine]] = []
        self._sheet = sheet
        self._section = section
        lines = [*self._drawn_lines(part)]
        self.is_static = not lines and not part.slots
        vanishing = {slot.element for slot in part.slots}
        vanishing |= {line for line, above in lines if above in vanishing}
        for container in dict.fromkeys(parent(paragraph) for paragraph in vanishing):
            _mark_container(container, vanishing)
        prototypes: dict[Element, Prototype] = {}
        for slot in part.slots:
            if any(tag.name == RECIPIENTS for tag in slot.tags):
                _mark_row(slot.element)
            if slot.tags[0].name in BLOCK_SLOTS:
                parent(slot.element).replace(slot.element, marker("blocks", len(self.blocks)))
                self.blocks.append(slot.tags[0].name)
            else:
                prototypes[slot.element] = self._mark_slot(slot)
        for line, above in lines:
            self._mark_line(line, above, prototypes.get(above))
        self.xml = etree.tostring(part.root, encoding="unicode")

    def _drawn_lines(self, part: FramePart) -> Iterator[tuple[Element, Element]]:
        """Every line with the paragraph above it."""
        slots = {slot.element for slot in part.slots}
        for paragraph in part.root.iter(P):
            above = paragraph.getprevious()
            if above is None or above.tag != P or paragraph in slots:
                continue
            if self._sheet.name_of(paragraph) in DRAWN_LINES:
                yield paragraph, above

    def _column(self, paragraph: Element) -> Column | None:
        width = room(paragraph, self._sheet, self._section)
        if width is None:
            return None
        setting = self._sheet.setting(paragraph)
        return Column(width, setting.left, setting.right, setting.align)

    def _mark_slot(self, slot: SlotParagraph) -> Prototype:
        paragraph = slot.element
        column = self._column(paragraph)
        style = self._sheet.name_of(paragraph)
        strip_identity(paragraph)
        holes, words, run = cut(slot, len(self.holes))
        self.holes += holes
        prototype = Prototype(
            number=len(self.makers),
            pieces=(),
            words=words,
            column=column,
            look=self._sheet.look(paragraph, run),
            box=style if style in BOXES and column is not None else "",
        )
        if prototype.box:
            _place_indents(paragraph, marker("indents"))
        _enclose(paragraph, len(self.makers))
        self.makers.append(prototype._replace)
        return prototype

    def _mark_line(self, line: Element, above: Element, prototype: Prototype | None) -> None:
        rule = DRAWN_LINES[self._sheet.name_of(line)]
        if prototype is None:
            column = self._column(above)
            if column is not None:
                text = "".join(piece for _element, piece in texts(above))
                look = self._sheet.look(above, first_run(above))
                _place_indents(line, _element(line_indents((text,), rule, column, look)))
            return
        strip_identity(line)
        if prototype.column is not None:
            _place_indents(line, marker("indents"))
        _enclose(line, len(self.makers))
        self.makers.append(
            partial(
                DrawnLine,
                above=prototype.number,
                rule=rule,
                column=prototype.column,
                look=prototype.look,
            )
        )


def _mark_row(paragraph: Element) -> None:
    """Whether the row of the recipients may split over pages depends on how many there are."""
    for row in paragraph.iterancestors(w("tr")):
        for setting in row.findall(f"{w('trPr')}/{w('cantSplit')}"):
            parent(setting).replace(setting, marker("whole"))


def _enclose(paragraph: Element, number: int) -> None:
    paragraph.addprevious(marker("begin", number))
    paragraph.addnext(marker("end", number))


def _mark_container(container: Element, vanishing: set[Element]) -> None:
    """A cell, header, footer or text box must end in a paragraph, even if all of them vanish."""
    if container.tag == w("body"):
        return
    last: list[Element] = []
    for element in reversed(container):
        if element.tag != P:
            break
        if element not in vanishing:
            return
        last.append(element)
    if last:
        last[-1].addprevious(marker("open"))
        last[0].addnext(marker("keep"))


def _element(indents: Indents) -> Element:
    ind = etree.Element(w("ind"))
    for name, number in zip(("left", "right", "firstLine"), (*indents, 0), strict=True):
        ind.set(w(name), str(number))
    return ind


def _place_indents(paragraph: Element, indents: Element) -> None:
    """Put indents in place of those that the paragraph has, where the schema wants them."""
    settings = child(paragraph, "pPr")
    if settings is None:
        settings = etree.Element(w("pPr"))
        paragraph.insert(0, settings)
    for old in settings.findall(w("ind")):
        settings.remove(old)
    following = next((element for element in settings if element.tag in _AFTER_INDENTS), None)
    if following is None:
        settings.append(indents)
    else:
        following.addprevious(indents)
