"""The notation is in capitals (ký hiệu chữ in hoa), but for abbreviations that are fixed otherwise.

Fixed are those of Phụ lục III and titles such as TTg. An agency's own abbreviation may keep the
second letter of a sound that takes two (Th, Tr, Ng …): a note, as the head of the agency sets it.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import DOCUMENT_TYPES, Component
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.notation import read_notation
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-3c.case"
_FIXED = re.compile("|".join(["TrS", "TTg", *(kind.code for kind in DOCUMENT_TYPES if kind.code)]))
_SOUND = re.compile("Ch|Gh|Gi|Kh|Ng|Nh|Ph|Qu|Th|Tr|Tg")


def judge(subject: Subject) -> Judgement:
    """Judge every group of the notation."""
    piece = subject.document.first(Component.NUMBER_NOTATION)
    if piece is None:
        return look_elsewhere(subject.document, Component.NUMBER_NOTATION)
    known = {kind.code.lower() for kind in DOCUMENT_TYPES if kind.code}
    findings = []
    for number, group in enumerate(read_notation(piece.shown).groups):
        if not number and group.lower() in known:
            continue  # how the type's own code is written is judged by `number.notation`
        rest = _FIXED.sub("", group)
        if rest == rest.upper():
            continue
        sounds = _SOUND.sub("", rest)
        findings.append(
            Finding(
                message=_("The notation is not in capitals: «{found}»").format(found=group),
                found=group,
                required=group.upper(),
                fix=_("In Word: type «{required}» in its place").format(required=group.upper()),
                spot=piece.paragraph.place,
                severity=Severity.NOTE if sounds == sounds.upper() else None,
            )
        )
    return tuple(findings)


RULE = Rule(
    name="number.case",
    title=later("Capitals of the notation"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.NUMBER_NOTATION,
)
