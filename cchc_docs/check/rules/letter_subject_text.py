"""The subject of a letter (trích yếu công văn) opens with «V/v », without a colon."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-5b.letter_prefix"
_PREFIX = re.compile(r"V/v \w")
_OPENING = re.compile(r"(?:v ?/ ?v|về việc)\s*[:.]?", re.IGNORECASE)


def judge(subject: Subject) -> Judgement:
    """Judge how the subject opens."""
    kind = subject.document.type
    if kind is None or not kind.is_letter:
        return NotApplicable()
    pieces = subject.document.all(Component.LETTER_SUBJECT)
    if not pieces:
        return demand(subject, Component.LETTER_SUBJECT)
    text = printed(pieces)
    if _PREFIX.match(text) or not re.search(r"\w\W*\w\w", text):
        return ()
    opening = _OPENING.match(text)
    found = opening[0].strip() if opening else " ".join(text.split()[:2])
    return (
        Finding(
            message=_("The subject of the letter opens with «{found}», not with «V/v »").format(
                found=found
            ),
            found=found,
            required="V/v …",
            fix=_("In Word: type «V/v », with one blank and no colon, before the subject"),
            spot=pieces[0].paragraph.place,
            clauses=(CLAUSE,),
        ),
    )


RULE = Rule(
    name="letter-subject.text",
    title=later("Words of the subject of a letter"),
    group="title",
    clauses=(CLAUSE, MAIN_COMPONENTS),
    judge=judge,
    component=Component.LETTER_SUBJECT,
)
