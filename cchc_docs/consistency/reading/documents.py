"""Documents cited in a passage (văn bản viện dẫn), by their numbers."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import DateMention, date_between
from cchc_docs.consistency.text import Mention, Passage

# «476/TB-KKT», «21/2018/QĐ-UBND», «06/2015/TTLT-BKHĐT-BNV», «3340/KKT-VP», «51/2001/QH10».
_NUMBER = re.compile(
    r"(?<![\w/])(?P<serial>\d+[a-zđ]?)\s?/(?:(?P<year>(?:19|20)\d{2})/)?"
    r"(?P<symbol>[A-ZĐƯ][\w&]*(?:[-–.][A-ZĐƯ][\w&]*|\s?[-–]\s?[A-ZĐƯ]{2}[\w&]*)*)(?![\w/])"
)
_LABEL = re.compile(r"\b[Ss]ố(?::|\s)\s*\Z")
_TYPE = re.compile(
    r"\b(?P<type>Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|"
    r"Thông tư liên tịch|Thông tư|Chỉ thị|Kế hoạch|Thông báo kết luận|Thông báo|Báo cáo|"
    r"Công văn|CV|Tờ trình|"
    r"Hướng dẫn|Chương trình|Đề án|Công điện|Kết luận|Biên bản|Hợp đồng|Quy chế|Quy định|"
    r"Thông tri|Giấy mời|Phương án|Dự án|Văn bản|Lệnh)\s*(?:số(?::|\s)\s*)?\Z",
    re.IGNORECASE,
)
_DATED = re.compile(r"[\s,]*(?:\(?\s*(?:ban hành\s+)?ngày\s+|ngày\s+)", re.IGNORECASE)
_ISSUER = re.compile(
    r"\s*,?\s*của\s+(?P<issuer>(?:(?!\s(?:về|ban hành|quy định|phê duyệt|sửa đổi|công bố|hướng|"
    r"triển khai|và|v/v|ngày)\b)[^,;.()“”:]){1,150})"
)
_BEFORE = 80  # characters: a type and «số» before a number take fewer


class DocumentMention(NamedTuple):
    """A document named by its number, with what the text says of it beside the number."""

    mention: Mention  # the number and symbol alone: «107/QĐ-UBND»
    start: int  # where the whole citation begins, its type included
    end: int  # where it ends, its date and issuer included
    type_name: str | None  # as written: «Quyết định», «CV»
    labelled: bool  # «số» stands before the number
    serial: str
    symbol: str
    dated: DateMention | None
    issuer: str | None

    @property
    def number(self) -> str:
        """«107/QĐ-UBND», without spaces: one key for one document of one issuer."""
        return re.sub(r"\s", "", self.mention.words)

    @property
    def issued(self) -> date | None:
        """The day that the text gives it."""
        return self.dated.value if self.dated else None

    @property
    def whole(self) -> Mention:
        """The citation with type, date and issuer."""
        return Mention(self.mention.passage, self.start, self.end)


@lru_cache(maxsize=4096)
def documents(passage: Passage) -> tuple[DocumentMention, ...]:
    """The documents that a passage cites by number, in order."""
    if "/" not in passage.text:
        return ()
    return tuple(_cited(passage, *span) for span in _numbers(passage.text))


@lru_cache(maxsize=8192)
def _numbers(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _NUMBER.finditer(text))


def _cited(passage: Passage, start: int, end: int) -> DocumentMention:
    text = passage.text
    number = _NUMBER.match(text, start)
    assert number is not None  # noqa: S101 – the span comes from the same pattern
    base = max(0, start - _BEFORE)
    before, low, high = text[base:start], start, end
    labelled = _LABEL.search(before)
    named = _TYPE.search(before)
    if named or labelled:
        low = base + (named or labelled).start()  # type: ignore[union-attr]
    day = _day_at(passage, high)
    high = day.end if day else high
    issuer = _ISSUER.match(text, high)
    if issuer:
        high = issuer.end()
        day = day or _day_at(passage, high)  # «Quyết định số … của UBND tỉnh ngày …»
        high = max(high, day.end) if day else high
    return DocumentMention(
        mention=Mention(passage, start, end),
        start=low,
        end=high,
        type_name=named["type"] if named else None,
        labelled=labelled is not None,
        serial=number["serial"],
        symbol=re.sub(r"\s", "", number["symbol"]),
        dated=day,
        issuer=issuer["issuer"].strip() if issuer else None,
    )


def _day_at(passage: Passage, position: int) -> DateMention | None:
    before_day = _DATED.match(passage.text, position)
    return date_between(passage, *before_day.span()) if before_day else None
