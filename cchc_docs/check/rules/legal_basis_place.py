"""Legal bases stand below title and subject, in a decision below the deciding authority too."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.language import _, later

ABOVE = (Component.DOCUMENT_TYPE, Component.SUBJECT, Component.DECIDING_AUTHORITY)


def judge(subject: Subject) -> Judgement:
    """Judge the order of the pieces from top to bottom."""
    document = subject.document
    if not document.has(Component.LEGAL_BASIS):
        return without(document, Component.LEGAL_BASIS)
    order = [piece.component for piece in document.pieces]
    first = order.index(Component.LEGAL_BASIS)
    below = next((piece for piece in document.pieces[first:] if piece.component in ABOVE), None)
    if below is None:
        return ()
    return (
        Finding(
            message=_("the legal bases stand above {text}").format(text=quoted(below.shown)),
            required=_("below title, subject and deciding authority"),
            fix=_("Cut the legal bases (Ctrl+X) and paste them below this line"),
            spot=spot_of(below),
        ),
    )


RULE = Rule(
    name="legal-basis.place",
    title=later("Place of the legal bases"),
    group="body",
    clauses=("ND30-I-II-6a.position",),
    judge=judge,
    component=Component.LEGAL_BASIS,
)
