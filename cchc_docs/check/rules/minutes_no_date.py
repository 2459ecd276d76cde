"""Minutes have no place and date in the head: the times stand in the content (Mẫu 1.9)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import type_code
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge the head of minutes."""
    if type_code(subject.document) != "BB":
        return NotApplicable()
    return tuple(
        Finding(
            message=_("minutes have no place and date in the head: {text}").format(
                text=quoted(piece.shown)
            ),
            found=piece.shown.strip(),
            required=_("none"),
            fix=_("Delete the line; give the times at the beginning and end of the content"),
            spot=spot_of(piece),
        )
        for piece in subject.document.all(Component.PLACE_DATE)
    )


RULE = Rule(
    name="minutes.no-date",
    title=later("Minutes without place and date in the head"),
    group="body",
    clauses=("ND30-III-M1.9.no_date",),
    judge=judge,
    component=Component.PLACE_DATE,
)
