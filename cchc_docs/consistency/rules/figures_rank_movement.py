"""A rank, its movement and the rank before agree; a rank is not outside its group.

Reads a sentence with «đứng thứ 02 … tăng 06 bậc so với năm 2020 (thứ 08)», «từ thứ 8 lên thứ 2,
tăng 6 bậc», «xếp thứ 70/63». A hit where all three are told and do not agree, or the rank is past
the size of its group. No hit where the rank before is not told, or may be of another index. (The
data are checked when they are loaded.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.numbers import masked
from cchc_docs.consistency.reading.sentences import sentences
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_RANK = re.compile(
    r"\b(?P<from>từ\s+)?(?:xếp|đứng|hạng|vị trí|vị thứ|thứ hạng|thứ bậc|thứ)"
    r"(?:\s+(?:ở|hạng|vị trí|thứ|là|số)){0,3}\s+(?P<place>\d{1,3})(?:/(?P<size>\d{1,3}))?"
    r"(?![\w.,]*\d|\s?%|/)(?!\s+(?:tháng|trong\s+nhóm)\b)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?P<how>tăng|lên|vươn lên|cải thiện|giảm|tụt|xuống)\s+(?P<by>\d{1,3})\s+"
    r"(?:bậc|hạng|vị trí|thứ hạng|thứ bậc)\b",
    re.IGNORECASE,
)
_NOT_A_RANK = re.compile(
    r"\b(?:lần|kỳ|họp|khóa|khoá|phiên|ngày|điều|khoản|lớp|năm|tiết|buổi|đợt|vòng|tuần|quý|hàng|mục|"
    r"hội|xã|số)\s+\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(  # between the movement and the rank of the year before
    r"\s*so với\s+(?:cùng kỳ\s+)?năm\s+(?:trước|ngoái|20\d\d)\s*[(–-]?\s*"
    r"(?:năm\s+(?:trước|20\d\d)\s+)?(?:là\s+|chỉ\s+)?"
    r"(?:đạt\s+\d{1,3}(?:,\d{1,2})?\s?(?:%|điểm)\s*(?:,|;|và)\s*)?",
    re.IGNORECASE,
)
_TO = re.compile(  # between the rank before and the rank now
    r"\s*(?:\(?(?:của\s+)?năm\s+(?:trước|20\d\d)\)?\s*)?(?:,\s*)?(?:đã\s+)?"
    r"(?:lên|xuống|vươn lên|tụt xuống|còn)\s+",
    re.IGNORECASE,
)
_AMONG_OTHERS = re.compile(
    r"\s*(?:[^\W\d_]+\s+){0,3}(?:vùng|khu vực|cụm|cả nước|toàn quốc|khối)\b", re.IGNORECASE
)
_NEAR = 40  # characters from the two ranks to their movement
_UP = frozenset({"tăng", "lên", "vươn lên", "cải thiện"})


def judge_text(subject: Subject) -> Iterator[Finding]:
    """The ranks of running text."""
    for passage in subject.text.prose:
        lower = passage.text.lower()
        if not any(word in lower for word in ("thứ", "hạng", "vị trí", "xếp", "đứng")):
            continue
        text = masked(passage.text)
        for low, high in sentences(passage.text):
            yield from _of_sentence(passage, text, low, high)


def _of_sentence(passage: Passage, text: str, low: int, high: int) -> Iterator[Finding]:
    ranks = [
        found
        for found in _RANK.finditer(text, low, high)
        if not _NOT_A_RANK.search(text[max(found.start() - 8, 0) : found.start()])
    ]
    for rank in ranks:
        plain = rank[0].lower().startswith("thứ ")  # «Phiên họp thứ 32/30» may be anything
        if rank["size"] and not plain and int(rank["place"]) > int(rank["size"]) > 1:
            yield Finding(
                message=_("rank {place} of {size}").format(place=rank["place"], size=rank["size"]),
                fix=_("check the rank and the size of the group"),
                at=Mention(passage, *rank.span()),
            )
    moves = list(_MOVED.finditer(text, low, high))
    if len(moves) == 1 and len(ranks) == 2:
        yield from _movement(passage, text, ranks, moves[0])


def _movement(
    passage: Passage, text: str, ranks: list[re.Match[str]], move: re.Match[str]
) -> Iterator[Finding]:
    order = _in_time(text, ranks, move)
    if order is None:
        return
    before, now = order
    by = int(move["by"])
    up = move["how"].lower() in _UP
    was, place = int(before["place"]), int(now["place"])
    if place == (was - by if up else was + by):
        return
    start = min(before.start(), now.start(), move.start())
    yield Finding(
        message=_("from rank {before} to rank {now} is not {movement}").format(
            before=before["place"], now=now["place"], movement=move[0]
        ),
        fix=_("check the two ranks and the movement"),
        at=Mention(passage, start, max(before.end(), now.end(), move.end())),
    )


def _in_time(
    text: str, ranks: list[re.Match[str]], move: re.Match[str]
) -> tuple[re.Match[str], re.Match[str]] | None:
    """Which rank was before and which is now; none where the text does not make it plain."""
    first, second = ranks
    sizes = {rank["size"] for rank in ranks if rank["size"]}
    if len(sizes) > 1 or _AMONG_OTHERS.match(text, second.end()):
        return None
    distance = min(abs(move.start() - second.end()), abs(first.start() - move.end()))
    if _TO.fullmatch(text, first.end(), second.start()) and distance < _NEAR:
        return first, second
    if first.end() <= move.start() and _BEFORE.fullmatch(text, move.end(), second.start()):
        return second, first
    return None


RULE = Rule(
    name="figures.rank-movement",
    title=later("a rank, its movement and the rank before agree"),
    severity=Severity.ERROR,
    judge_text=judge_text,
)
