"""The label «Kính gửi:», in small letters, with its colon."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later

LABEL = "Kính gửi:"


def judge(subject: Subject) -> Judgement:
    """Judge the words of the label; a space before the colon is no matter of form."""
    document = subject.document
    if type_code(document) == "CĐ":  # its line is «… điện:»
        return NotApplicable()
    label = document.first(Component.ADDRESSEE_LABEL)
    if label is None:
        return without(document, Component.ADDRESSEE_LABEL)
    line = label.paragraph.lines[label.line].shown if label.paragraph.lines else label.shown
    text = tidy(label.shown).replace(" :", ":")
    if not text.endswith(":") and ":" in tidy(line)[: len(LABEL) + 2]:
        text += ":"
    if text.startswith(LABEL):
        return ()
    return (
        Finding(
            message=_("the label of the addressees is {found}, not {required}").format(
                found=quoted(text), required=f"«{LABEL}»"
            ),
            found=text,
            required=LABEL,
            fix=_("Type {required} instead").format(required=f"«{LABEL}»"),
            spot=spot_of(label),
        ),
    )


RULE = Rule(
    name="addressee.label",
    title=later("The label «Kính gửi:»"),
    group="recipients",
    clauses=("ND30-I-II-9d.addr_label",),
    judge=judge,
    component=Component.ADDRESSEE_LABEL,
)
