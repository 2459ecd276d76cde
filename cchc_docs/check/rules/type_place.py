"""The type (tên loại) is centred on the page."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import judge_centred
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-II-5b.type_align"


def judge(subject: Subject) -> Judgement:
    """Judge the middle of each line."""
    return judge_centred(subject, Component.DOCUMENT_TYPE, (), CLAUSE)


RULE = Rule(
    name="type.place",
    title=later("Place of the type"),
    group="title",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.DOCUMENT_TYPE,
)
