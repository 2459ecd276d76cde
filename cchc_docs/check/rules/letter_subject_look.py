"""Letters of a letter's subject (trích yếu công văn): 12 or 13 points, upright, not bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import Lettering, judge_lettering
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

FORM = Lettering(
    sizes=(12, 13),
    bold=False,
    italic=False,
    size_clause="ND30-I-II-5b.letter_size",
    style_clause="ND30-I-II-5b.letter_style",
)


def judge(subject: Subject) -> Judgement:
    """Judge each line by its own letters."""
    return judge_lettering(subject, Component.LETTER_SUBJECT, FORM)


RULE = Rule(
    name="letter-subject.look",
    title=later("Letters of the subject of a letter"),
    group="title",
    clauses=(FORM.size_clause, FORM.style_clause),
    judge=judge,
    component=Component.LETTER_SUBJECT,
)
