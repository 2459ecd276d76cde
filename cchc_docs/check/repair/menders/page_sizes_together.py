"""National name, motto, place and date in step: the row of sizes that is nearest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import main_size
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import mend_letters, size
from cchc_docs.check.repair.stretches import range_of
from cchc_docs.check.rules.page_sizes_together import ALLOWED

_READ = (Component.NATIONAL_NAME, Component.MOTTO, Component.PLACE_DATE)


def mend(job: Job) -> Iterator[Change]:
    """Set the sizes of the row that changes least."""
    document = job.subject.document
    found = [main_size(p.runs) if (p := document.first(name)) else None for name in _READ]

    def distance(row: tuple[int, ...]) -> float:
        return sum(abs(one - other) for one, other in zip(row, found, strict=True) if other)

    row = min(ALLOWED, key=distance)
    for component, wanted in zip(_READ, row, strict=True):
        for piece in document.all(component):
            pick = _to(wanted)
            yield from mend_letters(job, piece.paragraph, *range_of(piece), size(pick))


def _to(wanted: float) -> Callable[[float], float]:
    return lambda _found: wanted
