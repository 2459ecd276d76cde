"""The page number in the middle of the top margin."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.page_numbers import PageNumber, all_page_numbers
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.draft import refer
from cchc_docs.check.repair.numbers import clear, is_number_alone, number_header
from cchc_docs.check.repair.settings import centre
from cchc_docs.check.view.page import Section
from cchc_docs.language import _


def mend(job: Job) -> Iterator[Change]:
    """Centre a number of the top margin; move one of the foot to a blank top margin."""
    for number in all_page_numbers(job.subject.document):
        if not is_number_alone(number.paragraph):
            continue
        if number.in_header:
            if number.paragraph.text.strip() == number.paragraph.text:
                yield from centre(job, number.paragraph)
            continue
        if number.pages == "first" or not _may_move(number):
            continue
        clear(number.paragraph)
        relation = number_header(job, number.run.look.size)
        for section in job.subject.document.sections:
            if _prints(section, number):
                refer(job.settings_of(section), "header", relation, number.pages)
        after = _("in the middle of the top margin")
        yield job.change(number.paragraph.place, _("at the foot of the page"), after)


def _may_move(number: PageNumber) -> bool:
    printed = number.section.printed_headers.get(number.pages, ())
    return all(p.is_blank and not p.drawings and not p.pictures for p in printed)


def _prints(section: Section, number: PageNumber) -> bool:
    """Whether a section prints this number: sections inherit the margins of the one before."""
    printed = section.printed_footers.get(number.pages, ())
    return any(p.place.element is number.paragraph.place.element for p in printed)
