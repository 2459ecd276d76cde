"""Letters of the national name (Quốc hiệu): 12 or 13 points, bold, upright."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(12, 13),
    bold=True,
    italic=False,
    size_clause="ND30-I-II-1a.size",
    style_clause="ND30-I-II-1a.style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.NATIONAL_NAME, FORM)


RULE = Rule(
    name="national-name.look",
    title=later("Letters of the national name"),
    group="letterhead",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.NATIONAL_NAME,
)
