"""The paragraphs that are surely body text (đoạn văn nội dung), one finding for all that depart.

Not among them: headings, lead-ins, captions, notes in brackets, quotations, what stands in cells or
frames, centred lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from cchc_docs.check import looks
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.demands import quoted
from cchc_docs.check.lettering import main_size
from cchc_docs.check.rule import Finding
from cchc_docs.check.view.page import Paragraph
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _
from cchc_docs.vietnamese.widths import Face, text_width_mm

COMPONENTS = frozenset(
    {Component.BODY, Component.CLAUSE, Component.POINT, Component.NUMBERED, Component.ARTICLE}
)
_SURE = 0.7
_CAPTION = re.compile(
    r"(bang|bieu|bieu do|hinh|so do|anh|cong thuc) [\divx]+|(ghi chu|nguon|don vi tinh|dvt) ?[:(]"
)
_ASIDE = ("(", "“", '"', "«", "[", "*")
_FULL_STOP = re.compile(r"[.;:,?!…/][”\"»)\]]*\Z")
_FEW_WORDS = 6
_ROOM_MM = 165.0
_LEFT_EDGE_MM = 1.0


def prose(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of body text, in reading order."""
    heads = {id(p.paragraph) for p in document.pieces if p.component not in COMPONENTS
             and p.component is not Component.END_MARK}  # fmt: skip
    found = {
        id(piece.paragraph): piece.paragraph
        for piece in document.pieces
        if piece.component in COMPONENTS and piece.confidence >= _SURE
    }
    return tuple(p for key, p in found.items() if key not in heads and _is_prose(p))


def _is_prose(paragraph: Paragraph) -> bool:
    if paragraph.in_cell is not None or paragraph.framed or paragraph.boxed:
        return False
    if paragraph.align in {"center", "right"} or paragraph.is_blank:
        return False
    text = tidy(paragraph.shown)
    return (
        len(text.split()) >= _FEW_WORDS
        and not text.startswith(_ASIDE)
        and not _is_placed_by_hand(paragraph)
        and _CAPTION.match(folded(text)) is None
    )


def _is_placed_by_hand(paragraph: Paragraph) -> bool:
    """Whether an indent centres it; a first line far in, with others below, is body text."""
    if 0 <= paragraph.left_mm < _LEFT_EDGE_MM and fills_a_line(paragraph):
        return False
    return looks.is_centred(paragraph._replace(text=paragraph.text.lstrip()))


def is_sentence(paragraph: Paragraph) -> bool:
    """Whether it ends as a sentence or an item does; a heading does not."""
    return _FULL_STOP.search(tidy(paragraph.text)) is not None


def fills_a_line(paragraph: Paragraph) -> bool:
    """Whether it surely goes on over the end of a line, so that its right edge can be seen."""
    size = main_size(paragraph.runs) or 0.0
    room = (paragraph.room_mm or _ROOM_MM) - paragraph.right_mm - max(paragraph.left_mm, 0)
    longest = max((line.text for line in paragraph.lines), key=len, default=paragraph.text)
    return text_width_mm(tidy(longest), size, Face.REGULAR) > room * 1.1


def departing(
    found: Iterable[tuple[Paragraph, str]],
    message: str,
    required: str,
    fix: str,
    clauses: tuple[str, ...] = (),
    severity: Severity | None = None,
) -> Iterator[Finding]:
    """One finding for paragraphs and what was found in each; `message` takes `found`, `required`.

    The commonest departure speaks, with its first paragraph.
    """
    pairs = list(found)
    if not pairs:
        return
    common = Counter(value for _paragraph, value in pairs).most_common(1)[0][0]
    first = next(paragraph for paragraph, value in pairs if value == common)
    where = quoted(first.shown)
    if len(pairs) > 1:
        where = _("{count} paragraphs, the first: {text}").format(count=len(pairs), text=where)
    yield Finding(
        message=f"{message.format(found=common, required=required)}: {where}",
        found=common,
        required=required,
        fix=fix,
        spot=first.place,
        clauses=clauses,
        severity=severity,
    )
