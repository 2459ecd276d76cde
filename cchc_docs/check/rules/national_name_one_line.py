"""National name and motto (Quốc hiệu, Tiêu ngữ) have one line each: điểm c speaks of two lines.

Condensed letters are not in the view, and no printer's widths are those of the table to a hair:
only a text that is wider than its room by more than condensing mends is said to wrap.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.ruling import natural_width
from cchc_docs.check.wording import millimetres, name_of
from cchc_docs.language import _, later

_CONDENSED = 1.06


def judge(subject: Subject) -> Judgement:
    """Compare the width of each text with its room."""
    document = subject.document
    found = []
    for component in (Component.NATIONAL_NAME, Component.MOTTO):
        pieces = document.all(component)
        if len(pieces) > 1 or (pieces and _is_too_wide(pieces[0])):
            found.append(_finding(pieces[0]))
    if not document.has(Component.NATIONAL_NAME):
        return look_elsewhere(document, Component.NATIONAL_NAME)
    if not found and any(natural_width(piece) is None for piece in _both(document)):
        return NotJudged(_("the widths of the letters of its font are not known"))
    return tuple(found)


def _both(document: Document) -> tuple[Piece, ...]:
    return (*document.all(Component.NATIONAL_NAME), *document.all(Component.MOTTO))


def _is_too_wide(piece: Piece) -> bool:
    paragraph, width = piece.paragraph, natural_width(piece)
    if paragraph.room_mm is None or width is None or piece.start or piece.end is not None:
        return False
    room = paragraph.room_mm - paragraph.left_mm - paragraph.right_mm
    return width > room * _CONDENSED


def _finding(piece: Piece) -> Finding:
    width = natural_width(piece)
    return Finding(
        message=_("{what} does not stand on one line").format(what=name_of(piece.component)),
        found=_("more than one line"),
        required=_("one line"),
        fix=_("In Word: widen the column of the letterhead to {width} or more").format(
            width=millimetres(width + 4) if width else "96 mm"
        ),
        spot=piece.paragraph.place,
    )


RULE = Rule(
    name="national-name.one-line",
    title=later("National name and motto on one line each"),
    group="letterhead",
    clauses=("ND30-I-II-1a.one_line",),
    judge=judge,
    component=Component.NATIONAL_NAME,
)
