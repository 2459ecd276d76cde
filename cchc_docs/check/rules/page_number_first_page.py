"""The first page shows no number (không hiển thị số trang thứ nhất)."""

from __future__ import annotations

from cchc_docs.check.page_numbers import no_number, page_numbers
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge the first page of the document."""
    document = subject.document
    if not document.sections:
        return no_number(subject)
    section = document.sections[0]
    for other in subject.anatomy.documents:
        if other is document:
            break
        if any(held is section for held in other.sections):
            return NotJudged(_("another document stands before it in the same section"))
    numbers = list(page_numbers(section))
    if not numbers:
        return no_number(subject)
    pages = "first" if section.title_page else "default"
    shown = next((number for number in numbers if number.pages == pages), None)
    if shown is None:
        return ()
    return (
        Finding(
            message=_("The first page shows its number"),
            found=_("a number on page 1"),
            required=_("no number on page 1"),
            fix=_("In Word: double-click the top margin; tick Different First Page"),
            spot=shown.paragraph.place,
        ),
    )


RULE = Rule(
    name="page-number.first-page",
    title=later("No number on the first page"),
    group="page",
    clauses=("ND30-I-I-7.first_hidden",),
    judge=judge,
)
