"""Pages from the second on have a number (số trang). A one-page document needs none."""

from __future__ import annotations

from cchc_docs.check.own_text import numbered_sections
from cchc_docs.check.page_numbers import page_numbers, runs_over
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, NotJudged, Rule, Subject
from cchc_docs.check.view.page import Section
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Look for a number on the pages of every section."""
    sections = numbered_sections(subject.view, subject.document)
    lacking = [(number, section) for number, section in sections if not _is_numbered(section)]
    if len(sections) == len(lacking) == 1 and runs_over(sections[0][1]) is False:
        return NotApplicable()
    findings = []
    for number, section in lacking:
        needs = runs_over(section) if section is sections[0][1] else _begins_later(section)
        if needs is None:
            return NotJudged(_("whether there is a second page cannot be told without printing"))
        if needs:
            findings.append(_finding(number))
    return tuple(findings)


def _finding(number: int) -> Finding:
    return Finding(
        message=_("Section {number} has no page number").format(number=number),
        found=_("no page number"),
        required=_("a number on every page but the first"),
        fix=_("In Word: Insert, Page Number, Top of Page, Plain Number 2"),
    )


def _is_numbered(section: Section) -> bool:
    pages = {number.pages for number in page_numbers(section)}
    return "default" in pages and (not section.even_and_odd or "even" in pages)


def _begins_later(section: Section) -> bool:
    """Whether its first page is a later one, and not set to differ from the others."""
    return section.starts != "continuous" and not section.title_page


RULE = Rule(
    name="page-number.present",
    title=later("Page numbers"),
    group="page",
    clauses=("ND30-I-I-7.position",),
    judge=judge,
)
