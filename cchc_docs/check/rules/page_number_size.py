"""The page number (số trang) is 13 or 14 points."""

from __future__ import annotations

from cchc_docs.check.page_numbers import all_page_numbers, no_number
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.wording import points
from cchc_docs.language import _, later

ALLOWED = (13, 14)


def judge(subject: Subject) -> Judgement:
    """Judge every number that prints."""
    numbers = all_page_numbers(subject.document)
    if not numbers:
        return no_number(subject)
    return tuple(
        Finding(
            message=_("The page number has size {found}, not 13 or 14 pt").format(
                found=points(number.run.look.size)
            ),
            found=points(number.run.look.size),
            required="13 pt – 14 pt",
            fix=_(
                "In Word: double-click the top margin; select the number; Home, Font Size; 13 or 14"
            ),
            spot=number.paragraph.place,
        )
        for number in numbers
        if number.run.look.size not in ALLOWED
    )


RULE = Rule(
    name="page-number.size",
    title=later("Size of the page number"),
    group="page",
    clauses=("ND30-I-I-7.size",),
    judge=judge,
)
