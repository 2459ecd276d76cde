"""6 points between number and subject of a letter."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import space

_GAP = 6.0


def mend(job: Job) -> Iterator[Change]:
    """Set the space before the subject, and less after the number where that is more."""
    number = job.subject.document.first(Component.NUMBER_NOTATION)
    letter = job.subject.document.first(Component.LETTER_SUBJECT)
    if number is None or letter is None or number.paragraph is letter.paragraph:
        return
    if number.paragraph.after_pt > _GAP:
        yield from space(job, number.paragraph, "after", _GAP)
    if letter.paragraph.before_pt != _GAP or letter.paragraph.contextual:
        yield from space(job, letter.paragraph, "before", _GAP)
