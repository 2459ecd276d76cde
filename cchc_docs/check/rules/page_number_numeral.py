"""Page numbers are Arabic (chữ số Ả Rập); dashes round them do not make them others."""

from __future__ import annotations

from cchc_docs.check.own_text import numbered_sections
from cchc_docs.check.page_numbers import no_number, page_numbers
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.language import _, later

_ARABIC = ("decimal", "decimalZero", "numberInDash")


def judge(subject: Subject) -> Judgement:
    """Judge every section that prints numbers."""
    findings = []
    numbered = False
    for place, section in numbered_sections(subject.view, subject.document):
        number = next(page_numbers(section), None)
        if number is None:
            continue
        numbered = True
        if section.page_number_format in _ARABIC:
            continue
        findings.append(
            Finding(
                message=_("Section {number}: page numbers are not Arabic ({found})").format(
                    number=place, found=section.page_number_format
                ),
                found=section.page_number_format,
                required=_("1, 2, 3 …"),
                fix=_("In Word: Insert, Page Number, Format Page Numbers; choose 1, 2, 3 …"),
                spot=number.paragraph.place,
            )
        )
    return tuple(findings) if numbered else no_number(subject)


RULE = Rule(
    name="page-number.numeral",
    title=later("Figures of the page number"),
    group="page",
    clauses=("ND30-I-I-7.numeral",),
    judge=judge,
)
