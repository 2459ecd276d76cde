"""Mending paragraphs (sửa định dạng đoạn): alignment, indents, gaps, line spacing."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.ooxml import Element, w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.properties import PARAGRAPH, ensured, paragraph_properties, set_value
from cchc_docs.check.view.page import Align, Paragraph
from cchc_docs.check.wording import millimetres, points
from cchc_docs.language import _, later

_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_WORDS: dict[Align, str] = {
    "left": later("aligned left"),
    "center": later("centred"),
    "right": later("aligned right"),
    "justify": later("justified"),
    "distribute": later("distributed"),
}
_TWIPS_PER_MM = 1440 / 25.4


def align(job: Job, paragraph: Paragraph, to: Align) -> Iterator[Change]:
    """Align a paragraph."""
    if paragraph.align == to:
        return
    set_value(_properties(paragraph), "jc", _ALIGN[to], PARAGRAPH)
    yield job.change(paragraph.place, _(_WORDS[paragraph.align]), _(_WORDS[to]))


def centre(job: Job, paragraph: Paragraph) -> Iterator[Change]:
    """Centre a paragraph, and take away indents that would push it aside."""
    yield from align(job, paragraph, "center")
    shift = paragraph.left_mm + paragraph.first_line_mm - paragraph.right_mm
    if abs(shift) > 1:
        indents = _indents(paragraph)
        for side in ("left", "right", "firstLine"):
            indents.set(w(side), "0")
        yield job.change(
            paragraph.place,
            _("indented by {length}").format(length=millimetres(shift)),
            _("not indented"),
        )


def first_line(job: Job, paragraph: Paragraph, twips: int, after: str) -> Iterator[Change]:
    """Indent the first line; a hanging paragraph begins at the margin."""
    indents = _indents(paragraph)
    if paragraph.first_line_mm < 0 or paragraph.left_mm < 0:
        indents.set(w("left"), "0")
    indents.set(w("firstLine"), str(twips))
    before = f"{paragraph.first_line_mm / 10:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    yield job.change(paragraph.place, f"{before} cm", after)


def side_indents(paragraph: Paragraph, millimetres_each: float) -> None:
    """Indent a paragraph alike at both sides."""
    indents = _indents(paragraph)
    for side in ("left", "right"):
        indents.set(w(side), str(round(millimetres_each * _TWIPS_PER_MM)))
    indents.set(w("firstLine"), "0")


def space(
    job: Job, paragraph: Paragraph, side: str, to: float, before: str = ""
) -> Iterator[Change]:
    """Set the space before or after a paragraph, in points."""
    spacing = _spacing(paragraph)
    for name in (f"{side}Lines", f"{side}Autospacing"):  # a style may have them
        spacing.set(w(name), "0")
    spacing.set(w(side), str(round(to * 20)))
    if paragraph.contextual:
        set_value(_properties(paragraph), "contextualSpacing", "0", PARAGRAPH)
    found = paragraph.before_pt if side == "before" else paragraph.after_pt
    yield job.change(paragraph.place, before or points(found), points(to))


def line_spacing(job: Job, paragraph: Paragraph, lines: float) -> Iterator[Change]:
    """Set the line spacing, in lines."""
    spacing = _spacing(paragraph)
    spacing.set(w("line"), str(round(lines * 240)))
    spacing.set(w("lineRule"), "auto")
    auto = paragraph.line_rule == "auto"
    before = _lines(paragraph.line) if auto else points(paragraph.line)
    yield job.change(paragraph.place, before, _lines(lines))


def _lines(number: float) -> str:
    return _("{number} lines").format(
        number=f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    )


def _properties(paragraph: Paragraph) -> Element:
    return paragraph_properties(paragraph.place.element)


def _indents(paragraph: Paragraph) -> Element:
    indents = ensured(_properties(paragraph), "ind", PARAGRAPH)
    for name in list(indents.attrib):
        if str(name).endswith(("Chars", "}hanging", "}start", "}end")):
            del indents.attrib[name]
    return indents


def _spacing(paragraph: Paragraph) -> Element:
    return ensured(_properties(paragraph), "spacing", PARAGRAPH)
