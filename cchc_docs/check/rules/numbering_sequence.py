"""Chapters, articles and Roman headings are numbered in order, none left out, none twice.

Roman headings may begin again in each part. That a number is meant to follow the one before is our
reading of «in a fixed order», so a break is a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

NUMBERS = {
    Component.CHAPTER_LABEL: re.compile(r"chuong ([ivxl]+|\d+)"),
    Component.ARTICLE: re.compile(r"dieu (\d+)\s?[.:]"),
    Component.ROMAN_HEADING: re.compile(r"([ivxl]+)\b"),
}
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def judge(subject: Subject) -> Judgement:
    """Judge each number against the one before it on its level."""
    if not any(subject.document.has(component) for component in NUMBERS):
        return without(subject.document)
    return tuple(_breaks(subject.document))


def _breaks(document: Document) -> Iterator[Finding]:
    last: dict[Component, int] = {}
    for piece in document.pieces:
        number = _number(piece)
        if number is None:
            continue
        before = last.get(piece.component, 0)
        restarts = number == 1 and piece.component is Component.ROMAN_HEADING
        if number != before + 1 and not restarts:
            yield Finding(
                message=_("number {found} follows number {before}: {text}").format(
                    found=number, before=before, text=quoted(piece.shown)
                ) if before else _("the numbers begin with {found}, not 1: {text}").format(
                    found=number, text=quoted(piece.shown)
                ),
                found=str(number),
                required=str(before + 1),
                fix=_("Number the headings in order"),
                spot=spot_of(piece),
                severity=Severity.WARNING,
            )  # fmt: skip
        last[piece.component] = number


def _number(piece: Piece) -> int | None:
    pattern = NUMBERS.get(piece.component)
    if pattern is None:
        return None
    label = piece.paragraph.label
    found = pattern.match(folded(tidy(f"{label.text if label else ''} {piece.text}")))
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else _roman(found[1])


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


RULE = Rule(
    name="numbering.sequence",
    title=later("Chapters, articles and headings numbered in order"),
    group="body",
    clauses=("ND30-I-II-6c.layouts",),
    judge=judge,
    component=Component.ARTICLE,
)
