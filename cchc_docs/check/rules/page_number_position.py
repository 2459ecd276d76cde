"""The page number (số trang) stands in the top margin, centred.

Where a tab, a table or a box puts it is not measured.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.centring import is_centred
from cchc_docs.check.page_numbers import PageNumber, all_page_numbers, no_number
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge every number that prints."""
    numbers = all_page_numbers(subject.document)
    if not numbers:
        return no_number(subject)
    found = tuple(finding for number in numbers for finding in _findings(number))
    if not found and any(_is_placed_otherwise(number) for number in numbers):
        return NotJudged(_("where the page number stands cannot be measured"))
    return found


def _is_placed_otherwise(number: PageNumber) -> bool:
    paragraph = number.paragraph
    return "\t" in paragraph.text or paragraph.place.in_box or paragraph.in_cell is not None


def _findings(number: PageNumber) -> Iterator[Finding]:
    if not number.in_header:
        found = _("at the foot of the page")
    elif not _is_placed_otherwise(number) and not is_centred(number.paragraph):
        found = _("not in the middle")
    else:
        return
    yield Finding(
        message=_("The page number stands {found}, not in the middle of the top margin").format(
            found=found
        ),
        found=found,
        required=_("in the middle of the top margin"),
        fix=_("In Word: Insert, Page Number, Top of Page, Plain Number 2"),
        spot=number.paragraph.place,
    )


RULE = Rule(
    name="page-number.position",
    title=later("Place of the page number"),
    group="page",
    clauses=("ND30-I-I-7.position",),
    judge=judge,
)
