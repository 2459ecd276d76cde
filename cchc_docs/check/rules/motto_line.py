"""The line below the motto (Tiêu ngữ): solid, as long as the text."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.check.ruling import Ruling, judge_ruling
from cchc_docs.language import later

FORM = Ruling(
    low=1,
    high=1,
    tolerance=0.05,
    length_clause="ND30-I-II-1b.rule_length",
    style_clause="ND30-I-II-1b.rule_style",
)


def judge(subject: Subject) -> Judgement:
    """Judge the line against the text above it."""
    document = subject.document
    pieces = document.all(Component.MOTTO)
    if not pieces:
        return look_elsewhere(document, Component.MOTTO)
    return judge_ruling(document, pieces, (Component.MOTTO,), FORM)


RULE = Rule(
    name="motto.line",
    title=later("Line below the motto"),
    group="letterhead",
    clauses=(FORM.length_clause, FORM.style_clause),
    judge=judge,
    component=Component.MOTTO,
)
