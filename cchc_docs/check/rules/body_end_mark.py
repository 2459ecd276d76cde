"""The content ends with `./.`, as all specimens of the decree do; no sentence of it says so."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.view.page import Paragraph, paragraphs
from cchc_docs.language import _, later

_MARK = re.compile(r"\. ?/ ?\.?[”\"»)]?\Z")


def judge(subject: Subject) -> Judgement:
    """Judge the last words of the content, in a table too."""
    document = subject.document
    if document.has(Component.END_MARK):
        return ()
    texts = [paragraph for paragraph in paragraphs(document.body) if not paragraph.is_blank]
    if not texts:
        return without(document, Component.BODY)
    if document.closing.shape == "none":
        return NotJudged(_("the end of the content was not found"))
    if any(_MARK.search(tidy(paragraph.text)) for paragraph in _last(document.body, texts)):
        return ()
    return (
        Finding(
            message=_("the content does not end with «./.»: {text}").format(
                text=quoted(texts[-1].shown[-50:])
            ),
            required="./.",
            fix=_("Type «./.» after the last word of the content"),
            spot=texts[-1].place,
        ),
    )


def _last(body: tuple[object, ...], texts: list[Paragraph]) -> list[Paragraph]:
    """The last paragraph, and before a table at the end the one above it."""
    above = [block for block in body if isinstance(block, Paragraph) and not block.is_blank]
    return [texts[-1], *above[-1:]]


RULE = Rule(
    name="body.end-mark",
    title=later("The content ends with «./.»"),
    group="body",
    clauses=("ND30-III-M.end_mark",),
    judge=judge,
    component=Component.END_MARK,
)
