"""Letters of place and date (địa danh, thời gian): 13 or 14 points, italic, not bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(13, 14),
    bold=False,
    italic=True,
    size_clause="ND30-I-II-4c.size",
    style_clause="ND30-I-II-4c.style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.PLACE_DATE, FORM)


RULE = Rule(
    name="place-date.look",
    title=later("Letters of the place and date"),
    group="letterhead",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.PLACE_DATE,
)
