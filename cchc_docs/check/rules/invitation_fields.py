"""An invitation says who is invited, when and where (Mẫu 1.7).

The specimen names who chairs, too; many invitations leave that to the letter's signer.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.fields import lacking
from cchc_docs.check.presence import type_code
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.language import later

FIELDS = {
    later("who is invited"): re.compile(r"\bmời\b|thành phần"),
    later("the time"): re.compile(r"thời gian|\d+ ?(giờ|h|g)\b|vào lúc"),
    later("the place"): re.compile(r"địa điểm|\btại\b|trực tuyến"),
}


def judge(subject: Subject) -> Judgement:
    """Judge the words of the content of an invitation."""
    if type_code(subject.document) != "GM":
        return NotApplicable()
    return tuple(lacking(subject.document, FIELDS))


RULE = Rule(
    name="invitation.fields",
    title=later("What an invitation gives"),
    group="body",
    clauses=("ND30-III-M1.7.fields",),
    judge=judge,
    component=Component.BODY,
)
