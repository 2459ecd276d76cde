"""Legal bases: italic, not bold, 13 or 14 points."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.bases import weighed
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

DEMAND = Demand(
    part=later("legal bases"),
    clauses={
        "size": "ND30-I-II-6a.size",
        "bold": "ND30-I-II-6a.style",
        "italic": "ND30-I-II-6a.style",
    },
    sizes=(13, 14),
    bold=False,
    italic=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge every line that gives a legal basis."""
    bases = subject.document.all(Component.LEGAL_BASIS)
    if not bases:
        return without(subject.document, Component.LEGAL_BASIS)
    return weighed(subject.document, look_findings(bases, DEMAND))


RULE = Rule(
    name="legal-basis.look",
    title=later("Look of the legal bases"),
    group="body",
    clauses=tuple(dict.fromkeys(DEMAND.clauses.values())),
    judge=judge,
    component=Component.LEGAL_BASIS,
)
