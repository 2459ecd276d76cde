"""The signer's name: in small letters with capitals, 13 or 14 points, upright, bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.check.signers import names
from cchc_docs.language import later

DEMAND = Demand(
    part=later("name of the signer"),
    clauses={
        "case": "ND30-I-II-7dd.name_case",
        "size": "ND30-I-II-7dd.name_size",
        "bold": "ND30-I-II-7dd.name_style",
        "italic": "ND30-I-II-7dd.name_style",
    },
    sizes=(13, 14),
    bold=True,
    italic=False,
    upper=False,
)


def judge(subject: Subject) -> Judgement:
    """Judge the name below every signature; a draft may have none."""
    document = subject.document
    pieces = names(document)
    if not pieces:
        return without(document, Component.SIGNER_NAME)
    return tuple(look_findings(pieces, DEMAND))


RULE = Rule(
    name="signature.name-look",
    title=later("Look of the signer's name"),
    group="signature",
    clauses=tuple(dict.fromkeys(DEMAND.clauses.values())),
    judge=judge,
    component=Component.SIGNER_NAME,
)
