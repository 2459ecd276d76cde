"""The national name (Quốc hiệu) stands at the right of the issuer, at the top of page 1 only.

Only columns can be compared: of a letterhead in lines below each other nothing is said.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.centring import cell_lefts
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-1a.position"


def judge(subject: Subject) -> Judgement:
    """Judge the columns of the letterhead."""
    document = subject.document
    name = document.first(Component.NATIONAL_NAME)
    if name is None:
        return look_elsewhere(document, Component.NATIONAL_NAME)
    issuer = document.first(Component.PARENT_AGENCY) or document.first(Component.ISSUER)
    if issuer is None:
        return NotJudged(_("there is no name of an issuer to compare it with"))
    if issuer.paragraph is name.paragraph and issuer.line == name.line:
        is_right = name.start > issuer.start
    else:
        lefts = cell_lefts(document.letterhead.blocks)
        left, other = lefts.get(id(name.paragraph)), lefts.get(id(issuer.paragraph))
        in_cells = name.paragraph.in_cell is not None and issuer.paragraph.in_cell is not None
        if left is None or other is None or not in_cells or left == other:
            return NotJudged(_("the letterhead is not set in two columns"))
        is_right = left > other
    if is_right:
        return ()
    return (
        Finding(
            message=_("The national name stands at the left of the issuer, not at its right"),
            found=_("at the left"),
            required=_("at the right of the page"),
            fix=_(
                "In Word: cut the two cells of the letterhead and paste each in the other's place"
            ),
            spot=name.paragraph.place,
        ),
    )


RULE = Rule(
    name="national-name.place",
    title=later("Place of the national name"),
    group="letterhead",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.NATIONAL_NAME,
)
