"""Number and notation (số, ký hiệu) are centred under the issuer."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import judge_centred
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-II-3c.position"


def judge(subject: Subject) -> Judgement:
    """Judge the middle of each line."""
    return judge_centred(subject, Component.NUMBER_NOTATION, (Component.ISSUER,), CLAUSE)


RULE = Rule(
    name="number.place",
    title=later("Place of the number and notation"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.NUMBER_NOTATION,
)
