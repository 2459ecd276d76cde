"""The title of an appendix: centred, capitals, 13 or 14 points, bold, upright."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.heads import first, labelled
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-III-1b.title"
DEMAND = Demand(
    part=later("title of an appendix"),
    clauses=dict.fromkeys(("size", "bold", "italic", "case", "centred"), CLAUSE),
    sizes=(13, 14),
    bold=True,
    italic=False,
    upper=True,
    centred=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge the first line of every title: what follows may be a subtitle."""
    titles = [
        title
        for appendix in labelled(subject.document)
        if (title := first(appendix, Component.APPENDIX_TITLE))
    ]
    return tuple(look_findings(titles, DEMAND)) if titles else NotApplicable()


RULE = Rule(
    name="appendix.title",
    title=later("Look of the title of an appendix"),
    group="appendix",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.APPENDIX_TITLE,
)
