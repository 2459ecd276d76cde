"""The mark of circulation («LƯU HÀNH NỘI BỘ»): capitals, 13 or 14 points, bold, in a frame."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, Departure, departing, look_findings
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.check.stamps import frame_of
from cchc_docs.language import _, later

CLAUSE = "ND30-I-III-2c.text"
DEMAND = Demand(
    part=later("mark of circulation"),
    clauses=dict.fromkeys(("size", "bold", "italic", "case"), CLAUSE),
    sizes=(13, 14),
    bold=True,
    italic=False,
    upper=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge letters and frame of the mark."""
    marks = subject.document.all(Component.CIRCULATION_MARK)
    if not marks:
        return NotApplicable()
    bare = Departure(
        _("no frame"),
        _("a frame of a single line"),
        _("Insert, Text Box around the words; Shape Outline: a single line"),
    )
    return (
        *look_findings(marks, DEMAND),
        *departing(
            marks,
            DEMAND.part,
            (CLAUSE,),
            lambda mark: None if frame_of(subject.view, mark).drawn else bare,
        ),
    )


RULE = Rule(
    name="circulation.look",
    title=later("Look of the mark of circulation"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.CIRCULATION_MARK,
)
