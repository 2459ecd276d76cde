"""Place and date (địa danh, thời gian) are centred under national name and motto."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import judge_centred
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-II-4c.align"


def judge(subject: Subject) -> Judgement:
    """Judge the middle of each line."""
    return judge_centred(subject, Component.PLACE_DATE, (Component.NATIONAL_NAME,), CLAUSE)


RULE = Rule(
    name="place-date.place",
    title=later("Place of the place and date"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.PLACE_DATE,
)
