"""The issuer (cơ quan ban hành) is centred under the parent agency."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import judge_centred
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-II-2b.issuer_align"


def judge(subject: Subject) -> Judgement:
    """Judge the middle of each line."""
    return judge_centred(subject, Component.ISSUER, (Component.PARENT_AGENCY,), CLAUSE)


RULE = Rule(
    name="issuer.place",
    title=later("Place of the issuer"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.ISSUER,
)
