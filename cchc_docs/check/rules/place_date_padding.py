"""Zeros in the date (thời gian): in front of days 1 to 9 and of months 1 and 2.

No example of the decree has one in front of months 3 to 9: a warning.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.dating import read_place_date
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.language import _, later

DAY, MONTH, MORE = "ND30-I-II-4b.day_pad", "ND30-I-II-4b.month_pad", "ND30-I-II-4b.month_nopad"


def judge(subject: Subject) -> Judgement:
    """Judge day and month."""
    piece = subject.document.first(Component.PLACE_DATE)
    if piece is None:
        return look_elsewhere(subject.document, Component.PLACE_DATE)
    parts = read_place_date(piece.shown)
    if parts is None:
        return NotJudged(_("the date is not written in the words of the decree"))
    wrong = []
    if len(parts.day) == 1:
        wrong.append(("ngày", parts.day, f"0{parts.day}", DAY))
    if parts.month in ("1", "2"):
        wrong.append(("tháng", parts.month, f"0{parts.month}", MONTH))
    elif len(parts.month) == 2 and parts.month[0] == "0" and parts.month[1] in "3456789":
        wrong.append(("tháng", parts.month, parts.month[1], MORE))
    return tuple(
        Finding(
            message=_("The date has «{found}», not «{required}»").format(
                found=f"{word} {found}", required=f"{word} {required}"
            ),
            found=f"{word} {found}",
            required=f"{word} {required}",
            fix=_("In Word: type «{required}» in its place").format(required=required),
            spot=piece.paragraph.place,
            clauses=(clause,),
        )
        for word, found, required, clause in wrong
    )


RULE = Rule(
    name="place-date.padding",
    title=later("Zeros in the date"),
    group="letterhead",
    clauses=(DAY, MONTH, MORE),
    judge=judge,
    component=Component.PLACE_DATE,
)
