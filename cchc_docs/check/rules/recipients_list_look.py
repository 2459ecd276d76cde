"""The list of recipients: 11 points, upright, not bold. Notes in brackets are not judged."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Judgement, Rule, Subject
from cchc_docs.language import later

DEMAND = Demand(
    part=later("list of recipients"),
    clauses={
        "size": "ND30-I-II-9d.list_size",
        "bold": "ND30-I-II-9d.list_style",
        "italic": "ND30-I-II-9d.list_style",
    },
    sizes=(11,),
    bold=False,
    italic=False,
)


def judge(subject: Subject) -> Judgement:
    """Judge every line of the list."""
    document = subject.document
    wanted = (Component.RECIPIENT, Component.FILING)
    pieces = [
        piece
        for piece in document.pieces
        if piece.component in wanted and not piece.text.lstrip().startswith("(")
    ]
    if not pieces:
        return without(document, *wanted)
    return tuple(look_findings(pieces, DEMAND))


RULE = Rule(
    name="recipients.list-look",
    title=later("Look of the list of recipients"),
    group="recipients",
    clauses=tuple(dict.fromkeys(DEMAND.clauses.values())),
    judge=judge,
    component=Component.RECIPIENT,
)
