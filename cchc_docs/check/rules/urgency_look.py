"""The stamp of urgency: capitals, 13 or 14 points, bold, upright, bright red."""

from __future__ import annotations

from cchc_docs.check import looks
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, Departure, departing, look_findings
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.check.stamps import is_bright_red
from cchc_docs.language import _, later

CLAUSE = "ND30-I-III-2b.text"
DEMAND = Demand(
    part=later("stamp of urgency"),
    clauses=dict.fromkeys(("size", "bold", "italic", "case"), CLAUSE),
    sizes=(13, 14),
    bold=True,
    italic=False,
    upper=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge the letters of the stamp."""
    marks = subject.document.all(Component.URGENCY_MARK)
    if not marks:
        return NotApplicable()
    dull = Departure(
        _("not bright red"),
        _("bright red"),
        _("Select the text; Home, Font Color: red"),
    )
    return (
        *look_findings(marks, DEMAND),
        *departing(
            marks,
            DEMAND.part,
            (CLAUSE,),
            lambda mark: (
                None
                if looks.share(mark.runs, lambda look: is_bright_red(look.color)) > 0.5
                else dull
            ),
        ),
    )


RULE = Rule(
    name="urgency.look",
    title=later("Look of the stamp of urgency"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.URGENCY_MARK,
)
