"""The letters of page numbers (kiểu chữ số trang): all runs of the field."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.ooxml import w
from cchc_docs.check.page_numbers import all_page_numbers
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import Wanted
from cchc_docs.check.repair.properties import run_properties


def mend_number_letters(job: Job, *wanted: Wanted) -> Iterator[Change]:
    """Set these properties for all runs of each paragraph that is a page number."""
    for number in all_page_numbers(job.subject.document):
        look = number.run.look
        for one in wanted:
            if one.is_right(look):
                continue
            for run in number.paragraph.place.element.iter(w("r")):
                one.set(run_properties(run), look)
            yield job.change(number.paragraph.place, one.words(look), one.after(look))
