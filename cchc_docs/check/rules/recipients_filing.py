"""The filing line is the last: `- Lưu: VT, <unit> (<copies>).`.

A drafter's name may follow in brackets, behind the full stop or glued to it («VT, NC.Châu»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.demands import quoted
from cchc_docs.check.listing import Item, is_dash, items
from cchc_docs.check.presence import is_missing, type_code, without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

REQUIRED = "- Lưu: VT, …."
_OFFICE = re.compile(r"\b(vt|van thu)\b|\bvt[a-z]*\b")


def judge(subject: Subject) -> Judgement:
    """Judge the filing line; minutes have only a specimen for it."""
    document = subject.document
    severity = Severity.WARNING if type_code(document) == "BB" else None
    filing = items(document.all(Component.FILING))
    if not filing:
        label = document.first(Component.RECIPIENTS_LABEL)
        if label is None or not is_missing(document, Component.FILING):
            return without(document, Component.FILING)
        return (
            Finding(
                message=_("the list of recipients has no line «- Lưu: VT, …»"),
                required=REQUIRED,
                fix=_("Add the line «- Lưu: VT, …» at the end of the list"),
                spot=spot_of(label),
                clauses=("ND30-I-II-9d.luu",),
                severity=severity,
            ),
        )
    return tuple(
        Finding(
            message=message.format(text=quoted(filing[0].piece.shown)),
            found=filing[0].text,
            required=REQUIRED,
            fix=fix,
            spot=spot_of(filing[0].piece),
            clauses=("ND30-I-II-9d.luu",),
            severity=severity,
        )
        for message, fix in _slips(filing[0], document)
    )


def _slips(filing: Item, document: Document) -> Iterator[tuple[str, str]]:
    key = folded(filing.text)
    if not is_dash(filing.dash):
        yield _("the filing line has no dash in front: {text}"), _("Type «- » before «Lưu:»")
    if not re.match(r"luu ?:", key):
        yield _("there is no colon after «Lưu»: {text}"), _("Type a colon after «Lưu»")
    if not _OFFICE.search(key):
        yield _("the filing line does not name «VT»: {text}"), _("Type «VT» after «Lưu:»")
    if "." not in filing.text:
        yield _("the filing line does not close with a full stop: {text}"), _("End it with «.»")
    last = next(
        (p for p in reversed(document.pieces) if p.component in {Component.RECIPIENT,
                                                                 Component.FILING}), None,
    )  # fmt: skip
    if last is not None and last.component is Component.RECIPIENT:
        below = items([last])
        if below and is_dash(below[0].dash):
            yield (
                _("the filing line is not the last of the list: {text}"),
                _("Move the line «- Lưu: …» to the end of the list"),
            )


RULE = Rule(
    name="recipients.filing",
    title=later("The filing line «- Lưu: VT, …»"),
    group="recipients",
    clauses=("ND30-I-II-9d.luu", "ND30-III-M1.9.luu"),
    judge=judge,
    component=Component.FILING,
)
