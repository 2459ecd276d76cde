"""Letters of the subject (trích yếu): 13 or 14 points, bold, upright."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(13, 14),
    bold=True,
    italic=False,
    size_clause="ND30-I-II-5b.subject_size",
    style_clause="ND30-I-II-5b.subject_style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.SUBJECT, FORM)


RULE = Rule(
    name="subject.look",
    title=later("Letters of the subject"),
    group="title",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.SUBJECT,
)
