"""Page numbers of a file (số trang): where they print, and whether a section has a second page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.rows import height_of
from cchc_docs.check.rule import NotApplicable, NotJudged, Subject
from cchc_docs.check.view.page import Block, Paragraph, Run, Section
from cchc_docs.language import _

_MM_PER_POINT = 25.4 / 72
_LONG, _SHORT = 1.25, 0.75  # pages by estimate: beyond doubt more than one, beyond doubt one


class PageNumber(NamedTuple):
    """A field that prints the number of the page; `pages` is first, even or default."""

    section: Section
    paragraph: Paragraph
    run: Run
    pages: str
    in_header: bool


def page_numbers(section: Section) -> Iterator[PageNumber]:
    """The numbers that a section prints."""
    for margins, in_header in ((section.printed_headers, True), (section.printed_footers, False)):
        for pages, printed in margins.items():
            for paragraph in printed:
                for run in paragraph.runs:
                    if run.field == "PAGE":
                        yield PageNumber(section, paragraph, run, pages, in_header)


def all_page_numbers(document: Document) -> tuple[PageNumber, ...]:
    """The numbers of a document, each paragraph once; sections inherit headers."""
    found = {id(n.paragraph.place.element): n for s in document.sections for n in page_numbers(s)}
    return tuple(found.values())


def no_number(subject: Subject) -> NotApplicable | NotJudged:
    """What the rules on its look say of a document without page numbers."""
    if not subject.document.sections:
        return NotJudged(_("the pages of the document cannot be told"))
    return NotApplicable()


def runs_over(section: Section) -> bool | None:
    """Whether a section goes beyond one page; `None` where an estimate cannot tell."""
    found = section.paragraphs
    last = max((n for n, p in enumerate(found) if not p.is_blank), default=0)
    for number, paragraph in enumerate(found[: last + 1]):
        if "\f" in paragraph.text.rstrip() or ("\f" in paragraph.text and number < last):
            return True
        if number and paragraph.page_break_before:
            return True
    room = (section.height_mm - section.top_mm - section.bottom_mm) / _MM_PER_POINT
    height = 0.0
    for block in section.blocks:
        height += _height(block)
        if height > room * _LONG:
            return True
    return False if height < room * _SHORT else None


def _height(block: Block) -> float:
    if isinstance(block, Paragraph):
        return height_of(block) + max(block.before_pt, block.after_pt)
    return sum(
        max((sum(_height(inner) for inner in cell.blocks) for cell in row.cells), default=0)
        for row in block.rows
    )
