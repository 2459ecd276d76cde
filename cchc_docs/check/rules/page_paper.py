"""The paper is A4, 210 × 297 mm, upright or turned (khổ giấy)."""

from __future__ import annotations

from cchc_docs.check.own_text import numbered_sections
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.wording import decimal
from cchc_docs.language import _, later

TOLERANCE_MM = 0.5
A4 = (210, 297)


def judge(subject: Subject) -> Judgement:
    """Judge the paper of every section."""
    findings = []
    for number, section in numbered_sections(subject.view, subject.document, with_appendices=True):
        sides = sorted((section.width_mm, section.height_mm))
        if all(abs(side - wanted) <= TOLERANCE_MM for side, wanted in zip(sides, A4, strict=True)):
            continue
        found = f"{decimal(section.width_mm)} × {decimal(section.height_mm)} mm"
        findings.append(
            Finding(
                message=_("Section {number}: the paper is {found}, not A4").format(
                    number=number, found=found
                ),
                found=found,
                required="A4, 210 × 297 mm",
                fix=_("In Word: Layout, Size; choose A4"),
            )
        )
    return tuple(findings)


RULE = Rule(
    name="page.paper",
    title=later("Size of the paper"),
    group="page",
    clauses=("ND30-I-I-1.paper",),
    judge=judge,
)
