"""The subject of a letter (trích yếu công văn) is centred under number and notation."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import judge_centred
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-II-5b.letter_position"


def judge(subject: Subject) -> Judgement:
    """Judge the middle of each line."""
    return judge_centred(subject, Component.LETTER_SUBJECT, (Component.NUMBER_NOTATION,), CLAUSE)


RULE = Rule(
    name="letter-subject.place",
    title=later("Place of the subject of a letter"),
    group="title",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.LETTER_SUBJECT,
)
