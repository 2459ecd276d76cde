"""At least 6 points between paragraphs of body text: before the second of two."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import space
from cchc_docs.check.rules.body_gap import LEAST_PT, body_gaps, is_narrow
from cchc_docs.check.wording import points


def mend(job: Job) -> Iterator[Change]:
    """Widen the gaps that are narrower."""
    for paragraph, gap in body_gaps(job.subject.document):
        if is_narrow(gap):
            yield from space(job, paragraph, "before", LEAST_PT, points(gap))
