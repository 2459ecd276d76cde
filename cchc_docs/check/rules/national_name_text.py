"""The national name (Quốc hiệu): its words, in capitals. HOÀ is accepted: Table V prints it."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.language import _, later

REQUIRED = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
ALLOWED = frozenset({REQUIRED, REQUIRED.replace("HÒA", "HOÀ")})


def judge(subject: Subject) -> Judgement:
    """Judge the printed words."""
    pieces = subject.document.all(Component.NATIONAL_NAME)
    if not pieces:
        return demand(subject, Component.NATIONAL_NAME)
    found = printed(pieces)
    if found in ALLOWED:
        return ()
    clause = "ND30-I-II-1a.case" if found.upper() in ALLOWED else "ND30-I-II-1a.text"
    return (
        Finding(
            message=_("The national name is written «{found}», not «{required}»").format(
                found=found, required=REQUIRED
            ),
            found=found,
            required=REQUIRED,
            fix=_("In Word: type «{required}» in its place").format(required=REQUIRED),
            spot=pieces[0].paragraph.place,
            clauses=(clause,),
        ),
    )


RULE = Rule(
    name="national-name.text",
    title=later("Words of the national name"),
    group="letterhead",
    clauses=("ND30-I-II-1a.text", "ND30-I-II-1a.case", MAIN_COMPONENTS),
    judge=judge,
    component=Component.NATIONAL_NAME,
)
