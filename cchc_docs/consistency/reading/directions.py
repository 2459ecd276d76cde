"""Sentences that give a task to somebody (câu giao việc): who shall do it, with whom.

«Giao Sở Nội vụ chủ trì …», «Văn phòng phối hợp với các phòng rà soát …», «yêu cầu Sở … tăng cường».
Only what is said as a task is read: a report that tells what was done has no directions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.letters import CAPITALS, SMALL
from cchc_docs.consistency.reading.sentences import sentences
from cchc_docs.consistency.text import Mention, Part, Passage, Text

_VERBS = (
    "có trách nhiệm|chủ trì|chủ động|phối hợp|tiếp tục|tham mưu|hướng dẫn|tổ chức|xây dựng|rà soát"
    "|nghiên cứu|khẩn trương|tăng cường|thực hiện|đẩy mạnh|theo dõi|đôn đốc|tổng hợp|bố trí|lập"
    "|khuyến khích|lưu ý|nghiêm túc|chịu trách nhiệm|báo cáo|kiểm tra|hoàn thành|triển khai|chỉ đạo"
    "|vận động|tuyên truyền|cập nhật|đề xuất"
    "|cung cấp|xử lý|đảm bảo|bảo đảm|phải|cần|quan tâm|chú trọng|sớm|thường xuyên|căn cứ|ban hành"
)
_STOPS = (
    "và|cùng|có|là|được|đã|để|về|theo|trong|trên|tại|với|chưa|đang|sẽ|các|cho|khi|hoặc|nhưng|do|từ"
    "|đến|kính|giao|gửi|trình|nêu|làm|ra|vào|nhằm"
)
_CAPITAL = rf"[{CAPITALS}]"
_LOW = rf"(?:\s(?!(?:{_VERBS}|{_STOPS})\b)[{SMALL}]+(?![\w&]))"
_LEVEL = (
    r"(?:\s(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|dự án|hạ tầng)(?![\w&]))"
)
NAMED = re.compile(
    r"(?:Sở|Ban Quản lý|Ban quản lý|Phòng|Văn phòng|Trung tâm|Chi cục|Cục|Thanh tra|Công an"
    r"|Bưu điện|Kho bạc Nhà nước|Bảo hiểm xã hội|UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Bộ phận"
    r"|Bộ Chỉ huy|Bộ)"
    rf"(?![\w&])(?:(?:\s(?:và|-|–))?\s{_CAPITAL}[\w&]*{_LOW}{{0,3}}|{_LEVEL}){{0,8}}"
)
"""A unit by its own name; «Văn phòng» alone is one, «các phòng» is none."""
_ORDERS = re.compile(
    r"(?:\b(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s+(?:cho\s+)?|\A[^\w]*(?:\d+[.)]\s*)?|:\s+"
    rf"|\bthì\s+|\btháng,\s+)(?P<unit>{NAMED.pattern})"
)
_TASK = re.compile(
    r"\s*(?:\([^()]{1,60}\)\s*)?(?:(?:và|cùng|,)[^.;:()]{0,90}?)??\s*,?\s*"
    rf"(?:{_VERBS})\b"
)
_HELPS = re.compile(rf"phối hợp\s+(?:(?:với|cùng)\s+)?(?P<unit>{NAMED.pattern})")
_ASKED = re.compile(r"\b(?:[Gg]iao|[Yy]êu cầu)\b")
_NO_WORDS = " \t\u00a0-–+•:;,.0123456789)("
_PAST = re.compile(r"\b(?:đã|được|vừa|chưa|luôn|đang|khi|nếu)\b")
_REMEDY = re.compile(r"\W*(?:Hướng|Giải pháp|Biện pháp)\s(?:khắc phục|thực hiện)\s?:")
_LIST_OF_ORDERS = re.compile(r"\b(?:kết luận|chỉ đạo|yêu cầu|giao)\b[^.:]{0,80}:\s*\Z")
_ITEM = re.compile(r"\s*(?:[-–+•]|\d+[.)]|[a-zđ]\))\s")


class DirectionMention(NamedTuple):
    """A sentence that gives a task, and the unit that shall do it."""

    order: Mention  # «Giao Sở Thông tin và Truyền thông»
    owner: Mention  # «Sở Thông tin và Truyền thông»
    helper: Mention | None  # «phối hợp với …», where that is a unit by its name
    ordered: bool  # by «giao», «yêu cầu», «Hướng khắc phục:», or a list of what was concluded


def directions(text: Text) -> tuple[DirectionMention, ...]:
    """The directions of the body, in order; one for each sentence."""
    return tuple(_directions(text))


def _directions(text: Text) -> Iterator[DirectionMention]:
    in_list = False
    for passage in text.parts(Part.BODY, Part.HEADING):
        in_list = in_list and _ITEM.match(passage.text) is not None
        ordered = in_list or _REMEDY.match(passage.text) is not None
        for low, high in sentences(passage.text):
            found = _direction(passage, low, high)
            if found is not None:
                yield found._replace(ordered=found.ordered or ordered)
        in_list = in_list or _LIST_OF_ORDERS.search(passage.text[-120:]) is not None


def _direction(passage: Passage, low: int, high: int) -> DirectionMention | None:
    text = passage.text[low:high]
    unit = _ORDERS.search(text)
    while unit is not None:
        ordered = _ASKED.match(text, unit.start()) is not None
        task = _TASK.match(text, unit.end("unit"))
        between = text[unit.end("unit") : task.end()] if task else ""
        past = _PAST.search(between) or _PAST.search(text[max(unit.start() - 20, 0) : unit.start()])
        if task and not past:
            start, end = unit.span("unit")
            owner = Mention(passage, low + start, low + end)
            opens = unit.start() + len(unit[0]) - len(unit[0].lstrip(_NO_WORDS))
            order = Mention(passage, low + min(opens, start), low + end)
            return DirectionMention(order, owner, _helper(passage, low, high), ordered)
        unit = _ORDERS.search(text, unit.end())
    return None


def _helper(passage: Passage, low: int, high: int) -> Mention | None:
    found = _HELPS.search(passage.text, low, high)
    return Mention(passage, *found.span("unit")) if found else None
