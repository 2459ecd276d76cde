"""The text of a document that has an appendix points to it."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.demands import quoted
from cchc_docs.check.heads import first, labelled
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.check.view.page import paragraphs
from cchc_docs.language import _, later

_POINTS = re.compile(
    r"phu (luc|bieu)|kem theo|dinh kem|(bieu|mau|danh sach|bang)\b.{0,40}\b(nay|sau)\b"
)


def judge(subject: Subject) -> Judgement:
    """Look for words that point to an appendix between head and signature."""
    document = subject.document
    appendices = labelled(document)
    if not appendices or not document.body:
        return NotApplicable()
    if any(_POINTS.search(folded(tidy(p.shown))) for p in paragraphs(document.body)):
        return ()
    label = first(appendices[0], Component.APPENDIX_LABEL)
    assert label is not None  # noqa: S101 – `labelled` has seen to it
    return (
        Finding(
            message=_("the text does not point to its appendix: {text}").format(
                text=quoted(label.shown)
            ),
            required=_("words that point to it, as in «(chi tiết tại Phụ lục kèm theo)»"),
            fix=_("Add «(chi tiết tại Phụ lục kèm theo)» where the text needs it"),
            spot=spot_of(label),
        ),
    )


RULE = Rule(
    name="appendix.mentioned",
    title=later("The text points to its appendix"),
    group="appendix",
    clauses=("ND30-I-III-1a.mention",),
    judge=judge,
    component=Component.APPENDIX_LABEL,
)
