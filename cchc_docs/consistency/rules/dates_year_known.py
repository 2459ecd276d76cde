"""The year of every day is known.

Reads days written without their year (`Chiều 10/10`) in a text that has no day of its own. A hit is
one whose year nothing fixes: no year in its sentence, none named before it in its paragraph, none
in the title. All such days of a text are one finding.

No hit: a range whose end has the year (`từ 23/3 đến 27/3/2022`), a document with its line of place
and date or a page with its posting, feasts and yearly days (`ngày 27/7`, `hằng năm`), shares (3/4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.dates import DateMention, a_day, dates
from cchc_docs.consistency.reading.own import own, years
from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_DAY = re.compile(r"\b(?:ngày|sáng|chiều|tối|đêm|trưa|hôm nay,?|thứ \w+,?)\s+\Z", re.IGNORECASE)
_YEARLY = re.compile(
    r"\b(?:hằng năm|hàng năm|mỗi năm|hằng tháng|hàng tháng|hằng quý|hàng quý|kỷ niệm|ngày lễ|"
    r"lễ hội|quốc khánh|quốc tế|truyền thống|thành lập|nghỉ lễ|lễ|tết|âm lịch|giỗ|thương binh|"
    r"định kỳ|báo cáo (?:năm|quý|tháng|6 tháng)|nhà giáo|phụ nữ|giải phóng|chào mừng|năm sau|"
    r"năm trước|năm nay|cùng năm|năm kế)\b",
    re.IGNORECASE,
)
_FEASTS = frozenset(
    {(1, 1), (3, 2), (8, 3), (26, 3), (30, 4), (1, 5), (7, 5), (19, 5), (1, 6), (27, 7), (19, 8)}
    | {(2, 9), (10, 10), (13, 10), (20, 10), (9, 11), (20, 11), (22, 12), (23, 11), (28, 6)}
)
_ARTICLE = re.compile(r"\s*Điều \d+\b")  # of a regulation: its days come every year
_LEAP = 2000


def _judge_text(subject: Subject) -> Iterator[Finding]:
    itself = own(subject.text)
    rules = any(_ARTICLE.match(passage.text) for passage in subject.text.passages)
    if rules or itself.placed or itself.posted or itself.years:
        return
    unknown = [day for passage in subject.text.prose for day in _without_year(passage)]
    if unknown:
        first, *others = unknown
        message = _("nothing tells the year of {found}").format(found=_named(unknown))
        fix = _("Please write the year where the day stands first")
        yield Finding(message, fix, first.mention, tuple(other.mention for other in others))


def _without_year(passage: Passage) -> Iterator[DateMention]:
    days = dates(passage)
    whole = min((day.start for day in days if day.year is not None), default=len(passage.text))
    for day in days:
        if day.year is None and _is_open(passage, day):
            _low, high = sentence_at(passage.text, day.start)
            if whole >= high:  # else a whole day stands in the sentence or before it
                yield day


def _is_open(passage: Passage, day: DateMention) -> bool:
    if int(day.month) > 12 or a_day(_LEAP, int(day.month), int(day.day)) is None:
        return False
    text = passage.text
    if is_quoted(day.mention) or not (
        day.written == "words" or _DAY.search(text[: day.start][-20:])
    ):
        return False
    low, high = sentence_at(text, day.start)
    sentence = text[low:high]
    if (int(day.day), int(day.month)) in _FEASTS and not _in_part_of_day(text, day):
        return False
    before_it = text[max(0, low - 2000) : high]
    return not (_YEARLY.search(sentence) or years(before_it))


def _in_part_of_day(text: str, day: DateMention) -> bool:
    before = text[max(0, day.start - 12) : day.start]
    return re.search(r"\b(?:sáng|chiều|tối|đêm|trưa)\s+(?:ngày\s+)?\Z", before, re.I) is not None


def _named(days: list[DateMention]) -> str:
    names = list(dict.fromkeys(f"«{day.mention.words}»" for day in days))
    return ", ".join(names[:5]) + (", …" if len(names) > 5 else "")


RULE = Rule(
    name="dates.year-known",
    title=later("The year of every day is known"),
    severity=Severity.WARNING,
    judge_text=_judge_text,
)
