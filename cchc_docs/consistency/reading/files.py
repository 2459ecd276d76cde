"""Counts of files by what became of them (hồ sơ tiếp nhận, đã giải quyết, đang giải quyết …)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import Number, masked, numbers_within
from cchc_docs.consistency.reading.sentences import sentences


class Fate(StrEnum):
    """What became of the files that a number counts."""

    RECEIVED = "received"
    NEW = "new"
    CARRIED = "carried"
    SETTLED = "settled"
    PENDING = "pending"
    RETURNED = "returned"
    IN_TIME = "in time"  # early and on time together
    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"


_TIMELY = r"(?:trước|sớm|đúng)"
_UNSETTLED = (
    r"đang (?:\w+ ){0,3}?(?:giải quyết|xử lý)|chưa (?:giải quyết|xử lý)|chờ giải|"
    r"còn lại|chưa đến hạn|trong hạn"
)
_GIVEN_BACK = (
    r"trả lại|từ chối|\brút\b|không đủ điều kiện|không giải quyết|\bhủy\b|\bhuỷ\b|"
    r"dừng|bổ sung|đình chỉ"
)
_FATES = (  # the first that fits; «đang giải quyết» before «giải quyết»
    (Fate.CARRIED, r"(?:kỳ|năm|quý|tháng) trước|\btồn\b|chuyển (?:sang|qua|tiếp)"),
    (Fate.PENDING, _UNSETTLED),
    (Fate.RETURNED, _GIVEN_BACK),
    (Fate.IN_TIME, rf"{_TIMELY}(?: hạn| hẹn)? (?:và|,|hoặc) {_TIMELY} (?:thời )?(?:hạn|hẹn)"),
    (Fate.EARLY, r"(?:trước|sớm)(?: thời)? (?:hạn|hẹn)"),
    (Fate.ON_TIME, r"đúng (?:thời )?(?:hạn|hẹn)"),
    (Fate.LATE, r"(?:quá|trễ|chậm)(?: thời)? (?:hạn|hẹn)|chậm muộn"),
    (Fate.NEW, r"tiếp nhận mới|mới tiếp nhận|tiếp nhận trong|phát sinh trong"),
    (
        Fate.RECEIVED,
        r"tiếp nhận|nhận được|(?:phải|cần) (?:giải quyết|xử lý)|yêu cầu giải quyết",
    ),
    (Fate.SETTLED, r"giải quyết|đã xử lý|đã trả|có kết quả"),
)
_FATE = tuple((fate, re.compile(pattern, re.IGNORECASE)) for fate, pattern in _FATES)
_BOTH = re.compile(r"tiếp nhận(?: và|,) (?:đã )?giải quyết", re.IGNORECASE)
_COUNTS_FILES = re.compile(r"\s*(?:hồ sơ|HS\b|TTHC|thủ tục|đơn\b(?! vị))", re.IGNORECASE)
_OTHER_UNIT = re.compile(r"\s*[^\W\d_]")
_JOINS = re.compile(r"[,;(.]|\bvà\b|\btrong đó\b", re.IGNORECASE)
_AFTER = re.compile(r"[^,;().:\d]{0,60}")
_GOES_ON = re.compile(
    r"(?:Trong đó|Kết quả|Đã |Đang |Số hồ sơ|Giải quyết|Còn lại|Hồ sơ)", re.IGNORECASE
)
_TIMES_TOGETHER = re.compile(
    rf"{_TIMELY}(?: hạn| hẹn)?(?P<and> và |, | hoặc ){_TIMELY} (?:thời )?(?:hạn|hẹn)", re.IGNORECASE
)
_WITHIN = re.compile(r"(?:trong đó|\()\s*(?:có\s+)?\Z", re.IGNORECASE)
_TIMES = frozenset({Fate.IN_TIME, Fate.EARLY, Fate.ON_TIME, Fate.LATE})


class Files(NamedTuple):
    """The files of one account; `counts` holds each fate that is told once."""

    start: int
    end: int
    counts: dict[Fate, Number]
    is_plain: bool  # every number counts files, each fate once: nothing is left unread

    def value(self, fate: Fate) -> Decimal:
        """How many; 0 where it is not told."""
        number = self.counts.get(fate)
        return number.value if number else Decimal(0)

    def has(self, *fates: Fate) -> bool:
        """Whether all these are told, exactly."""
        return all(fate in self.counts and self.counts[fate].is_exact for fate in fates)


@lru_cache(maxsize=4096)
def accounts(text: str) -> tuple[Files, ...]:
    """The accounts of files in a text: a sentence each, with what goes on with it."""
    if "giải quyết" not in text and "xử lý" not in text and "Giải quyết" not in text:
        return ()
    plain = _times_joined(masked(text))
    return tuple(_account(text, plain, low, high) for low, high in _spans(text))


def _times_joined(text: str) -> str:
    """«trước và đúng hạn» is one fate: its «và» parts nothing."""
    return _TIMES_TOGETHER.sub(
        lambda found: found[0].replace(found["and"], "_" * len(found["and"])), text
    )


def _spans(text: str) -> Iterator[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for low, high in sentences(text):
        if joined and _GOES_ON.match(text, low):
            low = joined.pop()[0]
        joined.append((low, high))
    yield from joined


def _account(text: str, plain: str, low: int, high: int) -> Files:
    counts: dict[Fate, Number] = {}
    is_plain = True
    last: Fate | None = None  # what the times behind it are times of
    inside = [n for n in numbers_within(text, low, high) if not n.is_percent]
    for n, number in enumerate(inside):
        begin = inside[n - 1].end if n else low
        fate = _fate(plain, begin, number)
        if fate is None and _WITHIN.search(plain, begin, number.start):
            continue  # «1.036 hồ sơ, trong đó 874 hồ sơ trực tuyến»
        if fate is None:
            is_plain = is_plain and not _COUNTS_FILES.match(plain, number.end)
            continue
        if last is Fate.PENDING and (fate in _TIMES or fate is last):
            continue  # «đang giải quyết 50 hồ sơ (trong hạn 45, quá hạn 5)»
        last = fate if fate not in _TIMES else last
        if fate in counts:
            is_plain = False
        counts.setdefault(fate, number)
    is_plain = is_plain and not _BOTH.search(text, low, high)
    return Files(low, high, counts, is_plain)


def _fate(plain: str, begin: int, number: Number) -> Fate | None:
    if not number.is_count:
        return None
    counts = _COUNTS_FILES.match(plain, number.end)
    if counts is None and _OTHER_UNIT.match(plain, number.end):
        return None
    before = plain[begin : number.start].rstrip(" :")
    cuts = [found.end() for found in _JOINS.finditer(before)]
    told = _told(before[cuts[-1] if cuts else 0 :])
    after = _AFTER.match(plain, number.end)
    behind = _told(re.split(r"\bvà\b|\btrong\b", after[0])[0]) if after else None
    if behind in _TIMES or told is None:
        return behind if counts else None
    return told


def _told(words: str) -> Fate | None:
    restored = words.replace("____", " và ").replace("__", ", ")
    return next((fate for fate, pattern in _FATE if pattern.search(restored)), None)
