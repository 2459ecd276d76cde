"""Page numbers in Arabic figures."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.ooxml import child, w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.language import _

_ARABIC = ("decimal", "decimalZero", "numberInDash")


def mend(job: Job) -> Iterator[Change]:
    """Take the other kind of figures away."""
    for number, section in enumerate(job.subject.document.sections, 1):
        numbering = child(job.settings_of(section), "pgNumType")
        if numbering is None or section.page_number_format in _ARABIC:
            continue
        del numbering.attrib[w("fmt")]
        words = _("section {number}").format(number=number)
        yield job.section_change(words, section.page_number_format, _("1, 2, 3 …"))
