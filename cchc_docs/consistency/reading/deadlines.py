"""Deadlines that a text sets (thời hạn): «gửi về Sở Nội vụ trước ngày 15/3/2022»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import DateMention, dates
from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.text import Passage

# «trước ngày» alone often bounds a noun: «hồ sơ tiếp nhận trước ngày 01/7/2021».
_BY = re.compile(
    r"(?:\b(?:chậm nhất|muộn nhất|trễ nhất)(?:\s+(?:là|vào|đến|trong))*(?:\s+hết)?(?:\s+ngày)?"
    r"|\b(?:hoàn thành|hoàn tất|xong)\s+(?:trước|đến hết|trong)(?:\s+ngày)?"
    r"|\b(?:gửi|nộp|trình)\s+(?:về\s+)?[^.;:]{0,90}?\btrước(?:\s+ngày)?"
    r"|\bbáo cáo\s+[^.;:]{0,90}?[ ,)]trước(?:\s+ngày)?"
    r"|\bthời (?:hạn|gian) (?:hoàn thành|thực hiện|báo cáo|gửi)[^.;]{0,20}?\btrước(?:\s+ngày)?)"
    r"\s*(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2})?\s*(?:phút)?,?\s*)?(?:ngày\s*)?\Z",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\b(?:đề nghị|yêu cầu|giao|khẩn trương|phải|cần|chịu trách nhiệm|thời hạn|có trách nhiệm)\b",
    re.IGNORECASE,
)
# What tells that the day was set earlier, or by somebody else.
_PAST = re.compile(
    r"\b(?:đã|chưa|nhưng|tuy nhiên|đến nay|theo tiến độ|theo kế hoạch|tiến độ đề ra|quá hạn|trễ|"
    r"chậm so|vừa qua|lẽ ra|được giao|theo yêu cầu|theo quy định|trước đây|đối với các|"
    r"đối với những|trong số|còn lại|nếu|trường hợp|số liệu|thời điểm|kết quả|phát sinh|tiếp nhận|ban hành|"
    r"có hiệu lực|sinh|được cấp|cấp)\b",
    re.IGNORECASE,
)
_BEFORE = 130  # characters


class Deadline(NamedTuple):
    """A day by which something is asked for."""

    day: DateMention
    is_plain: bool  # nothing in the sentence may make it another's deadline


def deadlines(passage: Passage) -> Iterator[Deadline]:
    """The deadlines that a passage sets, in order; those it tells of, and quoted ones, aside."""
    for day in dates(passage):
        if day.value is None or is_quoted(day.mention):
            continue
        low, high = sentence_at(passage.text, day.start)
        before = passage.text[max(low, day.start - _BEFORE) : day.start]
        if not _BY.search(before) or _PAST.search(passage.text, low, high):
            continue
        asked = _ORDER.search(passage.text, low, day.start)
        if asked:
            yield Deadline(day, "/" not in passage.text[asked.end() : day.start])
