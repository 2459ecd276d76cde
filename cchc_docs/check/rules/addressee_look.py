"""«Kính gửi:» and the addressees: 13 or 14 points, upright, not bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import type_code, without
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.language import later

DEMAND = Demand(
    part=later("«Kính gửi:» and the addressees"),
    clauses={
        "size": "ND30-I-II-9d.addr_size",
        "bold": "ND30-I-II-9d.addr_style",
        "italic": "ND30-I-II-9d.addr_style",
    },
    sizes=(13, 14),
    bold=False,
    italic=False,
)


def judge(subject: Subject) -> Judgement:
    """Judge the label and every addressee."""
    document = subject.document
    if type_code(document) == "CĐ":  # its line is «… điện:»
        return NotApplicable()
    wanted = (Component.ADDRESSEE_LABEL, Component.ADDRESSEE)
    pieces = [piece for piece in document.pieces if piece.component in wanted]
    if not pieces:
        return without(document, *wanted)
    return tuple(look_findings(pieces, DEMAND))


RULE = Rule(
    name="addressee.look",
    title=later("Look of «Kính gửi:» and the addressees"),
    group="recipients",
    clauses=tuple(dict.fromkeys(DEMAND.clauses.values())),
    judge=judge,
    component=Component.ADDRESSEE,
)
