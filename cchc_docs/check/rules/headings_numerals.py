"""Phần and chương have Roman numbers, mục and tiểu mục Arabic ones."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.language import _, later

BASE = "ND30-I-II-6dd"
WRONG = (
    (re.compile(r"phan \d"), f"{BASE}.part_label"),
    (re.compile(r"chuong \d"), f"{BASE}.chapter_label"),
    (re.compile(r"muc [ivxlc]+\b"), f"{BASE}.section_label"),
    (re.compile(r"tieu muc [ivxlc]+\b"), f"{BASE}.subsection_label"),
)
LABELS = (Component.PART_LABEL, Component.CHAPTER_LABEL, Component.SECTION_LABEL)


def judge(subject: Subject) -> Judgement:
    """Judge the number of every label; a part may be numbered in words."""
    labels = [piece for piece in subject.document.pieces if piece.component in LABELS]
    if not labels:
        return without(subject.document)
    return tuple(
        Finding(
            message=_("{text} has the wrong kind of number: {required}").format(
                text=quoted(label.shown),
                required=_("Roman for phần and chương, Arabic for mục and tiểu mục"),
            ),
            found=tidy(label.shown),
            required=_("Roman for phần and chương, Arabic for mục and tiểu mục"),
            fix=_("Type the number again"),
            spot=spot_of(label),
            clauses=(clause,),
        )
        for label in labels
        for pattern, clause in WRONG
        if pattern.match(_key(label))
    )


def _key(piece: Piece) -> str:
    label = piece.paragraph.label
    return folded(tidy(f"{label.text if label else ''} {piece.shown}"))


RULE = Rule(
    name="headings.numerals",
    title=later("Roman and Arabic numbers of phần, chương, mục"),
    group="body",
    clauses=tuple(clause for _pattern, clause in WRONG),
    judge=judge,
    component=Component.CHAPTER_LABEL,
)
