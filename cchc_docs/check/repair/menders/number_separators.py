"""No blanks at the slash and the hyphens of the notation; what is blank in a draft stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.marks import put_in

_BLANKS = re.compile(r"(?<=[\w/-])[ \u00a0]+(?=[/–-])|(?<=[/–-])[ \u00a0]+(?=\w)")


def mend(job: Job) -> Iterator[Change]:
    """Take the blanks out, from the last to the first."""
    for piece in job.subject.document.all(Component.NUMBER_NOTATION):
        for found in reversed(list(_BLANKS.finditer(piece.text))):
            yield from put_in(job, piece, found.start(), found.end(), "")
