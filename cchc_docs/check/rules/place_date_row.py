"""Place and date stand on the same line as number and notation (ô 3, ô 4).

Rows of a table tell; so does one line with a tab. Where both stand under other lines in their
cells, their height is estimated, and only evenness is vouched for.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rows import height_above, shares_row
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-4c.same_row"
_EVEN_PT = 9.0


def judge(subject: Subject) -> Judgement:
    """Judge the rows of the letterhead."""
    document = subject.document
    date = document.first(Component.PLACE_DATE)
    number = document.first(Component.NUMBER_NOTATION)
    if date is None:
        return look_elsewhere(document, Component.PLACE_DATE)
    if number is None:
        return look_elsewhere(document, Component.NUMBER_NOTATION)
    is_same = _is_same(document, number, date)
    if is_same is None:
        return NotJudged(_("how high the two lines stand cannot be read from the file"))
    if is_same:
        return ()
    return (
        Finding(
            message=_("The place and date are not on the same line as number and notation"),
            found=_("in another row"),
            required=_("in the row of number and notation"),
            fix=_("In Word: drag both lines into the same row of the letterhead's table"),
            spot=date.paragraph.place,
        ),
    )


def _is_same(document: Document, number: Piece, date: Piece) -> bool | None:
    if number.paragraph is date.paragraph:
        return number.line == date.line
    same_row = shares_row(document.letterhead.blocks, number.paragraph, date.paragraph)
    if not same_row:
        return same_row
    blocks = document.letterhead.blocks
    heights = [height_above(blocks, piece.paragraph) for piece in (number, date)]
    if heights[0] is None or heights[1] is None:
        return None
    return True if abs(heights[0] - heights[1]) < _EVEN_PT else None


RULE = Rule(
    name="place-date.row",
    title=later("Place and date on the line of the number"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.PLACE_DATE,
)
