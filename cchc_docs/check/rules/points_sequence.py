"""Points go a, b, c, d, đ, e, g, h, i, k … as the decree's own do: without f, j, w, z."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.language import _, later

LETTERS = "abcdđeghiklmnopqrstuvxy"
_LETTER = re.compile(r"([a-zđ]) ?\)")
_ABOVE = frozenset({
    Component.ARTICLE, Component.CLAUSE, Component.CLAUSE_HEADING, Component.ROMAN_HEADING,
    Component.NUMBERED,
})  # fmt: skip


def judge(subject: Subject) -> Judgement:
    """Judge each point against the one before it."""
    if not subject.document.has(Component.POINT):
        return without(subject.document)
    return tuple(_breaks(subject.document))


def _breaks(document: Document) -> Iterator[Finding]:
    last = ""
    for piece in document.pieces:
        if piece.component in _ABOVE:
            last = ""
        elif piece.component is Component.POINT and (letter := _letter(piece)):
            expected = _after(last)
            if letter not in {expected, "a"}:
                yield Finding(
                    message=_("point {found} stands where {required} should: {text}").format(
                        found=f"{letter})", required=f"{expected})", text=quoted(piece.shown)
                    ),
                    found=f"{letter})",
                    required=f"{expected})",
                    fix=_("Letter the points in order: {letters}").format(
                        letters="a, b, c, d, đ, e, g, h, i, k"
                    ),
                    spot=spot_of(piece),
                )
            last = letter


def _letter(piece: Piece) -> str:
    label = piece.paragraph.label
    found = _LETTER.match(tidy(f"{label.text if label else ''} {piece.text}").lower())
    return found[1] if found else ""


def _after(letter: str) -> str:
    if letter not in LETTERS or not letter:
        return "a" if not letter else chr(ord(letter) + 1)
    return LETTERS[min(LETTERS.index(letter) + 1, len(LETTERS) - 1)]


RULE = Rule(
    name="points.sequence",
    title=later("Letters of points in order"),
    group="body",
    clauses=("ND30-I-II-6dd.point_seq",),
    judge=judge,
    component=Component.POINT,
)
