"""Deadlines that a text sets (thời hạn): «gửi về Sở Nội vụ trước ngày 15/3/2022»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import DateMention, dates
from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.text import Passage

_BY = re.compile(
    r"(?:\b(?:chậm nhất|muộn nhất|trễ nhất)(?:\s+(?:là|vào|đến|trong))*(?:\s+hết)?(?:\s+ngày)?"
    r"|\b(?:hoàn thành|hoàn tất|xong)\s+(?:trước|đến hết|trong)(?:\s+ngày)?"
    r"|\b(?:gửi|nộp|trình|báo cáo|hoàn thành)\s[^.;:]{0,90}?\btrước(?:\s+ngày)?"
    r"|\bthời (?:hạn|gian) (?:hoàn thành|thực hiện|báo cáo|gửi)[^.;]{0,20}?\btrước(?:\s+ngày)?)"
    r"\s*(?:\d{1,2}\s?(?:giờ|h)\s?(?:\d{2})?\s*(?:phút)?,?\s*)?(?:ngày\s*)?\Z",
    re.IGNORECASE,
)
# «trước ngày» often bounds a noun instead: «các hồ sơ tiếp nhận trước ngày 01/7/2021».
_NOUN = re.compile(
    r"(?:\b(?:tiếp nhận|phát sinh|ban hành|cấp|ký|sinh|hiệu lực|tuyển dụng|bổ nhiệm|sử dụng|"
    r"xây dựng|công bố|phê duyệt|tồn đọng|thành lập|thụ lý|khởi công|năm)(?:\s+từ)?"
    r"|\b(?:hồ sơ|đơn|văn bản|các|những|được|người)\s+(?:nộp|gửi|trình)\b[^.;]{0,60})"
    r"\s+trước\s+(?:ngày\s*)?\Z",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"\b(?:đề nghị|yêu cầu|giao|khẩn trương|phải|cần|chịu trách nhiệm|thời hạn|có trách nhiệm)\b",
    re.IGNORECASE,
)
# What tells that the day was set earlier, by somebody else, or for a case.
_PAST_BEFORE = re.compile(
    r"\b(?:đã|theo tiến độ|theo kế hoạch|theo quy định|theo yêu cầu|theo chỉ đạo|vừa qua|lẽ ra|"
    r"trước đây|nếu|trường hợp|còn|mặc dù|qua theo dõi|tại thời điểm)\b",
    re.IGNORECASE,
)
_PAST_BEHIND = re.compile(
    r"\b(?:nhưng|tuy nhiên|song|đến nay|chưa|đã|mới có|quá hạn|bị chậm|hết hiệu lực|thì)\b",
    re.IGNORECASE,
)
# «Tại Công văn số …, UBND tỉnh yêu cầu …» tells of another's order; «Thực hiện …, đề nghị …»
# gives one.
_OF_ANOTHER = re.compile(
    r"\b(?:tại|theo|trong)\s+(?:các\s+)?(?:công văn|văn bản|thông báo|quyết định|kế hoạch|chỉ thị|"
    r"công điện|kết luận|nghị quyết|tờ trình|báo cáo)\s[^;]{0,200}/",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 130, 120  # characters; behind, the next sentence too
_SENTENCE = 500  # characters: what stands further before does not order it


# «3. UBND huyện Kỳ Anh: bố trí đủ công chức trước ngày 05/9», where tasks are set.
_TASK = re.compile(
    r"\b(?:ban hành|bố trí|trình|gửi|báo cáo|rà soát|xác định|hoàn thành|hoàn thiện|xử lý|bổ sung|"
    r"tổ chức|xây dựng|tham mưu|thực hiện|bàn giao|vận động|giải quyết|kiểm điểm|khắc phục|lập|"
    r"cung cấp|nộp|đăng ký|triển khai|công khai|cập nhật|giải trình|tổng hợp)\b",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(r"\b(?:trước|xong trước)\s+(?:ngày\s*)?\Z", re.IGNORECASE)
# «theo tiến độ», «đã …» before the day tell of another's; a task may name what was done before it.
_DONE = re.compile(r"\b(?:đã|vừa qua|lẽ ra|trước đây|mặc dù|qua theo dõi|nếu|có hiệu lực)\b", re.I)


class Deadline(NamedTuple):
    """A day by which something is asked for."""

    day: DateMention
    is_plain: bool  # no document is cited before it, which may have set it


def deadlines(passage: Passage, *, in_tasks: bool = False) -> Iterator[Deadline]:
    """The deadlines that a passage sets, in order; those it tells of, and quoted ones, aside.

    `in_tasks` says that it stands among tasks: there no word of order is needed.
    """
    text = passage.text
    for day in dates(passage):
        if day.value is None or is_quoted(day.mention):
            continue
        low = max(sentence_at(text, day.start)[0], day.start - _SENTENCE)
        before = text[max(low, day.start - _BEFORE) : day.start]
        if _NOUN.search(before):
            continue
        if in_tasks and _is_of_task(text, low, day):
            yield Deadline(day, is_plain=False)
            continue
        if not _BY.search(before):
            continue
        asked = _ORDER.search(text, low, day.start)
        told = _PAST_BEFORE.search(text, low, day.start) or _OF_ANOTHER.search(text, low, day.start)
        if asked is None or told:
            continue
        if not _PAST_BEHIND.search(text, day.end, day.end + _BEHIND):
            yield Deadline(day, "/" not in text[low : day.start])


def _is_of_task(text: str, low: int, day: DateMention) -> bool:
    return bool(
        _BEFORE_DAY.search(text, low, day.start)
        and _TASK.search(text, low, day.start)
        and not _DONE.search(text, low, day.start)
        and not _OF_ANOTHER.search(text, low, day.start)
        and not _PAST_BEHIND.search(text, day.end, day.end + _BEHIND)
    )
