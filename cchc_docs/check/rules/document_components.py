"""A document has a signature and a list of recipients; what heads it is judged by its own rules.

Forms, contracts and slips have no specimen with a list of recipients. In a draft the lack is a
warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.expected import MAIN_COMPONENTS
from cchc_docs.check.presence import is_draft, is_missing
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, NotJudged, Rule, Subject
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

FREE = frozenset({"HĐ", "BGN", "BTT", "GUQ", "GGT", "GNP", "PG", "PC", "PB", "BB"})


def judge(subject: Subject) -> Judgement:
    """Judge a document of a known type, where its end was found."""
    document = subject.document
    kind = document.type
    if kind is None or kind.name == "Thư công":
        return NotApplicable()
    if document.closing.shape in {"none", "picture"}:
        return NotJudged(_("the end of the document was not found"))
    return tuple(_judge(document, free=kind.code in FREE))


def _judge(document: Document, *, free: bool) -> Iterator[Finding]:
    severity = Severity.WARNING if is_draft(document) else None
    last = document.pieces[-1].paragraph.place if document.pieces else None
    if not free and is_missing(document, Component.RECIPIENTS_LABEL):
        yield Finding(
            message=_("there is no «Nơi nhận:»"),
            found=_("missing"),
            required="Nơi nhận:",
            fix=_("Add «Nơi nhận:» and the list of recipients at the left, beside the signature"),
            spot=last,
            severity=severity,
        )
    named = any(block.authority or block.title for block in document.signatures)
    if document.signatures and not named:
        yield Finding(
            message=_("there is no title of the signer above the name"),
            found=_("missing"),
            required=_("the title of the signer"),
            fix=_("Type the title of the signer in capitals above the name"),
            spot=last,
            severity=Severity.WARNING,  # it may be a picture, or in words of its own
        )


RULE = Rule(
    name="document.components",
    title=later("Signature and recipients are there"),
    group="signature",
    clauses=(MAIN_COMPONENTS,),
    judge=judge,
    component=Component.RECIPIENTS_LABEL,
)
