"""A number on every page but the first."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.draft import refer
from cchc_docs.check.repair.numbers import hide_first, number_header
from cchc_docs.check.view.page import Section
from cchc_docs.language import _


def mend(job: Job) -> Iterator[Change]:
    """Give the sections without a number a header with one, where their margins are blank."""
    named = {finding.message for finding in job.findings}
    for number, section in enumerate(job.subject.document.sections, 1):
        words = _("Section {number} has no page number").format(number=number)
        if words not in named or not _is_blank(section):
            continue
        settings = job.settings_of(section)
        if number == 1 and not section.title_page and not hide_first(job, settings, section):
            continue
        relation = number_header(job)
        refer(settings, "header", relation)
        if section.even_and_odd:
            refer(settings, "header", relation, "even")
        place = _("section {number}").format(number=number)
        yield job.section_change(
            place, _("no page number"), _("a number on every page but the first")
        )


def _is_blank(section: Section) -> bool:
    printed = [*section.headers.default, *(section.headers.even if section.even_and_odd else ())]
    return all(p.is_blank and not p.drawings and not p.pictures for p in printed)
