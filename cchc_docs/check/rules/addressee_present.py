"""«Kính gửi» stands on letters and on submissions to a superior agency; other types have none.

Whether a report goes to a superior agency is not in its form: a report is free.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.presence import is_letter, is_missing, type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

WITHOUT = frozenset({"NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "BB", "GM"})


def judge(subject: Subject) -> Judgement:
    """Judge by the type of the document."""
    document = subject.document
    code = type_code(document)
    label = document.first(Component.ADDRESSEE_LABEL)
    if is_letter(document) or code == "TTr":
        if label is not None:
            return ()
        if not is_missing(document, Component.ADDRESSEE_LABEL):
            return without(document, Component.ADDRESSEE_LABEL)
        return (
            Finding(
                message=_("there is no «Kính gửi:» above the content"),
                found=_("none"),
                required="Kính gửi:",
                fix=_("Add a line «Kính gửi: …» between the head and the content"),
                spot=document.pieces[0].paragraph.place if document.pieces else None,
                clauses=("ND30-I-II-9b.required",),
                severity=Severity.WARNING if code == "TTr" else None,
            ),
        )
    if code not in WITHOUT:
        return NotApplicable()
    if label is None:
        return ()
    return (
        Finding(
            message=_("a document of this type has no «Kính gửi:», only «Nơi nhận:»"),
            found="Kính gửi:",
            required=_("none"),
            fix=_("Delete the lines of «Kính gửi:» and name the agencies in «Nơi nhận:»"),
            spot=spot_of(label),
            clauses=("ND30-I-II-9c.absent",),
        ),
    )


RULE = Rule(
    name="addressee.present",
    title=later("«Kính gửi:» where the type of document demands it"),
    group="recipients",
    clauses=("ND30-I-II-9b.required", "ND30-I-II-9c.absent"),
    judge=judge,
    component=Component.ADDRESSEE_LABEL,
)
