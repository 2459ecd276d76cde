"""«Nơi nhận:» at the left; its words are the writer's."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import align


def mend(job: Job) -> Iterator[Change]:
    """Align the label left."""
    label = job.subject.document.first(Component.RECIPIENTS_LABEL)
    if label is None or not label.is_whole_paragraph:
        return
    if label.paragraph.align in {"center", "right"}:
        yield from align(job, label.paragraph, "left")
