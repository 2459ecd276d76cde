"""Between number and notation a slash, between groups a hyphen, no blanks (số, ký hiệu).

Blanks that stand for a number or a group still to be filled in are a draft's, and no error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.notation import read_notation
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.wording import tidy
from cchc_docs.language import _, later

SLASH, HYPHEN = "ND30-I-II-3c.slash", "ND30-I-II-3c.hyphen"


def judge(subject: Subject) -> Judgement:
    """Judge each number and notation."""
    pieces = subject.document.all(Component.NUMBER_NOTATION)
    if not pieces:
        return look_elsewhere(subject.document, Component.NUMBER_NOTATION)
    return tuple(finding for piece in pieces for finding in _findings(piece))


def _findings(piece: Piece) -> Iterator[Finding]:
    parts = read_notation(piece.shown)
    if re.match(r"\d+\s*-\s*[^\W\d]", parts.number):
        yield _finding(piece, _("no slash between number and notation"), "/", SLASH)
    elif parts.slash and parts.groups[0] and (parts.before or parts.after):
        yield _finding(piece, _("a blank at the slash"), _("no blank"), SLASH)
    if parts.is_spaced and not parts.is_blank:
        yield _finding(piece, _("a blank at the hyphen"), _("no blank"), HYPHEN)


def _finding(piece: Piece, found: str, required: str, clause: str) -> Finding:
    return Finding(
        message=_("The notation «{text}» has {found}").format(text=tidy(piece.shown), found=found),
        found=found,
        required=required,
        fix=_("In Word: write number and notation like «15/TB-UBND», without blanks"),
        spot=piece.paragraph.place,
        clauses=(clause,),
    )


RULE = Rule(
    name="number.separators",
    title=later("Slash and hyphens of the notation"),
    group="letterhead",
    clauses=(SLASH, HYPHEN),
    judge=judge,
    component=Component.NUMBER_NOTATION,
)
