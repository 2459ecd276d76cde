"""At least 6 points between paragraphs of body text: before the second of two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cchc_docs.check.prose import prose
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import space
from cchc_docs.check.rules.body_gap import LEAST_PT
from cchc_docs.check.view.page import Paragraph
from cchc_docs.check.wording import points

_TWIP_PT = 0.05


def mend(job: Job) -> Iterator[Change]:
    """Widen the gaps that are narrower."""
    document = job.subject.document
    texts = {id(paragraph) for paragraph in prose(document)}
    for one, other in pairwise(document.body):
        if not isinstance(one, Paragraph) or not isinstance(other, Paragraph):
            continue
        if {id(one), id(other)} <= texts and (gap := _gap(one, other)) < LEAST_PT - _TWIP_PT:
            yield from space(job, other, "before", LEAST_PT, points(gap))


def _gap(one: Paragraph, other: Paragraph) -> float:
    alike = one.style_names[:1] == other.style_names[:1]
    after = 0.0 if alike and one.contextual else one.after_pt
    before = 0.0 if alike and other.contextual else other.before_pt
    return max(after, before)
