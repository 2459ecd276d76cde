"""Page numbers begin with 1 (đánh số từ số 1)."""

from __future__ import annotations

from cchc_docs.check.page_numbers import all_page_numbers, no_number
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge the first section."""
    document = subject.document
    if not all_page_numbers(document):
        return no_number(subject)
    start = document.sections[0].page_number_start
    if start is None or start == 1:
        return ()
    return (
        Finding(
            message=_("The pages are numbered from {found}, not from 1").format(found=start),
            found=str(start),
            required="1",
            fix=_("In Word: Insert, Page Number, Format Page Numbers, Start at; set it to 1"),
        ),
    )


RULE = Rule(
    name="page-number.start",
    title=later("First page number"),
    group="page",
    clauses=("ND30-I-I-7.start",),
    judge=judge,
)
