"""Letters of number and notation (số, ký hiệu): 13 points and no other size, upright, not bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(13,),
    bold=False,
    italic=False,
    size_clause="ND30-I-II-3c.size",
    style_clause="ND30-I-II-3c.style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.NUMBER_NOTATION, FORM)


RULE = Rule(
    name="number.look",
    title=later("Letters of the number and notation"),
    group="letterhead",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.NUMBER_NOTATION,
)
