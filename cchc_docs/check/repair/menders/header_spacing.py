"""Single line spacing in the letterhead."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import line_spacing


def mend(job: Job) -> Iterator[Change]:
    """Mend the lines that the rule names."""
    for paragraph in job.named(own_paragraphs(job.subject.document)):
        yield from line_spacing(job, paragraph, 1)
