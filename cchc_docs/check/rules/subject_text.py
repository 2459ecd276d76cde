"""The subject (trích yếu) is there, and not in capitals throughout."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.lettering import SURE
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.language import _, later

CASE = "ND30-I-II-5b.subject_case"
_WORDS = 3  # fewer may be a name


def judge(subject: Subject) -> Judgement:
    """Judge the printed words."""
    pieces = subject.document.all(Component.SUBJECT)
    if not pieces:
        return demand(subject, Component.SUBJECT)
    if min(piece.confidence for piece in pieces) < SURE:
        return NotJudged(_("it is not certain which line it is"))
    found = printed(pieces)
    if not found.isupper() or len(found.split()) < _WORDS:
        return ()
    return (
        Finding(
            message=_("The subject is in capitals: «{found}»").format(found=found),
            found=found,
            required=_("small letters"),
            fix=_("In Word: select the lines; Home, Change Case, Sentence case; mend the names"),
            spot=pieces[0].paragraph.place,
            clauses=(CASE,),
        ),
    )


RULE = Rule(
    name="subject.text",
    title=later("Words of the subject"),
    group="title",
    clauses=(CASE, MAIN_COMPONENTS),
    judge=judge,
    component=Component.SUBJECT,
)
