"""Centre the lines that a rule names (canh giữa); blanks typed in front are text, and stay."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import centre


def mend_centred(job: Job) -> Iterator[Change]:
    """Centre each paragraph at which the rule found something."""
    for paragraph in job.named(own_paragraphs(job.subject.document)):
        yield from centre(job, paragraph)
