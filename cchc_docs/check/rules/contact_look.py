"""Address and telephone at the foot of page 1: 11 or 12 points, upright, not bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-III-4.text"
DEMAND = Demand(
    part=later("line with address and telephone"),
    clauses=dict.fromkeys(("size", "bold", "italic", "case"), CLAUSE),
    sizes=(11, 12),
    bold=False,
    italic=False,
    upper=False,
)


def judge(subject: Subject) -> Judgement:
    """Judge the lines in the foot of the page, and those at the end of a document of one page."""
    lines = [p for p in subject.document.all(Component.CONTACT) if p.paragraph.in_cell is None]
    return tuple(look_findings(lines, DEMAND)) if lines else NotApplicable()


RULE = Rule(
    name="contact.look",
    title=later("Look of address and telephone"),
    group="recipients",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.CONTACT,
)
