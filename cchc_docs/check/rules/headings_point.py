"""Điểm: a small Vietnamese letter and a closing bracket, «a)».

«a.» at the head of a line in bold is a heading or a lead-in, not a point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check import looks
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_CAPITAL = re.compile(r"[A-ZĐ]{1,2} ?\)")
_STOP = re.compile(r"[a-hđ] ?\. ?\D")


def judge(subject: Subject) -> Judgement:
    """Judge how the letters of points are written."""
    document = subject.document
    points = document.all(Component.POINT)
    lettered = [p for p in document.all(Component.NUMBERED) if _STOP.match(_marked(p))]
    if not points and not lettered:
        return without(document)
    return tuple(_judge(points, lettered))


def _judge(points: tuple[Piece, ...], lettered: list[Piece]) -> Iterator[Finding]:
    capital = next((point for point in points if _CAPITAL.match(_marked(point))), None)
    if capital is not None:
        yield _finding(capital)
    plain = [piece for piece in lettered if not looks.is_bold(piece.runs)]
    if len(plain) > 1:
        yield _finding(plain[0], Severity.WARNING)


def _finding(piece: Piece, severity: Severity | None = None) -> Finding:
    return Finding(
        message=_("the letter of a point is written otherwise than {required}: {text}").format(
            text=quoted(_marked(piece)), required="«a)»"
        ),
        found=_marked(piece)[:3].strip(),
        required="a)",
        fix=_("Type a small letter and a closing bracket: {required}").format(required="«a)»"),
        spot=spot_of(piece),
        severity=severity,
    )


def _marked(piece: Piece) -> str:
    label = piece.paragraph.label
    return tidy(f"{label.text if label else ''} {piece.shown}")


RULE = Rule(
    name="headings.point",
    title=later("The letter of a point: «a)»"),
    group="body",
    clauses=("ND30-I-II-6dd.point",),
    judge=judge,
    component=Component.POINT,
)
