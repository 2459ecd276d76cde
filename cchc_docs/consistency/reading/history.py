"""Sentences that tell of another time (chuyện đã qua): «trước đây», an earlier year."""

from __future__ import annotations

import re
from datetime import date

from cchc_docs.consistency.reading.masks import without_dates_and_documents
from cchc_docs.consistency.reading.own import years
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.text import Mention

_HISTORY = re.compile(
    r"\b(?:thay thế|thay cho|bãi bỏ|hết hiệu lực|sửa đổi|trước đây|trước ngày|đã được|chuyển từ|"
    r"giai đoạn|tại thời điểm|khi đó|cũ|trước khi|nay là|không còn|chuyển tiếp|thay vì|lịch sử)\b",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_NEAR = 250  # characters on either side


def tells_of_earlier(at: Mention, day: date, *, in_clause: bool = False) -> bool:
    """Whether the sentence around some words tells of a time before a day.

    `in_clause`: the words cite a text, which has an old day by itself, so only years outside of
    citations count, and what another clause says is of another text.
    """
    text = without_dates_and_documents(at.passage) if in_clause else at.passage.text
    low, high = sentence_at(at.passage.text, at.start)
    low, high = max(low, at.start - _NEAR), min(high, at.end + _NEAR)
    if in_clause:
        low = text.rfind(";", low, at.start) + 1 or low
        high = text.find(";", at.end, high) if ";" in text[at.end : high] else high
    without = text[low : at.start] + text[at.end : high]
    found = years(without) if in_clause else [int(year) for year in _ANY_YEAR.findall(without)]
    earlier = any(year < day.year for year in found)
    return earlier or _HISTORY.search(without) is not None
