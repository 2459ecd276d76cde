"""Lines of body text stand from single to 1.5 lines apart.

Points («exactly», «at least») are compared with the single line of Times New Roman: 16.1 points at
14 points of type. «At least» never sets lines closer than single.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import main_size
from cchc_docs.check.presence import without
from cchc_docs.check.prose import departing, prose
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.check.view.page import Paragraph
from cchc_docs.language import _, later

SINGLE = 2355 / 2048  # Times New Roman: ascent, descent and line gap in ems, of its hhea table
LOW, HIGH = 1.0, 1.5
_TOLERANCE = 0.03


def judge(subject: Subject) -> Judgement:
    """Judge every paragraph of body text."""
    paragraphs = prose(subject.document)
    if not paragraphs:
        return without(subject.document, Component.BODY)
    return tuple(
        departing(
            (
                (p, _lines(spacing))
                for p in paragraphs
                if not LOW - _TOLERANCE <= (spacing := _spacing(p)) <= HIGH + _TOLERANCE
            ),
            _("the line spacing of body text is {found}, must be {required}"),
            _("single to 1,5 lines"),
            _("Select the paragraphs; Home, Paragraph, Line spacing: Single or 1.5 lines"),
        )
    )


def _spacing(paragraph: Paragraph) -> float:
    if paragraph.line_rule == "auto":
        return paragraph.line
    spacing = paragraph.line / (SINGLE * (main_size(paragraph.runs) or 14.0))
    return max(spacing, 1.0) if paragraph.line_rule == "atLeast" else spacing


def _lines(spacing: float) -> str:
    return _("{number} lines").format(
        number=f"{spacing:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    )


RULE = Rule(
    name="body.line-spacing",
    title=later("Line spacing of body text"),
    group="body",
    clauses=("ND30-I-II-6e.line_gap",),
    judge=judge,
    component=Component.BODY,
)
