"""Where one page ends and the next begins by itself (chỗ sang trang), between two paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.check.view.page import Paragraph, View
from cchc_docs.pages.sheets import Sheets


class Turn(NamedTuple):
    """A page ends behind `before`, and `after` begins on a later one; nobody wished so."""

    before: Paragraph
    after: Paragraph
    page: int  # that ends, counted from 1


def turns(view: View, sheets: Sheets) -> Iterator[Turn]:
    """Every turn between two printed paragraphs; a turn within a paragraph is none."""
    before: Paragraph | None = None  # printed before the one that is looked at
    for paragraph, on_new_page in _in_order(view):
        block = sheets.block(paragraph)
        if block is None:
            continue
        if before is not None and not on_new_page:
            last = sheets.pages_of([before])[-1]
            if last < block.pages[0]:
                yield Turn(before, paragraph, last)
        before = paragraph


def _in_order(view: View) -> Iterator[tuple[Paragraph, bool]]:
    """The paragraphs, each with whether a page begins before it because somebody wished so."""
    for number, section in enumerate(view.sections):
        fresh = number > 0 and section.starts != "continuous"
        for paragraph in section.paragraphs:
            fresh = fresh or paragraph.page_break_before or paragraph.text.startswith("\f")
            yield paragraph, fresh
            fresh = "\f" in paragraph.text.lstrip("\f") or (fresh and paragraph.is_blank)
