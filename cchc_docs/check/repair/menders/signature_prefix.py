"""The space behind TM., KT., TL., TUQ. and Q."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.marks import put_in

_TIGHT = re.compile(r"\s*(?:TM|KT|TL|TUQ|Q)\.(?=\w)")


def mend(job: Job) -> Iterator[Change]:
    """Put a space behind each prefix that has none."""
    for block in job.subject.document.signatures:
        for piece in (*block.authority, *block.title):
            if found := _TIGHT.match(piece.text):
                yield from put_in(job, piece, found.end(), found.end(), " ")
