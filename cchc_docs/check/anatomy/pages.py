"""Page numbers and marks in the margins of the pages (số trang, ô 11, ô 13)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, paragraph_lines, tidy
from cchc_docs.check.anatomy.marks import mark
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.view.page import Paragraph, Section

_CONTACT = re.compile(r"(dia chi|dien thoai|dt|email|e-mail|thu dien tu|website|fax) ?[:.]")


def margin_pieces(sections: Iterable[Section]) -> list[Piece]:
    """What the headers and footers of these sections print."""
    pieces: list[Piece] = []
    seen: set[int] = set()
    for section in sections:
        for margins in (section.printed_headers, section.printed_footers):
            for paragraph in (p for kind in margins.values() for p in kind):
                if id(paragraph) not in seen:
                    seen.add(id(paragraph))
                    pieces.extend(_pieces(paragraph))
    return pieces


def _pieces(paragraph: Paragraph) -> Iterator[Piece]:
    numbered = paragraph.has_field("PAGE")
    for number, line in enumerate(paragraph.lines):
        if numbered and any(run.field == "PAGE" for run in line.runs):
            yield Piece(Component.PAGE_NUMBER, paragraph, number, 1.0)
        elif _CONTACT.search(folded(tidy(line.text))):
            yield Piece(Component.CONTACT, paragraph, number, 0.8)
    for text in paragraph_lines(paragraph):
        stamp = mark(text)
        if stamp is not None:
            yield text.piece(stamp, 0.9)
