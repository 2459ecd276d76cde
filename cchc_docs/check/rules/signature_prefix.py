"""How TM. KT. TL. TUQ. Q. are written: capitals, a full stop, a space.

The space is that of the decree's Table V, so its lack is a warning.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

PREFIXES = ("TM", "TL", "TUQ", "KT", "Q")
CLAUSE = "ND30-I-II-7b.{}"
_ANY = re.compile(
    r"(T ?[./]? ?M|K ?[./]? ?T|T ?[./]? ?L|T ?[./]? ?U ?[./]? ?Q|Q)\b ?[./:,]? ?", re.IGNORECASE
)
_RIGHT = re.compile(rf"(?P<prefix>{'|'.join(PREFIXES)})\.(?P<space> ?)(?P<rest>\S.*)")


def judge(subject: Subject) -> Judgement:
    """Judge the prefixes of every signature."""
    document = subject.document
    if not document.signatures:
        return without(document, Component.SIGNING_TITLE, Component.SIGNING_AUTHORITY)
    lines = [p for block in document.signatures for p in (*block.authority, *block.title)]
    return tuple(finding for piece in lines if (finding := _judge(piece)))


def _judge(piece: Piece) -> Finding | None:
    text = tidy(piece.shown)
    right = _RIGHT.match(text)
    if right is not None:
        prefix, rest = right["prefix"], right["rest"]
        if right["space"]:
            return None
        return _finding(piece, prefix, text, f"{prefix}. {rest}", Severity.WARNING)
    written = _ANY.match(text)
    if piece.component is not Component.SIGNING_AUTHORITY or written is None:
        return None
    prefix = re.sub(r"[^A-Z]", "", written[1].upper())
    return _finding(piece, prefix, written[0].strip(), f"{prefix}.")


def _finding(
    piece: Piece, prefix: str, found: str, required: str, severity: Severity | None = None
) -> Finding:
    return Finding(
        message=_("the signing prefix is written {found}, not {required}").format(
            found=quoted(found), required=quoted(required)
        ),
        found=found,
        required=required,
        fix=_("Type {required}, a space, then the authority or the title").format(
            required=f"«{prefix}.»"
        ),
        spot=spot_of(piece),
        clauses=(CLAUSE.format(prefix),),
        severity=severity,
    )


RULE = Rule(
    name="signature.prefix",
    title=later("How TM., KT., TL., TUQ. and Q. are written"),
    group="signature",
    clauses=tuple(CLAUSE.format(prefix) for prefix in PREFIXES),
    judge=judge,
    component=Component.SIGNING_AUTHORITY,
)
