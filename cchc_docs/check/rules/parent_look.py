"""Letters of the parent agency (cơ quan chủ quản): 12 or 13 points, upright, not bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(12, 13),
    bold=False,
    italic=False,
    size_clause="ND30-I-II-2b.parent_size",
    style_clause="ND30-I-II-2b.parent_style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.PARENT_AGENCY, FORM)


RULE = Rule(
    name="parent.look",
    title=later("Letters of the parent agency"),
    group="letterhead",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.PARENT_AGENCY,
)
