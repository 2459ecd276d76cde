"""Numbers of a total (tỷ số), «315/372 hồ sơ», told from days, ranks, scales and addresses."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import Number, unit_after
from cchc_docs.vietnamese.numbers import percent_text

WORDS = r"(?:\s+[^\W\d_][^\W\d_&-]*)"
_SLASH = re.compile(rf"{WORDS}{{0,6}}\s?/\s?(?:(?:trên\s)?tổng(?:\s(?:số|cộng))?\s)?")
_OF_TOTAL = re.compile(
    rf"{WORDS}{{0,12}}\s*,?\s*(?:(?:trong|trên)\s+tổng\s+(?:số|cộng)|trong\s+số)"
    r"(?:\s+là|\s*:)?\s+",
    re.IGNORECASE,
)
RANKED = re.compile(
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
_POINT = re.compile(r"\.\d{1,2}\Z|\.\d{4}")  # a decimal point; «12.282» has thousands
_SCALES = frozenset({50, 100, 200, 250, 500, 1000, 2000, 5000, 10000, 25000, 50000, 100000})
_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 10)})
_ROUND_THE_CLOCK = frozenset({(24, 7), (24, 24), (7, 7), (8, 8)})


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


def share_of(text: str, part: Number, whole: Number) -> Share | None:
    """Two numbers as a part and its whole, where the words between them say so."""
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
        or RANKED.search(before) is not None
    )
