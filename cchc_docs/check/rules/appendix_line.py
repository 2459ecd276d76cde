"""A short line stands under «(Kèm theo …)», as Mẫu 2.1 draws it."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Appendix
from cchc_docs.check.heads import labelled
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.check.view.page import paragraphs
from cchc_docs.language import _, later

_REACH = 2  # paragraphs below, in which the line may be anchored


def judge(subject: Subject) -> Judgement:
    """Judge the appendices that have such a line of text."""
    heads = [
        (appendix, lines[-1])
        for appendix in labelled(subject.document)
        if (lines := [p for p in appendix.pieces if p.component is Component.ATTACHMENT_REFERENCE])
    ]
    if not heads:
        return NotApplicable()
    return tuple(
        Finding(
            message=_("there is no line under «(Kèm theo …)»"),
            found=_("no line"),
            required=_("a short centred line"),
            fix=_("In Word: Insert, Shapes, Line; draw it below the text, holding Shift"),
            spot=spot_of(last),
        )
        for appendix, last in heads
        if not _has_line(appendix)
    )


def _has_line(appendix: Appendix) -> bool:
    head = {id(piece.paragraph) for piece in appendix.pieces}
    below = 0
    for paragraph in paragraphs(appendix.blocks):
        if paragraph.drawings or paragraph.top_line or paragraph.bottom_line:
            return True
        if id(paragraph) in head:
            below = 0
            continue
        below += 1
        if below > _REACH:
            return False
    return False


RULE = Rule(
    name="appendix.line",
    title=later("The line under «(Kèm theo …)»"),
    group="appendix",
    clauses=("ND30-III-M2.1.rule",),
    judge=judge,
    component=Component.ATTACHMENT_REFERENCE,
)
