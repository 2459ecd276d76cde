"""No line below the subject of a letter (trích yếu công văn): its specimen has none."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-5b.letter_norule"


def judge(subject: Subject) -> Judgement:
    """Judge the lines below it."""
    document = subject.document
    pieces = document.all(Component.LETTER_SUBJECT)
    if not pieces:
        return look_elsewhere(document, Component.LETTER_SUBJECT)
    anchors = [under.anchor for under in document.lines_under(Component.LETTER_SUBJECT)]
    if pieces[-1].paragraph.bottom_line is not None:
        anchors.append(pieces[-1].paragraph)
    return tuple(
        Finding(
            message=_("There is a line below the subject of the letter"),
            found=_("a line"),
            required=_("no line"),
            fix=_(
                "In Word: click the line and press Delete; of a border, Home, Borders, No Border"
            ),
            spot=anchor.place,
        )
        for anchor in anchors[:1]
    )


RULE = Rule(
    name="letter-subject.line",
    title=later("No line below the subject of a letter"),
    group="title",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.LETTER_SUBJECT,
)
