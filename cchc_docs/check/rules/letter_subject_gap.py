"""Between number and subject of a letter there are 6 points (trích yếu công văn cách số 6 pt).

Word takes the larger of space after and space before. What rows and blank lines add is not
measured.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rows import follows
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.wording import points
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-5b.letter_gap"
_REQUIRED, _TOLERANCE = 6.0, 0.5


def judge(subject: Subject) -> Judgement:
    """Judge the gap where the file tells it."""
    document = subject.document
    number = document.first(Component.NUMBER_NOTATION)
    letter = document.first(Component.LETTER_SUBJECT)
    if letter is None or number is None:
        return look_elsewhere(document, Component.LETTER_SUBJECT)
    gap = _gap(document, number, letter)
    if gap is None:
        return NotJudged(_("the gap above the subject cannot be read from the file"))
    if abs(gap - _REQUIRED) <= _TOLERANCE:
        return ()
    return (
        Finding(
            message=_("The subject of the letter stands {found} below the number, not 6 pt").format(
                found=points(gap)
            ),
            found=points(gap),
            required=points(_REQUIRED),
            fix=_("In Word: click into the subject; Layout, Spacing, Before; set it to 6 pt"),
            spot=letter.paragraph.place,
        ),
    )


def _gap(document: Document, number: Piece, letter: Piece) -> float | None:
    above, below = number.paragraph, letter.paragraph
    if above is below:
        return 0.0 if letter.line == number.line + 1 else None
    if number.start or not follows(document.letterhead.blocks, above, below):
        return None
    if above.contextual and below.contextual and above.style_names == below.style_names:
        return 0.0
    return max(above.after_pt, below.before_pt)


RULE = Rule(
    name="letter-subject.gap",
    title=later("Gap above the subject of a letter"),
    group="title",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.LETTER_SUBJECT,
)
