"""Authority and title of the signer: capitals, 13 or 14 points, upright, bold."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

DEMAND = Demand(
    part=later("authority and title of the signer"),
    clauses={
        "case": "ND30-I-II-7dd.authority_case",
        "size": "ND30-I-II-7dd.authority_size",
        "bold": "ND30-I-II-7dd.authority_style",
        "italic": "ND30-I-II-7dd.authority_style",
    },
    sizes=(13, 14),
    bold=True,
    italic=False,
    upper=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge the lines above every signature."""
    document = subject.document
    pieces = [piece for block in document.signatures for piece in (*block.authority, *block.title)]
    if not pieces:
        return without(document, Component.SIGNING_TITLE, Component.SIGNING_AUTHORITY)
    return tuple(look_findings(pieces, DEMAND))


RULE = Rule(
    name="signature.look",
    title=later("Look of the signer's authority and title"),
    group="signature",
    clauses=tuple(dict.fromkeys(DEMAND.clauses.values())),
    judge=judge,
    component=Component.SIGNING_TITLE,
)
