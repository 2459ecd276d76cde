"""Indices of administrative reform and their years (Chỉ số CCHC, PAR INDEX, SIPAS, …)."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.consistency.reading.documents import DocumentMention
from cchc_docs.consistency.reading.sentences import sentence_at

_NAME = (
    r"chỉ số[^.;\d]{0,40}?(?:cải cách hành chính|CCHC|hài lòng|chuyển đổi số|năng lực cạnh tranh|"
    r"PAR INDEX|SIPAS|PAPI|PCI|DTI|DDCI)"
)
_YEAR = r"năm (?P<year>20\d{2})(?!\s*[-–]\s*\d)"
_OF_YEAR = re.compile(rf"\b{_NAME}[^.;\d]{{0,80}}?{_YEAR}", re.IGNORECASE)
_RESULT = re.compile(
    rf"\b{_NAME}[^.;\d]{{0,60}}?{_YEAR}[^.;\d]{{0,40}}?\b(?:xếp loại|xếp hạng|xếp thứ|đứng thứ|"
    r"đạt|xếp vị thứ)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:so với|so sánh|tăng|giảm|trước đó|các năm|những năm|từ năm|cùng kỳ|kể từ|liên tục|"
    r"mục tiêu|phấn đấu|kế hoạch)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    rf"[^.;\d]{{0,80}}?\bcông bố\b[^.;\d]{{0,60}}?{_NAME}[^.;\d]{{0,80}}?{_YEAR}", re.IGNORECASE
)
_PLANS = re.compile(r"\b(?:kế hoạch|triển khai|tổ chức|bộ chỉ số|dự kiến|sẽ)\b", re.IGNORECASE)
_REMEDIED = re.compile(
    rf"\b(?:khắc phục|cải thiện|nâng cao)\b[^.;\d]{{0,60}}?{_YEAR}\s*\Z", re.IGNORECASE
)

_TELLS = re.compile(r"\b(?:công bố|kết quả|xếp hạng|phân tích|hệ thống)\b", re.IGNORECASE)
_AIMS = re.compile(
    r"\b(?:kế hoạch|phương án|xác định|tự đánh giá|triển khai|"
    rf"(?:nâng cao|cải thiện)[^.;\d]{{0,30}}{_NAME})",
    re.IGNORECASE,
)


class Result(NamedTuple):
    """A grade or a rank of an index, with its year and where it stands."""

    year: int
    start: int
    end: int


def index_year(title: str) -> int | None:
    """The one year whose index a title names as published, not as a goal."""
    if not _TELLS.search(title) or _AIMS.search(title):
        return None
    found = {int(one["year"]) for one in _OF_YEAR.finditer(title)}
    return found.pop() if len(found) == 1 else None


def remedied_year(title: str) -> int | None:
    """The year in which, by its title, what an index showed is mended."""
    found = _REMEDIED.search(title.rstrip(" ."))
    return int(found["year"]) if found else None


def main_result(passage: str) -> Result | None:
    """The first grade or rank that a passage gives, unless it compares."""
    found = _RESULT.search(passage)
    if found is None:
        return None
    low, high = sentence_at(passage, found.start())
    if _COMPARED.search(passage, low, high):
        return None
    return Result(int(found["year"]), *found.span())


def published(cited: DocumentMention) -> int | None:
    """The year whose index a cited decision published."""
    text = cited.mention.passage.text
    if (cited.type_name or "").casefold() != "quyết định":
        return None
    found = _PUBLISHED.match(text, cited.end, cited.end + 240)
    return int(found["year"]) if found and not _PLANS.search(found[0]) else None
