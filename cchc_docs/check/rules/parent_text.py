"""The parent agency (cơ quan chủ quản): in capitals, and a local one with the name of its place."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.lettering import SURE
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.language import _, later

_NAMELESS = re.compile(
    r"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND)"
    r"( (TỈNH|THÀNH PHỐ|TP|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ))?[.]?"
)


def judge(subject: Subject) -> Judgement:
    """Judge the printed name."""
    pieces = subject.document.all(Component.PARENT_AGENCY)
    if not pieces:
        return look_elsewhere(subject.document, Component.PARENT_AGENCY)
    if min(piece.confidence for piece in pieces) < SURE:
        return NotJudged(_("it is not certain which line it is"))
    found, spot = printed(pieces), pieces[0].paragraph.place
    if found != found.upper():
        return (
            Finding(
                message=_("The parent agency is not in capitals: «{found}»").format(found=found),
                found=found,
                required=found.upper(),
                fix=_("In Word: select the line; Home, Change Case, UPPERCASE"),
                spot=spot,
                clauses=("ND30-I-II-2b.parent_case",),
            ),
        )
    if _NAMELESS.fullmatch(found):
        return (
            Finding(
                message=_("The parent agency lacks the name of its place: «{found}»").format(
                    found=found
                ),
                found=found,
                required=_("with the name of the province, commune, ward or special zone"),
                fix=_("In Word: type the name of the place after «{found}»").format(found=found),
                spot=spot,
                clauses=("ND30-I-II-2a.parent_place",),
            ),
        )
    return ()


RULE = Rule(
    name="parent.text",
    title=later("Name of the parent agency"),
    group="letterhead",
    clauses=("ND30-I-II-2b.parent_case", "ND30-I-II-2a.parent_place"),
    judge=judge,
    component=Component.PARENT_AGENCY,
)
