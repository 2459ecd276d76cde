"""The groups of the notation (ký hiệu): type and agency; of a công văn, agency and unit or field.

The type's abbreviation is that of the title; of joint documents, on which the decree is silent,
`LT` may follow it (KHLT-SNV-CAT). A công văn has none: an agency whose own abbreviation reads like
one (Thanh tra: TTr) is known by its name.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import DOCUMENT_TYPES, Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.notation import Notation, read_notation
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

NAMED = ("ND30-I-II-3b.named", "ND30-I-II-3c.pattern_named")
LETTER = ("ND30-I-II-3b.letter", "ND30-I-II-3c.pattern_letter")
_CODES = {kind.code.lower(): kind.code for kind in DOCUMENT_TYPES if kind.code}
_YEAR = re.compile(r"\d{4}/")


def judge(subject: Subject) -> Judgement:
    """Judge the groups against the type of the document."""
    document = subject.document
    piece = document.first(Component.NUMBER_NOTATION)
    if piece is None:
        return look_elsewhere(document, Component.NUMBER_NOTATION)
    parts = read_notation(piece.shown)
    if document.type is None:
        return NotJudged(_("the type of the document is not known"))
    if parts.slash and (parts.is_blank or not parts.notation):
        return NotJudged(_("the notation is not filled in"))
    if _YEAR.match(parts.notation):
        return (_finding(piece, parts, _("no year"), NAMED[:1], Severity.WARNING),)
    if document.type.is_letter:
        return _of_letter(document, piece, parts)
    return _of_type(piece, parts, document.type.code or "")


def _of_type(piece: Piece, parts: Notation, code: str) -> tuple[Finding, ...]:
    first, *agencies = parts.groups
    is_joint = first == f"{code}LT" and len(agencies) > 1
    if not code or (parts.slash and agencies and (first == code or is_joint)):
        return ()
    return (_finding(piece, parts, f"{code}-…", NAMED),)


def _of_letter(document: Document, piece: Piece, parts: Notation) -> tuple[Finding, ...]:
    first = parts.groups[0].lower()
    issuer = printed(document.all(Component.ISSUER)).lower()
    is_inspectorate = first == "ttr" and "thanh tra" in issuer
    if first == "cv" or (first in _CODES and not is_inspectorate):
        return (_finding(piece, parts, _("no abbreviation of a type"), LETTER),)
    if not parts.slash or len(parts.groups) == 1:
        return (_finding(piece, parts, _("agency, hyphen, unit or field"), LETTER),)
    return ()


def _finding(
    piece: Piece,
    parts: Notation,
    required: str,
    clauses: tuple[str, ...],
    severity: Severity | None = None,
) -> Finding:
    found = parts.notation or parts.number or _("no notation")
    return Finding(
        message=_("The notation is «{found}»; required: {required}").format(
            found=found, required=required
        ),
        found=found,
        required=required,
        fix=_("In Word: type the notation as the decree forms it: {required}").format(
            required=required
        ),
        spot=piece.paragraph.place,
        clauses=clauses,
        severity=severity,
    )


RULE = Rule(
    name="number.notation",
    title=later("Groups of the notation"),
    group="letterhead",
    clauses=(*NAMED, *LETTER),
    judge=judge,
    component=Component.NUMBER_NOTATION,
)
