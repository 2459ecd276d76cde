"""Mending the length of a line (sửa độ dài đường kẻ): of a shape, or of the border of a blank line.

The line keeps its middle. A border of the paragraph with the text itself would squeeze the text: it
is left to the writer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece, UnderLine
from cchc_docs.check.ooxml import (
    COMPATIBILITY,
    DRAWING,
    MM_PER_EMU,
    WORD_DRAWING,
    WORD_GROUP,
    Element,
    w,
)
from cchc_docs.check.repair.change import Change, Job, Mender
from cchc_docs.check.repair.settings import side_indents
from cchc_docs.check.ruling import Ruling, text_widths
from cchc_docs.check.view.page import DrawnLine
from cchc_docs.check.view.shapes import shapes
from cchc_docs.check.wording import millimetres

_DRAWING = w("drawing")
_EXTENTS = (f"{{{WORD_DRAWING}}}extent", f"{{{DRAWING}}}ext")
_OFFSET = f"{{{WORD_DRAWING}}}positionH/{{{WORD_DRAWING}}}posOffset"
_FALLBACK = f"{{{COMPATIBILITY}}}Fallback"
Select = Callable[[Document], Iterable[Piece]]


def ruling_mender(select: Select, under: Iterable[Component], form: Ruling) -> Mender:
    """Mends the length of the lines under these pieces."""

    def mend(job: Job) -> Iterator[Change]:
        document = job.subject.document
        pieces = tuple(select(document))
        widths = text_widths(pieces, wraps=form.low != form.high)
        if not widths or not any(form.length_clause in f.clauses for f in job.findings):
            return
        length = (min(widths) * form.low + max(widths) * form.high) / 2
        for component in under:
            for line in document.lines_under(component):
                before = line.line.length_mm
                if before is not None and _set_length(line, length):
                    yield job.change(line.anchor.place, millimetres(before), millimetres(length))
                    return

    return mend


def _set_length(under: UnderLine, length: float) -> bool:
    anchor, line = under.anchor, under.line
    if line.kind == "border":
        if not anchor.is_blank or anchor.room_mm is None or anchor.room_mm < length:
            return False
        side_indents(anchor, (anchor.room_mm - length) / 2)
        return True
    found = next(_drawings(anchor.place.element, line), None) if line.kind == "shape" else None
    if found is None:
        return False
    _resize(found, line, length)
    return True


def _drawings(paragraph: Element, line: DrawnLine) -> Iterator[Element]:
    """The drawings of a paragraph that are this line and nothing else."""
    for drawing in paragraph.iter(_DRAWING):
        is_group = next(drawing.iter(f"{{{WORD_GROUP}}}wgp"), None) is not None
        if not is_group and list(shapes(drawing)) == [line]:
            yield drawing


def _resize(drawing: Element, line: DrawnLine, length: float) -> None:
    for extent in drawing.iter(*_EXTENTS):
        if extent.get("cx") is not None:
            extent.set("cx", str(round(length / MM_PER_EMU)))
    for holder in drawing:
        offset = holder.find(_OFFSET)
        if offset is not None and offset.text and line.length_mm is not None:
            moved = int(offset.text) + round((line.length_mm - length) / 2 / MM_PER_EMU)
            offset.text = str(moved)
    for above in drawing.iterancestors(f"{{{COMPATIBILITY}}}AlternateContent"):
        for fallback in above.findall(_FALLBACK):  # for Word 2007; it would have the old length
            above.remove(fallback)
