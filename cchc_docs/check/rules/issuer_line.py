"""The line below the issuer (cơ quan ban hành): solid, 1/3 to 1/2 of the text."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.check.ruling import Ruling, judge_ruling
from cchc_docs.language import later

FORM = Ruling(
    low=1 / 3,
    high=1 / 2,
    tolerance=0.02,
    length_clause="ND30-I-II-2b.rule_length",
    style_clause="ND30-I-II-2b.rule_style",
)


def judge(subject: Subject) -> Judgement:
    """Judge the line against the text above it."""
    document = subject.document
    pieces = document.all(Component.ISSUER)
    if not pieces:
        return look_elsewhere(document, Component.ISSUER)
    return judge_ruling(document, pieces, (Component.ISSUER,), FORM)


RULE = Rule(
    name="issuer.line",
    title=later("Line below the issuer"),
    group="letterhead",
    clauses=(FORM.length_clause, FORM.style_clause),
    judge=judge,
    component=Component.ISSUER,
)
