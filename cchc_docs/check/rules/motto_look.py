"""Letters of the motto (Tiêu ngữ): 13 or 14 points, bold, upright."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(13, 14),
    bold=True,
    italic=False,
    size_clause="ND30-I-II-1b.size",
    style_clause="ND30-I-II-1b.style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.MOTTO, FORM)


RULE = Rule(
    name="motto.look",
    title=later("Letters of the motto"),
    group="letterhead",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.MOTTO,
)
