"""Shares (tỷ lệ): a number of a total, «315/372 hồ sơ», with the percentage that stands by it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import Number, masked, numbers, unit_after
from cchc_docs.vietnamese.numbers import percent_text

_WORDS = r"(?:\s+[^\W\d_][^\W\d_&-]*)"
_SLASH = re.compile(rf"{_WORDS}{{0,6}}\s?/\s?(?:(?:trên\s)?tổng(?:\s(?:số|cộng))?\s)?")
_OF_TOTAL = re.compile(
    rf"{_WORDS}{{0,12}}\s*,?\s*(?:(?:trong|trên)\s+tổng\s+(?:số|cộng)|trong\s+số)"
    r"(?:\s+là|\s*:)?\s+",
    re.IGNORECASE,
)
_BY = (
    r"(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|ứng|=|tức)(?:\s+với)?(?:\s+(?:tỷ|tỉ)\s+lệ)?"
    r"|(?:tỷ|tỉ)\s+lệ(?:\s+(?:đạt|chiếm))?)(?:\s+(?:là|mức))?"
)
_FORWARD = re.compile(
    rf"(?P<what>(?:,?{_WORDS}){{0,9}}?)\s*(?P<mark>,\s*\(|[,;(–]|\s-\s)?\s*(?P<by>{_BY})?\s*:?\s*",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    rf"(?P<of>{_WORDS}{{0,6}}?)\s*(?:\(\s*(?:(?:tức|tương ứng|tương đương|gồm|đạt|là)"
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
_RANKED = re.compile(
    r"(?:\b(?:xếp|đứng|hạng|thứ|vị trí|bậc|top|chỉ số|index|pci|papi|sipas|ddci|điểm)\b[^.;]*)\Z",
    re.IGNORECASE,
)
_NO_SHARE_BEFORE = re.compile(
    r"(?:(?<!tổng )\bsố|\blớp|\bkhối|\btrình độ|\bvăn hóa|\bvăn hoá|\bhọc vấn|\bhệ|\bdịp|\blễ|"
    r"\bngõ|\bhẻm|\bkiệt|\bngách|\bnhà|\bđường|\bthửa|\btờ|\blô|\bngày|\btháng|\bquý|\btỷ số|"
    r"\btỉ số|\bhuyết áp|\bKm|\bQL|\bkhóa|\bkhoá|\bnăm học|\bniên độ|\bhết|\bcuối|\bđầu|\bkể từ|"
    r"\btỷ lệ bản đồ)\s+\Z",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\s*điểm\b", re.IGNORECASE)
_COUNTED = frozenset(
    {
        "hồ",
        "đơn",
        "xã",
        "phường",
        "huyện",
        "thôn",
        "tổ",
        "bản",
        "ấp",
        "khu",
        "hộ",
        "người",
        "đồng",
        "cán",
        "công",
        "viên",
        "văn",
        "thủ",
        "tthc",
        "dự",
        "chỉ",
        "tiêu",
        "nhiệm",
        "cơ",
        "trường",
        "lớp",
        "học",
        "sinh",
        "giáo",
        "doanh",
        "hợp",
        "ý",
        "phiếu",
        "đại",
        "đảng",
        "chi",
        "phòng",
        "sở",
        "ban",
        "trạm",
        "bệnh",
        "vụ",
        "việc",
        "kiến",
        "tàu",
        "cuộc",
        "buổi",
        "nội",
        "mô",
        "sản",
        "giấy",
        "khách",
        "tỷ",
        "triệu",
        "ha",
        "chợ",
    }
)
_MONEY = frozenset({"tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "usd", "ha", "km", "tấn", "m"})
_POINT = re.compile(r"\.\d{1,2}\Z|\.\d{4}")  # a decimal point; «12.282» has thousands
_SCALES = frozenset({50, 100, 200, 250, 500, 1000, 2000, 5000, 10000, 25000, 50000, 100000})
_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 10)})
_ROUND_THE_CLOCK = frozenset({(24, 7), (24, 24), (7, 7), (8, 8)})
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


class Share(NamedTuple):
    """A part of a whole as a text states it; `start` and `end` take in the percentage."""

    part: Number
    whole: Number
    percent: Number | None
    unit: str  # the first word of what is counted, in lower case
    start: int
    end: int
    of_total: bool  # «trong tổng số», not a stroke alone
    is_said: bool = False  # «đạt tỷ lệ»
    of_plan: bool = False  # «đạt 69,5% kế hoạch»: perhaps of a plan that is not the whole

    @property
    def is_exact(self) -> bool:
        """Whether both numbers are exact, and written in one style."""
        points = [_POINT.search(number.text) is not None for number in (self.part, self.whole)]
        both = "." in self.part.text and "." in self.whole.text
        return self.part.is_exact and self.whole.is_exact and not (both and any(points))

    @property
    def counts_things(self) -> bool:
        """Whether it is plainly a part of a whole: of hồ sơ, xã, người; or «đạt tỷ lệ» is said."""
        return self.of_total or self.unit in _COUNTED or self.is_said

    @property
    def ratio(self) -> str:
        """«315/372»."""
        return f"{self.part.text}/{self.whole.text}"

    def computed(self, decimals: int) -> str:
        """The percentage that the two numbers give."""
        return percent_text(self.part.value, self.whole.value, decimals)


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
        share = _share(text, part, whole)
        if share is None:
            continue
        after = found[n + 2] if n + 2 < len(found) else None
        before = found[n - 1] if n and found[n - 1].start >= taken else None
        share = _with_percent(text, share, before, after)
        if share.percent is not None:
            taken = share.end
        result.append(share)
    return result


def _share(text: str, part: Number, whole: Number) -> Share | None:
    if part.is_percent or whole.is_percent or not whole.value:
        return None
    gap = text[part.end : whole.start]
    if len(gap) > 90:
        return None
    of_total = _OF_TOTAL.fullmatch(gap) is not None
    if not of_total and not _SLASH.fullmatch(gap):
        return None
    if text[part.start - 1 : part.start] == "/" or text[whole.end : whole.end + 1] == "/":
        return None
    own, unit = unit_after(text, part.end), unit_after(text, whole.end)
    own = own if own not in {"trong", "trên"} else ""
    if own == "lượt" or (own and unit and own != unit):
        return None  # «866 lượt/964 lượt người» are visits and visitors
    unit = unit or own
    if not of_total and _is_no_share(text, part, whole, unit):
        return None
    return Share(part, whole, None, unit, part.start, whole.end, of_total)


def _is_no_share(text: str, part: Number, whole: Number, unit: str) -> bool:
    """Whether a stroke between two numbers makes a day, a rank, a scale, a grade, an address."""
    pair = (int(part.value), int(whole.value))
    before = text[max(part.start - 30, 0) : part.start]
    day_like = part.is_count and whole.is_count and 1 <= pair[0] <= 31 and 1 <= pair[1] <= 12
    year_like = "." not in whole.text and whole.is_count and 1900 <= pair[1] <= 2100
    return (
        (day_like and (unit not in _COUNTED or pair[0] > pair[1]))
        or (year_like and (pair[0] <= 12 or 1900 <= pair[0] <= 2100))
        or (pair[0] == 1 and pair[1] in _SCALES)
        or (pair in _FRACTIONS and unit not in _COUNTED)
        or pair in _ROUND_THE_CLOCK
        or (pair[1] in {34, 63, 64} and unit in {"tỉnh", "thành", "địa"})
        or _POINTS.match(text, whole.end) is not None
        or _POINTS.match(text, part.end) is not None
        or _NO_SHARE_BEFORE.search(before) is not None
        or _RANKED.search(before) is not None
    )


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
    return not (_GROWTH.search(ahead) or _RANKED.search(ahead))
