"""Decisions name the deciding authority above the legal bases: capitals, bold, centred."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.presence import is_missing, type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject
from cchc_docs.language import _, later

CLAUSE = "ND30-III-M1.2.authority_line"
DEMAND = Demand(
    part=later("deciding authority"),
    clauses=dict.fromkeys(("bold", "case", "centred"), CLAUSE),
    bold=True,
    upper=True,
    centred=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge decisions and resolutions."""
    document = subject.document
    if type_code(document) not in {"QĐ", "NQ"}:
        return NotApplicable()
    found = document.all(Component.DECIDING_AUTHORITY)
    if found:
        return tuple(look_findings(found, DEMAND))
    if not is_missing(document, Component.DECIDING_AUTHORITY):
        return without(document, Component.DECIDING_AUTHORITY)
    title = document.first(Component.DOCUMENT_TYPE)
    return (
        Finding(
            message=_("no line names the deciding authority above the legal bases"),
            required=_("the title of the head or the name of the collective, in capitals"),
            fix=_("Add a centred bold line above the legal bases, as in «GIÁM ĐỐC SỞ NỘI VỤ»"),
            spot=title.paragraph.place if title else None,
        ),
    )


RULE = Rule(
    name="decision.authority",
    title=later("The deciding authority of a decision"),
    group="body",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.DECIDING_AUTHORITY,
)
