"""The issuer (cơ quan ban hành): in capitals and in full; only its parent may be abbreviated."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.lettering import SURE, shares
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.language import _, later

_ABBREVIATION = re.compile(r"\b(UBND|HĐND|BQL|BCH|BCĐ|UBMTTQ)\b")


def judge(subject: Subject) -> Judgement:
    """Judge the printed name."""
    pieces = subject.document.all(Component.ISSUER)
    if not pieces:
        return demand(subject, Component.ISSUER)
    if min(piece.confidence for piece in pieces) < SURE:
        return NotJudged(_("it is not certain which line it is"))
    found, spot = printed(pieces), pieces[0].paragraph.place
    if found != found.upper():
        return (
            Finding(
                message=_("The issuer is not in capitals: «{found}»").format(found=found),
                found=found,
                required=found.upper(),
                fix=_("In Word: select the line; Home, Change Case, UPPERCASE"),
                spot=spot,
                clauses=("ND30-I-II-2b.issuer_case",),
            ),
        )
    short = _ABBREVIATION.search(found)
    is_bold = shares((run for piece in pieces for run in piece.runs), lambda look: look.bold)
    # what is not bold may be a parent, if another name stands with it
    if short and (is_bold[0][0] or len(pieces) == 1):
        return (
            Finding(
                message=_("The issuer is abbreviated: «{found}»").format(found=found),
                found=short[0],
                required=_("the official name in full"),
                fix=_("In Word: type the official name in place of «{short}»").format(
                    short=short[0]
                ),
                spot=spot,
                clauses=("ND30-I-II-2a.parent_abbrev",),
            ),
        )
    return ()


RULE = Rule(
    name="issuer.text",
    title=later("Name of the issuer"),
    group="letterhead",
    clauses=("ND30-I-II-2b.issuer_case", "ND30-I-II-2a.parent_abbrev", MAIN_COMPONENTS),
    judge=judge,
    component=Component.ISSUER,
)
