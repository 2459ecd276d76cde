"""An invitation says who is invited to what, who chairs, when and where (Mẫu 1.7)."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.fields import lacking
from cchc_docs.check.presence import type_code
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.language import later

FIELDS = {
    later("who is invited"): re.compile(r"\bmoi\b|thanh phan"),
    later("who chairs"): re.compile(r"chu tri|chu toa|nguoi dieu hanh"),
    later("the time"): re.compile(r"thoi gian|\d+ ?(gio|h|g) ?\d*|vao luc"),
    later("the place"): re.compile(r"dia diem|\btai\b|truc tuyen"),
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
