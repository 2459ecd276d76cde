"""At least 6 points between two paragraphs of body text.

The space after one and the space before the next add up; Word drops that of a paragraph with
contextual spacing beside one of its own style.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.presence import without
from cchc_docs.check.prose import departing, prose
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.check.view.page import Paragraph
from cchc_docs.check.wording import points
from cchc_docs.language import _, later

LEAST_PT = 6.0
_TWIP_PT = 0.05


def judge(subject: Subject) -> Judgement:
    """Judge each two paragraphs of body text that follow one another."""
    gaps = tuple(body_gaps(subject.document))
    if not gaps:
        return without(subject.document, Component.BODY)
    return tuple(
        departing(
            ((paragraph, points(gap)) for paragraph, gap in gaps if is_narrow(gap)),
            _("the gap between paragraphs is {found}, must be {required}"),
            _("at least 6 pt"),
            _("Select the paragraphs; Home, Paragraph, Spacing: Before or After at least 6 pt"),
        )
    )


def is_narrow(gap_pt: float) -> bool:
    """Whether a gap is less than the decree asks for."""
    return gap_pt < LEAST_PT - _TWIP_PT


def body_gaps(document: Document) -> Iterator[tuple[Paragraph, float]]:
    """Each paragraph of body text that follows another, with the gap above it in points."""
    texts = {id(paragraph) for paragraph in prose(document)}
    for one, other in pairwise(document.body):
        if not isinstance(one, Paragraph) or not isinstance(other, Paragraph):
            continue
        if {id(one), id(other)} <= texts:
            yield other, _gap(one, other)


def _gap(one: Paragraph, other: Paragraph) -> float:
    alike = one.style_names[:1] == other.style_names[:1]
    after = 0.0 if alike and one.contextual else one.after_pt
    before = 0.0 if alike and other.contextual else other.before_pt
    return after + before


RULE = Rule(
    name="body.gap",
    title=later("Gap between paragraphs"),
    group="body",
    clauses=("ND30-I-II-6e.para_gap",),
    judge=judge,
    component=Component.BODY,
)
