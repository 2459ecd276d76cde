"""The name of the type (tên loại): in capitals, one of Điều 7; a công văn has none.

A title that Điều 7 does not list may be laid down by the rules of a sector: a warning.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.lettering import SURE
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

CASE, ABSENT, TYPES = "ND30-I-II-5b.type_case", "ND30-I-II-5b.type_absent", "ND30-A7.types"


def judge(subject: Subject) -> Judgement:
    """Judge the title, or its absence."""
    document = subject.document
    pieces = document.all(Component.DOCUMENT_TYPE)
    if not pieces:
        return demand(subject, Component.DOCUMENT_TYPE)
    if pieces[0].confidence < SURE:
        return NotJudged(_("it is not certain which line it is"))
    found, spot = printed(pieces), pieces[0].paragraph.place
    if found.casefold() == "công văn":
        return (
            Finding(
                message=_("A công văn has no title: «{found}»").format(found=found),
                found=found,
                required=_("no title"),
                fix=_("In Word: delete the line «{found}»").format(found=found),
                spot=spot,
                clauses=(ABSENT,),
            ),
        )
    if document.type is None:
        return (
            Finding(
                message=_("«{found}» is none of the 29 types of administrative documents").format(
                    found=found
                ),
                found=found,
                required=_("a type of Điều 7"),
                fix=_("In Word: type the name of a type that Điều 7 lists"),
                spot=spot,
                clauses=(TYPES,),
                severity=Severity.WARNING,
            ),
        )
    if found == found.upper():
        return ()
    return (
        Finding(
            message=_("The type is not in capitals: «{found}»").format(found=found),
            found=found,
            required=found.upper(),
            fix=_("In Word: select the line; Home, Change Case, UPPERCASE"),
            spot=spot,
            clauses=(CASE,),
        ),
    )


RULE = Rule(
    name="type.text",
    title=later("Name of the type"),
    group="title",
    clauses=(CASE, ABSENT, TYPES, MAIN_COMPONENTS),
    judge=judge,
    component=Component.DOCUMENT_TYPE,
)
