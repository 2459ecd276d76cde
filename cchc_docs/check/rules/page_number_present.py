"""Pages from the second on have a number (số trang). A one-page document needs none."""

from __future__ import annotations

from cchc_docs.check.page_numbers import has_second_page, page_numbers
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, NotJudged, Rule, Subject
from cchc_docs.check.view.page import Section
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Look for a number on the pages of every section."""
    document = subject.document
    lacking = [
        number
        for number, section in enumerate(document.sections, 1)
        if not _is_numbered(section) and (number == 1 or not _may_lack(section))
    ]
    if not lacking:
        return ()
    if lacking[0] == 1:
        second = has_second_page(document)
        if second is None:
            return NotJudged(_("whether there is a second page cannot be told without printing"))
        if not second:
            return NotApplicable()
    return tuple(
        Finding(
            message=_("Section {number} has no page number").format(number=number),
            found=_("no page number"),
            required=_("a number on every page but the first"),
            fix=_("In Word: Insert, Page Number, Top of Page, Plain Number 2"),
        )
        for number in lacking
    )


def _is_numbered(section: Section) -> bool:
    pages = {number.pages for number in page_numbers(section)}
    return "default" in pages and (not section.even_and_odd or "even" in pages)


def _may_lack(section: Section) -> bool:
    """Whether the section may be one page that is set to differ, or goes on on the page before."""
    return section.title_page or section.starts == "continuous"


RULE = Rule(
    name="page-number.present",
    title=later("Page numbers"),
    group="page",
    clauses=("ND30-I-I-7.position",),
    judge=judge,
)
