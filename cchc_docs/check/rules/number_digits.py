"""The number itself (số): Arabic, with a zero in front below 10. A blank number is a draft's.

More zeros than that are not provided for: a warning.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.notation import read_notation
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_ROMAN = re.compile(r"[IVXLC]+")


def judge(subject: Subject) -> Judgement:
    """Judge the figures of each number."""
    pieces = subject.document.all(Component.NUMBER_NOTATION)
    if not pieces:
        return look_elsewhere(subject.document, Component.NUMBER_NOTATION)
    return tuple(finding for piece in pieces if (finding := _finding(piece)))


def _finding(piece: Piece) -> Finding | None:
    number = read_notation(piece.shown).number
    severity = None
    if re.fullmatch(r"[1-9]", number):
        message = _("The number {found} is below 10 and has no 0 in front")
        required, clause = f"0{number}", "ND30-I-II-3c.zero_pad"
    elif re.fullmatch(r"0+\d{2,}", number) and (bare := number.lstrip("0")):
        message = _("The number {found} has more zeros in front than the decree provides for")
        required, clause = bare.zfill(2), "ND30-I-II-3c.zero_pad"
        severity = Severity.WARNING
    elif _ROMAN.fullmatch(number):
        message = _("The number {found} is not in Arabic figures")
        required, clause = _("Arabic figures"), "ND30-I-II-3a.numeral"
    else:
        return None
    return Finding(
        message=message.format(found=number),
        found=number,
        required=required,
        fix=_("In Word: type {required} in place of {found}").format(
            required=required, found=number
        ),
        spot=piece.paragraph.place,
        clauses=(clause,),
        severity=severity,
    )


RULE = Rule(
    name="number.digits",
    title=later("Figures of the number"),
    group="letterhead",
    clauses=("ND30-I-II-3a.numeral", "ND30-I-II-3c.zero_pad"),
    judge=judge,
    component=Component.NUMBER_NOTATION,
)
