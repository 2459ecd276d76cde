"""Minutes of a meeting give beginning, place, those present, chair, secretary, contents and end.

Mẫu 1.9 is the specimen of meetings. Minutes of another kind, of an inspection or a handover, are
free.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.fields import lacking
from cchc_docs.check.presence import type_code
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.language import later

_MEETING = re.compile(r"\b(hop|cuoc hop|hoi nghi|hoi thao|giao ban|dai hoi)\b")
FIELDS = {
    later("the time when the meeting began"): re.compile(
        r"bat dau|khai mac|(hom nay|thoi gian|vao luc|luc|hoi)\b.{0,80}(gio|ngay)"
    ),
    later("the place"): re.compile(r"dia diem|\btai\b"),
    later("those who attended"): re.compile(r"thanh phan|tham du|co mat|tham gia|du hop"),
    later("who chaired"): re.compile(r"chu tri|chu toa|chu tich|truong doan"),
    later("who took the minutes"): re.compile(r"thu ky|ghi bien ban"),
    later("the contents"): re.compile(r"noi dung|dien bien|y kien|ket luan"),
    later("the time when the meeting ended"): re.compile(r"ket thuc|be mac|cung ngay"),
}


def judge(subject: Subject) -> Judgement:
    """Judge the words of the content of minutes of a meeting."""
    document = subject.document
    subjects = " ".join(piece.shown for piece in document.all(Component.SUBJECT))
    if type_code(document) != "BB" or not _MEETING.search(folded(tidy(subjects))):
        return NotApplicable()
    return tuple(lacking(document, FIELDS))


RULE = Rule(
    name="minutes.fields",
    title=later("What minutes of a meeting give"),
    group="body",
    clauses=("ND30-III-M1.9.fields",),
    judge=judge,
    component=Component.BODY,
)
