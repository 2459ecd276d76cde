"""The motto (Tiêu ngữ) is centred under the national name."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import judge_centred
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-II-1b.alignment"


def judge(subject: Subject) -> Judgement:
    """Judge the middle of each line."""
    return judge_centred(subject, Component.MOTTO, (Component.NATIONAL_NAME,), CLAUSE)


RULE = Rule(
    name="motto.place",
    title=later("Place of the motto"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.MOTTO,
)
