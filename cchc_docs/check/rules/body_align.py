"""Body text is justified. Only paragraphs longer than a line show it."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.presence import without
from cchc_docs.check.prose import departing, fills_a_line, prose
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge every paragraph of body text that fills a line."""
    paragraphs = [paragraph for paragraph in prose(subject.document) if fills_a_line(paragraph)]
    if not paragraphs:
        return without(subject.document, Component.BODY)
    return tuple(
        departing(
            ((p, _("aligned left")) for p in paragraphs if p.align == "left"),
            _("body text is {found}, must be {required}"),
            _("justified"),
            _("Select the paragraphs; Home, Justify (Ctrl+J)"),
        )
    )


RULE = Rule(
    name="body.align",
    title=later("Body text justified"),
    group="body",
    clauses=("ND30-I-II-6e.align",),
    judge=judge,
    component=Component.BODY,
)
