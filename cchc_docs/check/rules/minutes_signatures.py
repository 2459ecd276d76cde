"""Minutes have two signatures or more: secretary and chair, or the sides (Mẫu 1.9).

One signature that is found alone may have a picture or a box beside it: a warning.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.check.signers import signers
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Count the signatures of minutes."""
    document = subject.document
    if type_code(document) != "BB":
        return NotApplicable()
    if not document.signatures:
        return without(document, Component.SIGNING_TITLE, Component.SIGNER_NAME)
    blocks = signers(document)
    if len(blocks) > 1:
        return ()
    piece = blocks[0].pieces[0]
    return (
        Finding(
            message=_("minutes have one signature only: {text}").format(text=quoted(piece.shown)),
            found="1",
            required=_("secretary at the left, chair at the right"),
            fix=_("Add the signature of the secretary at the left of that of the chair"),
            spot=spot_of(piece),
            severity=Severity.WARNING,
        ),
    )


RULE = Rule(
    name="minutes.signatures",
    title=later("Two signatures of minutes"),
    group="signature",
    clauses=("ND30-III-M1.9.signatures",),
    judge=judge,
    component=Component.SIGNING_TITLE,
)
