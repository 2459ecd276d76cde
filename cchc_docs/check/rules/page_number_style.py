"""The page number (số trang) is upright and not bold."""

from __future__ import annotations

from cchc_docs.check.page_numbers import all_page_numbers, no_number
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.view.page import Look
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge every number that prints."""
    numbers = all_page_numbers(subject.document)
    if not numbers:
        return no_number(subject)
    return tuple(
        Finding(
            message=_("The page number is {found}, not upright").format(found=found),
            found=found,
            required=_("upright, not bold"),
            fix=_("In Word: double-click the top margin; select the number; Ctrl+B, Ctrl+I"),
            spot=number.paragraph.place,
        )
        for number in numbers
        if (found := _found(number.run.look))
    )


def _found(look: Look) -> str:
    if look.bold and look.italic:
        return _("bold and italic")
    return _("bold") if look.bold else _("italic") if look.italic else ""


RULE = Rule(
    name="page-number.style",
    title=later("Weight and slant of the page number"),
    group="page",
    clauses=("ND30-I-I-7.style",),
    judge=judge,
)
