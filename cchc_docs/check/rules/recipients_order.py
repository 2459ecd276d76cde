"""Recipients in order: those who carry out, then those who check, report or know, then filing.

Only notes in brackets tell which is which: «(để thực hiện)» below «(để biết)» or «(để b/c)».
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded
from cchc_docs.check.demands import quoted
from cchc_docs.check.listing import items
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later

_NOTE = re.compile(r"\((?:de )?([^()]*)\)")
_CARRY_OUT = re.compile(r"\b(thuc hien|th/hien|t/h|th/h|thi hanh)\b")
_KNOW = re.compile(r"\b(bao cao|b/c|b/cao|biet|theo doi|t/d|giam sat|kiem tra|k/t)\b")


def judge(subject: Subject) -> Judgement:
    """Judge the recipients that say what they receive the document for."""
    document = subject.document
    found = items(document.all(Component.RECIPIENT))
    if not found:
        return without(document, Component.RECIPIENT)
    known = None
    told = 0
    for item in found:
        note = _NOTE.search(folded(item.text))
        if note is None:
            continue
        told += 1
        carries, knows = _CARRY_OUT.search(note[1]), _KNOW.search(note[1])
        if carries and not knows and known is not None:
            return (
                Finding(
                    message=_("{text} carries out, but stands below {other}").format(
                        text=quoted(item.text), other=quoted(known.text)
                    ),
                    fix=_("List first those who carry out, then those who report, check or know"),
                    spot=spot_of(item.piece),
                ),
            )
        if knows and not carries:
            known = known or item
    return () if told else NotApplicable()


RULE = Rule(
    name="recipients.order",
    title=later("Order of the recipients"),
    group="recipients",
    clauses=("ND30-I-II-9a.groups",),
    judge=judge,
    component=Component.RECIPIENT,
)
