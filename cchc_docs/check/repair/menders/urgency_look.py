"""Size, weight, slant and colour of the stamp of urgency (dấu chỉ mức độ khẩn)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check import looks
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import mend_letters, red
from cchc_docs.check.repair.looks import demand_mender, of
from cchc_docs.check.repair.stretches import range_of
from cchc_docs.check.rules.urgency_look import DEMAND
from cchc_docs.check.stamps import is_bright_red

_letters = demand_mender(of(Component.URGENCY_MARK), DEMAND)


def mend(job: Job) -> Iterator[Change]:
    """Mend the letters, and make them red where most are not."""
    yield from _letters(job)
    for piece in job.subject.document.all(Component.URGENCY_MARK):
        if looks.share(piece.runs, lambda look: is_bright_red(look.color)) <= 0.5:
            yield from mend_letters(job, piece.paragraph, *range_of(piece), red(is_bright_red))
