"""The degrees of urgency: HỎA TỐC, THƯỢNG KHẨN, KHẨN."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.demands import quoted
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later

LEVELS = ("HỎA TỐC", "THƯỢNG KHẨN", "KHẨN")


def judge(subject: Subject) -> Judgement:
    """Judge the words of the stamp."""
    marks = subject.document.all(Component.URGENCY_MARK)
    if not marks:
        return NotApplicable()
    known = {folded(level) for level in LEVELS}
    return tuple(
        Finding(
            message=_("{text} is no degree of urgency; there are {levels}").format(
                text=quoted(mark.shown), levels=", ".join(LEVELS)
            ),
            found=tidy(mark.shown),
            required=", ".join(LEVELS),
            fix=_("Type one of: {levels}").format(levels=", ".join(LEVELS)),
            spot=spot_of(mark),
        )
        for mark in marks
        if folded(tidy(mark.shown)).strip(" .:()[]") not in known
    )


RULE = Rule(
    name="urgency.level",
    title=later("Degree of urgency"),
    group="letterhead",
    clauses=("ND30-I-III-2b.levels",),
    judge=judge,
    component=Component.URGENCY_MARK,
)
