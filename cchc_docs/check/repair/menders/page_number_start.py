"""Pages numbered from 1."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.ooxml import child, w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.language import _


def mend(job: Job) -> Iterator[Change]:
    """Begin the first section with 1."""
    section = job.subject.document.sections[0]
    numbering = child(job.settings_of(section), "pgNumType")
    if numbering is not None and section.page_number_start not in (None, 1):
        numbering.set(w("start"), "1")
        words = _("section {number}").format(number=1)
        yield job.section_change(words, str(section.page_number_start), "1")
