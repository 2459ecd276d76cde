"""Body text justified."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.prose import fills_a_line, prose
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import align


def mend(job: Job) -> Iterator[Change]:
    """Justify the paragraphs of body text that are aligned left."""
    for paragraph in prose(job.subject.document):
        if paragraph.align == "left" and fills_a_line(paragraph):
            yield from align(job, paragraph, "justify")
