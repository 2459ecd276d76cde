"""The label of the number (số): «Số:», sentence case, with a colon."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.notation import read_notation
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.language import _, later

LABEL = "Số:"


def judge(subject: Subject) -> Judgement:
    """Judge what stands in front of the number."""
    pieces = subject.document.all(Component.NUMBER_NOTATION)
    if not pieces:
        return demand(subject, Component.NUMBER_NOTATION)
    findings = []
    for piece in pieces:
        parts = read_notation(piece.shown)
        found = parts.word + (":" if parts.colon else "")
        if found == LABEL:
            continue
        findings.append(
            Finding(
                message=_("The number opens with «{found}», not with «{required}»").format(
                    found=found, required=LABEL
                ),
                found=found or _("no label"),
                required=LABEL,
                fix=_("In Word: type «{required}» in front of the number").format(required=LABEL),
                spot=piece.paragraph.place,
                clauses=("ND30-I-II-3c.label",),
            )
        )
    return tuple(findings)


RULE = Rule(
    name="number.label",
    title=later("The word «Số:» before the number"),
    group="letterhead",
    clauses=("ND30-I-II-3c.label", MAIN_COMPONENTS),
    judge=judge,
    component=Component.NUMBER_NOTATION,
)
