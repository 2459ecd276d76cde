"""Letters of the issuer (cơ quan ban hành): 12 or 13 points, bold, upright."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(12, 13),
    bold=True,
    italic=False,
    size_clause="ND30-I-II-2b.issuer_size",
    style_clause="ND30-I-II-2b.issuer_style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.ISSUER, FORM)


RULE = Rule(
    name="issuer.look",
    title=later("Letters of the issuer"),
    group="letterhead",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.ISSUER,
)
