"""An urgent telegram (công điện) names its addressees: «… điện:», then lines with dashes."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.presence import is_missing, type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge the line above the content of a công điện."""
    document = subject.document
    if type_code(document) != "CĐ":
        return NotApplicable()
    label = document.first(Component.ADDRESSEE_LABEL)
    if label is not None and folded(tidy(label.shown)).replace(" :", ":").endswith("dien:"):
        return ()
    if label is None and not is_missing(document, Component.ADDRESSEE_LABEL):
        return without(document, Component.ADDRESSEE_LABEL)
    title = label or document.first(Component.DOCUMENT_TYPE)
    return (
        Finding(
            message=_("no line «… điện:» names the addressees of the telegram"),
            found=tidy(label.shown) if label else "",
            required="… điện:",
            fix=_("Add a centred line, as in «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:»"),
            spot=spot_of(title) if title else None,
        ),
    )


RULE = Rule(
    name="telegram.addressees",
    title=later("Addressees of an urgent telegram"),
    group="recipients",
    clauses=("ND30-III-M1.6.addressees",),
    judge=judge,
    component=Component.ADDRESSEE_LABEL,
)
