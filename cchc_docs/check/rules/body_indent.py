"""The first line of a paragraph is indented by 1 cm or by 1.27 cm: two values, not a range.

Word rounds 1.27 to 1.25 in some files. Tabs and spaces typed in front are an indent too; lists that
Word numbers, and lines with a dash, have indents of their own.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.presence import without
from cchc_docs.check.prose import departing, is_sentence, prose
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.check.view.page import Paragraph
from cchc_docs.language import _, later

ALLOWED_MM = ((9.7, 10.3), (12.2, 13.0))
_DASHES = ("-", "–", "+", "•", "*", "‑", "−")


def judge(subject: Subject) -> Judgement:
    """Judge the paragraphs of body text that are no items of a list."""
    paragraphs = [
        paragraph
        for paragraph in prose(subject.document)
        if is_sentence(paragraph)
        and paragraph.label is None
        and not tidy(paragraph.text).startswith(_DASHES)
    ]
    if not paragraphs:
        return without(subject.document, Component.BODY)
    required = _("1 cm or 1,27 cm")
    return tuple(
        departing(
            ((p, _cm(p.first_line_mm)) for p in paragraphs if not _is_indented(p)),
            _("the first line of body text is indented by {found}, must be {required}"),
            required,
            _("Select the paragraphs; Home, Paragraph, Special: First line, By: {required}").format(
                required="1 cm"
            ),
        )
    )


def _is_indented(paragraph: Paragraph) -> bool:
    if paragraph.text[:1].isspace():
        return True
    return any(
        low <= value <= high
        for value in (paragraph.first_line_mm, paragraph.first_left_mm)
        for low, high in ALLOWED_MM
    )


def _cm(millimetres: float) -> str:
    return f"{millimetres / 10:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " cm"


RULE = Rule(
    name="body.indent",
    title=later("First line of body text indented"),
    group="body",
    clauses=("ND30-I-II-6e.indent",),
    judge=judge,
    component=Component.BODY,
)
