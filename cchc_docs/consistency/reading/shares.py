"""Shares (tỷ lệ): a number of a total, «315/372 hồ sơ», with the percentage that stands by it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from cchc_docs.consistency.reading.numbers import Number, masked, numbers, unit_after
from cchc_docs.consistency.reading.ratios import RANKED, WORDS, Share, share_of

_BY = (
    r"(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|ứng|=|tức)(?:\s+với)?(?:\s+(?:tỷ|tỉ)\s+lệ)?"
    r"|(?:tỷ|tỉ)\s+lệ(?:\s+(?:đạt|chiếm))?)(?:\s+(?:là|mức))?"
)
_FORWARD = re.compile(
    rf"(?P<what>(?:,?{WORDS}){{0,9}}?)\s*(?P<mark>,\s*\(|[,;(–]|\s-\s)?\s*(?P<by>{_BY})?\s*:?\s*",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    rf"(?P<of>{WORDS}{{0,6}}?)\s*(?:\(\s*(?:(?:tức|tương ứng|tương đương|gồm|đạt|là)"
    r"(?:\s+(?:là|với))?\s+)?|,?\s*(?:tương ứng|tương đương)\s+(?:với\s+)?)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:tăng|giảm|vượt|thêm|so|cắt|tiết kiệm|tỷ lệ|tỉ lệ|còn lại|trong đó|và|nhưng|"
    r"có|mức|trong khi|nếu|dưới|hơn)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:tăng|giảm|vượt|thêm|so|cắt|tiết kiệm|tỷ lệ|tỉ lệ|còn lại|trong đó|nhưng|trong khi|"
    r"nếu)\b",
    re.IGNORECASE,
)
_GROWTH = re.compile(
    r"\b(?:tăng|giảm|vượt|thêm|hụt|cắt giảm|cao hơn|thấp hơn|tiết kiệm)\s*(?:\S+\s+){0,3}\Z",
    re.IGNORECASE,
)
_MONEY = frozenset({"tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "usd", "ha", "km", "tấn", "m"})
_PLAN = re.compile(
    r"\s*(?:so với\s+)?(?:kế hoạch|KH|dự toán|chỉ tiêu|nghị quyết|NQ|nhiệm vụ)\b", re.IGNORECASE
)
_FOLLOWS = re.compile(
    r"\s*(?:\Z|[.,;:()\]”\"–-]|(?:tổng|số|trên tổng|so với tổng|trong|và|còn|theo|nhưng|nên|vào|"
    r"tại|do|của|cao|thấp|tăng|giảm|vượt|đạt|thuộc)\b)",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(r"\s*(?:so với\s+)?(?:kế hoạch|KH|dự toán)\s+vốn", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\s*(?:so với (?!tổng)|cùng kỳ|năm trước|mục tiêu|trở lên|trở xuống|trong đó)", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def shares(text: str) -> tuple[Share, ...]:
    """The shares of a text in order."""
    if "/" not in text and "tổng" not in text and "trong số" not in text:
        return ()
    plain = masked(text)
    return tuple(_shares(plain, numbers(text)))


def _shares(text: str, found: tuple[Number, ...]) -> list[Share]:
    result: list[Share] = []
    taken = -1  # the end of the last percentage that belongs to a share
    for n, (part, whole) in enumerate(pairwise(found)):
        share = share_of(text, part, whole)
        if share is None:
            continue
        after = found[n + 2] if n + 2 < len(found) else None
        before = found[n - 1] if n and found[n - 1].start >= taken else None
        share = _with_percent(text, share, before, after)
        if share.percent is not None:
            taken = share.end
        result.append(share)
    return result


def _with_percent(text: str, share: Share, before: Number | None, after: Number | None) -> Share:
    if after is not None and _belongs_behind(text, share, after):
        plan = _PLAN.match(text, after.end) is not None
        said = " lệ " in text[share.end : after.start]
        return share._replace(percent=after, end=after.end, is_said=said, of_plan=plan)
    if before is not None and _belongs_before(text, share, before):
        plan = "kế hoạch" in text[before.end : share.start].lower()
        return share._replace(percent=before, start=before.start, of_plan=plan)
    return share


def _belongs_behind(text: str, share: Share, percent: Number) -> bool:
    gap = text[share.whole.end : percent.start]
    if not (percent.is_percent and percent.is_exact and len(gap) <= 70):
        return False
    link = _FORWARD.fullmatch(gap)
    if link is None or not (link["mark"] or link["by"]):
        return False
    by = (link["by"] or "").lower()
    # «912/1.012 giao dịch có phí, lệ phí, đạt 90,1%»: behind a comma «đạt» speaks of the share
    apart = link["mark"] == "," and by.startswith(("đạt", "chiếm"))
    if (_ANOTHER if apart else _OTHER).search(link["what"]) or ("," in link["what"] and not apart):
        return False
    if link["mark"] in {",", ";"} and not by:
        return False
    if not link["mark"] and link["what"].strip() and not _says_itself(by, percent):
        return False
    if _ELSEWHERE.match(text, percent.end):
        return False
    if _OF_MONEY.match(text, percent.end) and share.unit not in _MONEY:
        return False
    follows = _FOLLOWS.match(text, percent.end) or _PLAN.match(text, percent.end)
    return bool(follows or unit_after(text, percent.end) == share.unit)


def _says_itself(by: str, percent: Number) -> bool:
    """«12/15 xã đạt 95% …» counts the xã that reached 95%; «315/372 hồ sơ đạt 84,2%» does not."""
    return "lệ" in by or by.startswith(("chiếm", "tương", "bằng")) or (percent.decimals > 0)


def _belongs_before(text: str, share: Share, percent: Number) -> bool:
    gap = text[percent.end : share.part.start]
    if not (percent.is_percent and percent.is_exact and len(gap) <= 70):
        return False
    link = _BACKWARD.fullmatch(gap)
    if link is None or _OTHER.search(link["of"]):
        return False
    ahead = text[max(percent.start - 60, 0) : percent.start]
    return not (_GROWTH.search(ahead) or RANKED.search(ahead))
