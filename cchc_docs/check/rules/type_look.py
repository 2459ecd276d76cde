"""Letters of the type (tên loại): 13 or 14 points, bold, upright."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(13, 14),
    bold=True,
    italic=False,
    size_clause="ND30-I-II-5b.type_size",
    style_clause="ND30-I-II-5b.type_style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.DOCUMENT_TYPE, FORM)


RULE = Rule(
    name="type.look",
    title=later("Letters of the type"),
    group="title",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.DOCUMENT_TYPE,
)
