"""The line below the subject (đường kẻ dưới trích yếu): solid, 1/3 to 1/2 of the text.

It may hang below the reference of an attached text; without a subject it stands under the type.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.check.ruling import Ruling, judge_ruling
from cchc_docs.language import later

CLAUSE = "ND30-I-II-5b.subject_rule"
FORM = Ruling(low=1 / 3, high=1 / 2, tolerance=0.02, length_clause=CLAUSE, style_clause=CLAUSE)
_UNDER = (Component.SUBJECT, Component.ATTACHMENT_REFERENCE, Component.DOCUMENT_TYPE)
_NO_SUBJECT = ("GGT", "GNP")


def judge(subject: Subject) -> Judgement:
    """Judge the line against the lines of text above it."""
    document = subject.document
    if document.type is not None and document.type.is_letter:
        return NotApplicable()
    pieces = document.all(Component.SUBJECT)
    if not pieces and document.type is not None and document.type.code in _NO_SUBJECT:
        pieces = document.all(Component.DOCUMENT_TYPE)
    if not pieces:
        return look_elsewhere(document, Component.SUBJECT)
    pieces = (*pieces, *document.all(Component.ATTACHMENT_REFERENCE))
    return judge_ruling(document, pieces, _UNDER, FORM)


RULE = Rule(
    name="subject.line",
    title=later("Line below the subject"),
    group="title",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.SUBJECT,
)
