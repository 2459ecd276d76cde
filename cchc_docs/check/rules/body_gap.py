"""At least 6 points between two paragraphs of body text.

Word keeps the larger of the space after one and the space before the next, and drops that of a
paragraph with contextual spacing beside one of its own style.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cchc_docs.check.anatomy.component import Component
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
    document = subject.document
    texts = {id(paragraph) for paragraph in prose(document)}
    pairs = [
        (one, other)
        for one, other in pairwise(document.body)
        if isinstance(one, Paragraph)
        and isinstance(other, Paragraph)
        and {id(one), id(other)} <= texts
    ]
    if not pairs:
        return without(document, Component.BODY)
    return tuple(
        departing(
            _narrow(pairs),
            _("the gap between paragraphs is {found}, must be {required}"),
            _("at least 6 pt"),
            _("Select the paragraphs; Home, Paragraph, Spacing: Before or After at least 6 pt"),
        )
    )


def _narrow(pairs: list[tuple[Paragraph, Paragraph]]) -> Iterator[tuple[Paragraph, str]]:
    for one, other in pairs:
        gap = _gap(one, other)
        if gap < LEAST_PT - _TWIP_PT:
            yield other, points(gap)


def _gap(one: Paragraph, other: Paragraph) -> float:
    alike = one.style_names[:1] == other.style_names[:1]
    after = 0.0 if alike and one.contextual else one.after_pt
    before = 0.0 if alike and other.contextual else other.before_pt
    return max(after, before)


RULE = Rule(
    name="body.gap",
    title=later("Gap between paragraphs"),
    group="body",
    clauses=("ND30-I-II-6e.para_gap",),
    judge=judge,
    component=Component.BODY,
)
