"""The page number in 13 or 14 points."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import nearest, size
from cchc_docs.check.repair.number_letters import mend_number_letters
from cchc_docs.check.rules.page_number_size import ALLOWED


def mend(job: Job) -> Iterator[Change]:
    """Mend every number that prints."""
    yield from mend_number_letters(job, size(nearest(*ALLOWED)))
