"""What a document says of itself: its number, its day, the day of posting, the year it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_docs.consistency.reading.dates import DateMention, dates
from cchc_docs.consistency.reading.documents import DocumentMention, documents
from cchc_docs.consistency.reading.letters import CAPITALS
from cchc_docs.consistency.text import Part, Passage, Text

_HEAD = 16  # passages: letterhead and posting stamp stand among the first
_LINE = 160  # characters: a line with place and date is shorter
# A copy may run the line together with what stands beside or below it: «Số: 435/QĐ-UBND Kon Tum,
# ngày 04 tháng 5 năm 2020 QUYẾT ĐỊNH», «Hà Nội, ngày 27 tháng 01 năm 2014 Kính gửi: …».
_DAY = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_PLACED = re.compile(rf"\s*(?:[^\s,;]+ ){{0,5}}[^\s,;]+ ?,\s*{_DAY}\s*[./|*]*\s*", re.IGNORECASE)
_BESIDE = re.compile(
    rf"(?P<head>\s*(?:[^\s,;]+ ){{0,5}}|.{{0,400}}\s)[{CAPITALS}][^\s,;]* ?,\s*"
    rf"{_DAY}(?=\s*(?:$|[|*]|Kính gửi|V/v|[{CAPITALS}]{{2,}}\s+[{CAPITALS}]{{2,}}))"
)
_CLOCK = re.compile(r"\b\d{1,2}\s?(?::|h|giờ)\s?\d{2}\b")
_POSTED = re.compile(r"\b(?:đăng|cập nhật|đưa tin|xuất bản)\b", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<![\d/.,])((?:19|20)\d{2})(?![\d.,/]*\d|/[A-ZĐ])"
    r"|\b(?:quý [IV\d]{1,3}|tháng \d{1,2})/((?:19|20)\d{2})\b"
)
_LETTERHEAD = frozenset({Part.NUMBER, Part.PLACE_DATE, Part.LETTERHEAD, Part.CELL, Part.SUBJECT})
_PLACE = 6  # words: no name of a place has more
_TITLE = 25  # words: no title has more


class Own(NamedTuple):
    """The days and the number of a text itself; what it does not say is missing."""

    number: DocumentMention | None  # «Số: 476/TB-KKT»
    placed: tuple[DateMention, ...]  # of each line «Khánh Hòa, ngày 16 tháng 3 năm 2022»
    posted: DateMention | None  # of a page: «7/5/2015 15:32:13»
    title: str  # subject; of a page, what stands above its first paragraph

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the title names, in order."""
        return tuple(dict.fromkeys(years(self.title)))

    @property
    def first_day(self) -> date | None:
        """The day of issue; the earliest where several documents stand in one file."""
        return min((day.value for day in self.placed if day.value), default=None)

    @property
    def last_day(self) -> date | None:
        """The day of issue; the latest where several documents stand in one file."""
        return max((day.value for day in self.placed if day.value), default=None)

    @property
    def posted_day(self) -> date | None:
        """The day of posting."""
        return self.posted.value if self.posted else None


def own(text: Text) -> Own:
    """What the text says of itself."""
    return Own(
        number=next((c for p in text.parts(Part.NUMBER) for c in documents(p)), None),
        placed=tuple(_placed(text)),
        posted=next((day for p in text.passages[:_HEAD] if (day := _posting(p))), None),
        title=" ".join(_titles(text)),
    )


def years(words: str) -> list[int]:
    """The years named in words, dates aside: «năm 2021», «giai đoạn 2021 - 2025»."""
    return [int(found[1] or found[2]) for found in _YEAR.finditer(words)]


def _titles(text: Text) -> Iterator[str]:
    if text.is_document:
        yield from (passage.text for passage in text.parts(Part.SUBJECT))
        return
    for passage in text.passages[:_HEAD]:
        if len(passage.text.split()) > _TITLE:
            return
        if passage.part in {Part.SUBJECT, Part.HEADING, Part.CAPTION}:
            yield passage.text


def _placed(text: Text) -> Iterator[DateMention]:
    for position, passage in enumerate(text.passages):
        if "ngày" not in passage.text:
            continue
        if position < _HEAD:
            line = _line(passage, text.passages[position + 1 : position + 2])
        else:
            whole = len(passage.text) <= _LINE and _PLACED.fullmatch(passage.text)
            line = passage if whole else None
        if line is not None:
            yield from _last_in_words(line)


def _line(passage: Passage, following: tuple[Passage, ...]) -> Passage | None:
    """The line of place and date that a passage of the head is, ends in, or begins."""
    if _PLACED.fullmatch(passage.text[:_LINE]) and len(passage.text) <= _LINE:
        return passage
    is_head = passage.part in _LETTERHEAD or passage.text.lstrip().startswith("|")
    beside = _BESIDE.match(passage.text)
    if beside and (is_head or len(beside["head"].split()) <= _PLACE):
        return passage._replace(text=passage.text[: beside.end()])
    for after in following:  # «Đắk Lắk, ngày» / «26 tháng 11 năm 2025»
        both = f"{passage.text.strip(' |*')} {after.text.strip(' |*')}"
        if len(both) <= _LINE and _PLACED.fullmatch(both):
            return passage._replace(text=both)
    return None


def _last_in_words(line: Passage) -> Iterator[DateMention]:
    last = next(reversed(dates(line)), None)
    if last and last.written == "words":
        yield last


def _posting(passage: Passage) -> DateMention | None:
    """The date of a line that a page stamps on what it posts: it says little beside it."""
    words = passage.text
    if len(words) > _LINE / 2 or passage.part in {Part.NUMBER, Part.PLACE_DATE}:
        return None
    day = next(iter(dates(passage)), None)
    stamped = day and (_CLOCK.search(words) or _POSTED.search(words))
    rest = len(words) - len(day.mention.words) if day else 0
    return day if stamped and rest <= _LINE / 4 else None
