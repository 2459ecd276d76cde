"""«I. TIÊU ĐỀ» in the outline phần, mục, khoản, điểm: capitals, 13 or 14 points, bold.

Text that runs on behind the number is no heading and is not judged; nor is what an article numbers
within itself («Điều 1. … gồm: I. Tập thể»), which is not that outline.
"""

from __future__ import annotations

from itertools import takewhile

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

CLAUSE = "ND30-I-V-6b.section_roman"
DEMAND = Demand(
    part=later("heading with a Roman number"),
    clauses=dict.fromkeys(("size", "bold", "case"), CLAUSE),
    sizes=(13, 14),
    bold=True,
    upper=True,
)
_LONG = 25  # words


def judge(subject: Subject) -> Judgement:
    """Judge every heading of this level."""
    headings = [
        piece
        for piece in takewhile(_is_no_article, subject.document.pieces)
        if piece.component is Component.ROMAN_HEADING
        and len(piece.text.split()) <= _LONG
        and tidy(piece.text)[-1:] not in ".;,"
    ]
    if not headings:
        return without(subject.document)
    return tuple(look_findings(headings, DEMAND))


def _is_no_article(piece: Piece) -> bool:
    return piece.component is not Component.ARTICLE


RULE = Rule(
    name="headings.roman",
    title=later("Headings with a Roman number"),
    group="body",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.ROMAN_HEADING,
)
