"""The marks at the end of the legal bases: `;`, and `.` behind the last."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.marks import end_with


def mend(job: Job) -> Iterator[Change]:
    """Exchange another mark, or add the one that lacks."""
    bases = job.subject.document.all(Component.LEGAL_BASIS)
    for piece in bases:
        yield from end_with(job, piece, "." if piece is bases[-1] else ";")
