"""The page number upright, not bold."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import bold, italic
from cchc_docs.check.repair.number_letters import mend_number_letters


def mend(job: Job) -> Iterator[Change]:
    """Mend every number that prints."""
    yield from mend_number_letters(job, bold(on=False), italic(on=False))
