"""The subject of a letter (trích yếu công văn) opens with «V/v », without a colon."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import DOCUMENT_TYPES, Component
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.notation import read_notation
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-5b.letter_prefix"
_READ = Component.LETTER_SUBJECT
_LETTER = next(kind for kind in DOCUMENT_TYPES if kind.is_letter)
_PREFIX = re.compile(r"V/v \w")
_OPENING = re.compile(r"(?:v ?/ ?v|về việc)\s*[:.]?", re.IGNORECASE)


def judge(subject: Subject) -> Judgement:
    """Judge how the subject opens."""
    document = subject.document
    kind = document.type
    if _is_bare_letter(document):
        return demand(subject._replace(document=document._replace(type=_LETTER)), _READ)
    if kind is None or not kind.is_letter:
        return NotApplicable()
    pieces = document.all(_READ)
    if not pieces:
        return demand(subject, _READ)
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


def _is_bare_letter(document: Document) -> bool:
    """Whether a công văn lacks its subject: addressees, and no type in title or number."""
    number = document.first(Component.NUMBER_NOTATION)
    if document.type or document.has(Component.DOCUMENT_TYPE) or document.has(_READ):
        return False
    if number is None or not document.has(Component.ADDRESSEE_LABEL):
        return False
    parts = read_notation(number.shown)
    return parts.slash and not parts.is_blank and len(parts.groups) > 1


RULE = Rule(
    name="letter-subject.text",
    title=later("Words of the subject of a letter"),
    group="title",
    clauses=(CLAUSE, MAIN_COMPONENTS),
    judge=judge,
    component=Component.LETTER_SUBJECT,
)
