"""Minutes of a meeting give beginning, place, those present, chair, secretary and end.

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
        r"bắt đầu|khai mạc|(hôm nay|thời gian|vào lúc|lúc|hồi)\b.{0,80}(giờ|ngày)"
    ),
    later("the place"): re.compile(r"địa điểm|\btại\b"),
    later("those who attended"): re.compile(r"thành phần|tham dự|có mặt|tham gia|dự họp"),
    later("who chaired"): re.compile(r"chủ tr[ìi]|chủ t[ọo]ạ?|chủ tịch|trưởng đoàn"),
    later("who took the minutes"): re.compile(r"thư k[ýí]|ghi biên bản"),
    later("the time when the meeting ended"): re.compile(r"kết thúc|bế mạc|cùng ngày"),
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
