"""No number on the first page."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.numbers import clear, hide_first, is_number_alone
from cchc_docs.language import _


def mend(job: Job) -> Iterator[Change]:
    """Set the first page apart; where it is, take the number out of its own margins."""
    section = job.subject.document.sections[0]
    before, after = _("a number on page 1"), _("no number on page 1")
    if not section.title_page:
        if hide_first(job, job.settings_of(section), section):
            yield job.section_change(_("section {number}").format(number=1), before, after)
        return
    for paragraph in (*section.headers.first, *section.footers.first):
        if is_number_alone(paragraph):
            clear(paragraph)
            yield job.change(paragraph.place, before, after)
