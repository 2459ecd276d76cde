"""The subject (trích yếu) is centred below the type."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import judge_centred
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-II-5b.subject_position"


def judge(subject: Subject) -> Judgement:
    """Judge the middle of each line."""
    return judge_centred(subject, Component.SUBJECT, (), CLAUSE)


RULE = Rule(
    name="subject.place",
    title=later("Place of the subject"),
    group="title",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.SUBJECT,
)
