"""«Nơi nhận:»: 12 points, bold italic."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

DEMAND = Demand(
    part=later("«Nơi nhận:»"),
    clauses={
        "size": "ND30-I-II-9d.label_size",
        "bold": "ND30-I-II-9d.label_style",
        "italic": "ND30-I-II-9d.label_style",
    },
    sizes=(12,),
    bold=True,
    italic=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge the label; its colon may be upright."""
    document = subject.document
    label = document.first(Component.RECIPIENTS_LABEL)
    if label is None:
        return without(document, Component.RECIPIENTS_LABEL)
    return tuple(look_findings([label], DEMAND))


RULE = Rule(
    name="recipients.label-look",
    title=later("Look of «Nơi nhận:»"),
    group="recipients",
    clauses=tuple(dict.fromkeys(DEMAND.clauses.values())),
    judge=judge,
    component=Component.RECIPIENTS_LABEL,
)
