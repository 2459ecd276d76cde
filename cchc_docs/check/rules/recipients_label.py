"""The label «Nơi nhận:» on a line of its own, at the left."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.language import _, later

LABEL = "Nơi nhận:"


def judge(subject: Subject) -> Judgement:
    """Judge words and place of the label."""
    document = subject.document
    label = document.first(Component.RECIPIENTS_LABEL)
    if label is None:
        return without(document, Component.RECIPIENTS_LABEL)
    return tuple(_judge(label, document))


def _judge(label: Piece, document: Document) -> Iterator[Finding]:
    text = tidy(label.shown).replace(" :", ":")
    listed = (*document.all(Component.RECIPIENT), *document.all(Component.FILING))
    shared = any(
        piece.paragraph is label.paragraph and piece.line == label.line for piece in listed
    )
    if not text.startswith(LABEL):
        yield Finding(
            message=_("the label of the recipients is {found}, not {required}").format(
                found=quoted(text), required=f"«{LABEL}»"
            ),
            found=text,
            required=LABEL,
            fix=_("Type {required} instead").format(required=f"«{LABEL}»"),
            spot=spot_of(label),
            clauses=("ND30-I-II-9d.label",),
        )
    elif shared:
        yield Finding(
            message=_("a recipient stands on the line of «Nơi nhận:»"),
            required=_("a line of its own"),
            fix=_("Press Enter after «Nơi nhận:»"),
            spot=spot_of(label),
            clauses=("ND30-I-II-9d.label_position",),
        )
    if label.paragraph.align in {"center", "right"} and label.is_whole_paragraph:
        yield Finding(
            message=_("«Nơi nhận:» is not at the left"),
            required=_("at the left"),
            fix=_("Click in the line; Home, Align Left (Ctrl+L)"),
            spot=spot_of(label),
            clauses=("ND30-I-II-9d.label_position",),
        )


RULE = Rule(
    name="recipients.label",
    title=later("The label «Nơi nhận:»"),
    group="recipients",
    clauses=("ND30-I-II-9d.label", "ND30-I-II-9d.label_position"),
    judge=judge,
    component=Component.RECIPIENTS_LABEL,
)
