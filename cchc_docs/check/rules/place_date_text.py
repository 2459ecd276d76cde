"""Place and date in words (địa danh, thời gian): «Khánh Hòa, ngày 16 tháng 3 năm 2022».

Numbers that are still to be filled in are a draft's, and no error. A place that is named after a
person has the name of its unit; «TP.» for it is a warning.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.dating import read_place_date
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.wording import tidy
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

FULL = "ND30-I-II-4a.full_name"
PATTERN, COMMA, CAPS = "ND30-I-II-4b.pattern", "ND30-I-II-4c.comma", "ND30-I-II-4c.caps"
_NAMED_FOR_A_PERSON = re.compile(r"(?P<short>TP\.?|T\.P\.?)? ?(Hồ Chí Minh|HCM)", re.IGNORECASE)
_WORDS = ("ngày", "tháng", "năm")
_SHORT = (1, 2)  # figures of a year that is cut
_DRAFTED = ("2", "20")  # the rest is still to be filled in


def judge(subject: Subject) -> Judgement:
    """Judge the words, the comma and the capitals."""
    pieces = subject.document.all(Component.PLACE_DATE)
    if not pieces:
        return demand(subject, Component.PLACE_DATE)
    return tuple(_findings(pieces[0]))


def _findings(piece: Piece) -> list[Finding]:
    text = tidy(piece.shown)
    example = _("Place, ngày … tháng … năm …")
    parts = read_place_date(text)
    if parts is None or parts.words != _WORDS or not parts.place:
        return [_finding(piece, text, example, PATTERN)]
    findings = []
    if len(parts.year) in _SHORT and parts.year not in _DRAFTED:
        findings.append(_finding(piece, parts.year, _("the year in four figures"), PATTERN))
    if not _is_date(parts.day, 31) or not _is_date(parts.month, 12):
        found = f"ngày {parts.day} tháng {parts.month}"
        findings.append(_finding(piece, found, _("a day of the calendar"), PATTERN))
    if not parts.comma:
        required = f"{parts.place}, ngày"
        findings.append(_finding(piece, f"{parts.place} ngày", required, COMMA))
    if wrong := parts.wrong_initials:
        findings.append(_finding(piece, " ".join(wrong), _("the initials in capitals"), CAPS))
    if person := _NAMED_FOR_A_PERSON.fullmatch(parts.place):
        severity = Severity.WARNING if person["short"] else None
        required = "Thành phố Hồ Chí Minh"
        findings.append(_finding(piece, parts.place, required, FULL, severity))
    return findings


def _is_date(figures: str, last: int) -> bool:
    return not figures or 0 < int(figures) <= last


def _finding(
    piece: Piece, found: str, required: str, clause: str, severity: Severity | None = None
) -> Finding:
    return Finding(
        message=_("The place and date: «{found}»; required: {required}").format(
            found=found, required=required
        ),
        found=found,
        required=required,
        fix=_("In Word: write place and date like «Khánh Hòa, ngày 05 tháng 3 năm 2026»"),
        spot=piece.paragraph.place,
        clauses=(clause,),
        severity=severity,
    )


RULE = Rule(
    name="place-date.text",
    title=later("Words of the place and date"),
    group="letterhead",
    clauses=(PATTERN, COMMA, CAPS, FULL, MAIN_COMPONENTS),
    judge=judge,
    component=Component.PLACE_DATE,
)
