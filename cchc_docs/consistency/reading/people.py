"""People that a text names with a title: «ông Nguyễn Văn An - Phó Giám đốc Sở Nội vụ»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.letters import CAPITALS, SMALL
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.vietnamese.text import fold

_CAPITAL = rf"[{CAPITALS}]"
_NAME = rf"{_CAPITAL}[{SMALL}]+(?:\s{_CAPITAL}[{SMALL}]+){{1,4}}"
_OFFICE = (
    r"(?:Quyền\s)?(?:Phó\s)?(?:Giám đốc|Tổng Giám đốc|Chủ tịch|Trưởng phòng|Trưởng ban|Trưởng Ban"
    r"|Trưởng Công an"
    r"|Chánh Văn phòng|Chánh Thanh tra|Cục trưởng|Vụ trưởng|Chi cục trưởng|Hiệu trưởng|Viện trưởng"
    r"|Bí thư)"
)
_PERSON = re.compile(
    rf"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)[:\s]\s?(?P<name>{_NAME})\s?(?:-|–|,|\()\s?"
    rf"(?P<title>{_OFFICE}(?:\s[\w&/]+){{0,12}})"
)
_RANK = re.compile(rf"(?P<rank>{_OFFICE})\s?(?P<body>.*)", re.DOTALL)
_AFTER = re.compile(
    r"\s(?:phát biểu|chủ trì|cho biết|làm|đã|kết luận|yêu cầu|báo cáo|trình bày|đề nghị|và|đánh giá"
    r"|ghi nhận|thông tin|khẳng định|nhấn mạnh|ký|dự|trao|đại diện|thay mặt|theo|tại|nêu|điều hành"
    r"|tiếp|tham|đồng|kiêm|khai mạc|bế mạc|bổ sung|giải trình|thống nhất|giới thiệu|công bố)\b.*",
    re.DOTALL,
)


class Titled(NamedTuple):
    """A person with a title, as a text gives it."""

    mention: Mention
    name: str
    rank: str  # folded: «pho_giam_doc»
    body: str  # folded: «so_noi_vu»; empty where the title names none


def titled_people(passage: Passage) -> Iterator[Titled]:
    """The people whom a passage names with their titles."""
    for found in _PERSON.finditer(passage.text):
        title = _AFTER.sub("", found["title"])
        rank = _RANK.match(title)
        if rank is not None:
            yield Titled(
                Mention(passage, found.start("name"), found.start("title") + len(title)),
                found["name"],
                fold(rank["rank"]),
                fold(rank["body"]),
            )
