"""A page that is turned without a table is turned back."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.ooxml import w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.properties import SECTION, ensured
from cchc_docs.language import _


def mend(job: Job) -> Iterator[Change]:
    """Turn the sections that the rule names, margins with them."""
    for number, section in enumerate(job.subject.document.sections, 1):
        if not section.landscape or not _is_named(job, number):
            continue
        settings = job.settings_of(section)
        size = ensured(settings, "pgSz", SECTION)
        width, height = size.get(w("w")), size.get(w("h"))
        if width is None or height is None:
            continue
        size.set(w("w"), height)
        size.set(w("h"), width)
        size.attrib.pop(w("orient"), "")
        words = _("section {number}").format(number=number)
        yield job.section_change(words, _("landscape"), _("portrait"))


def _is_named(job: Job, number: int) -> bool:
    opening = _("Section {number}: the page is turned, and holds no table").format(number=number)
    return any(finding.message == opening for finding in job.findings)
