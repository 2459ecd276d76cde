"""Reports that a text cites on an inspection of a year (báo cáo kết quả kiểm tra năm …)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.documents import DocumentMention, documents
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.text import Passage
from cchc_docs.vietnamese.text import fold

# What an inspection brought, not what is planned: «tồn tại, hạn chế qua kiểm tra công tác CCHC
# năm 2021», «về kết quả kiểm tra công tác CCHC năm 2021».
_BROUGHT = re.compile(
    r"\b(?:qua|kết quả|kết luận|tồn tại|hạn chế|thiếu sót|sai phạm)\b[^;.:(]{0,40}?"
    r"\b(?:kiểm tra|thanh tra)\b(?P<topic>[^;.:,(]{0,60}?(?:\([^)]{1,10}\))?)"
    r"\s*\bnăm (?P<year>20\d{2})"
    r"(?!\s*[-–]\s*\d)",
    re.IGNORECASE,
)
# A round early in the year, or of a plan or budget, may well be reported in its first weeks.
_MAY_BE_EARLY = re.compile(
    r"\b(?:kế hoạch|dự toán|tết|đầu|tháng|quý|tuần|đợt|lần|xuân|lễ hội|kỳ|giai đoạn|chương trình|"
    r"ngân sách|quyết toán|tuyển|nhập ngũ|nghĩa vụ quân sự)\b",
    re.IGNORECASE,
)
_PLANS = re.compile(
    r"\bkế hoạch (?:kiểm tra|thanh tra)\b[^;.]{0,80}?\bnăm (20\d{2})", re.IGNORECASE
)
_TOLD_IN = re.compile(r"(?:nêu tại|nêu trong|theo|tại|\()\s*\Z", re.IGNORECASE)
_REPORTS = ("bao_cao", "ket_luan", "thong_bao", "bien_ban")
_NEAR = 160  # characters


class InspectionReport(NamedTuple):
    """A report that is cited for what an inspection of a year brought."""

    cited: DocumentMention
    topic: str  # «công tác CCHC»
    year: int


def brought_by_inspection(words: str) -> tuple[str, int] | None:
    """The topic and the year of the inspection whose results the words speak of."""
    found = _BROUGHT.search(words)
    if found is None or _MAY_BE_EARLY.search(found[0]):
        return None
    topic = re.sub(r"\A\s*(?:công tác|việc|tình hình)\s+|\s*\(.*", "", found["topic"]).strip()
    return topic, int(found["year"])


def inspection_reports(passage: Passage) -> Iterator[InspectionReport]:
    """The reports on inspections that a passage cites with their dates."""
    cited = documents(passage)
    for position, one in enumerate(cited):
        if one.issued is None or not is_report(one.type_name):
            continue
        low, high = sentence_at(passage.text, one.start)
        if position and cited[position - 1].end > low:
            low = one.start  # what stands before belongs to the document before
        if position + 1 < len(cited):
            high = min(high, cited[position + 1].start)
        before = passage.text[max(low, one.start - _NEAR) : one.start]
        after = passage.text[one.end : min(high, one.end + _NEAR)]
        told = brought_by_inspection(before) if _TOLD_IN.search(before) else None
        told = told or (brought_by_inspection(after) if _is_subject(after) else None)
        if told:
            yield InspectionReport(one, *told)


def is_report(type_name: str | None) -> bool:
    """Whether a document of the type tells results."""
    return type_name is not None and fold(type_name).startswith(_REPORTS)


def planned_year(cited: DocumentMention) -> int | None:
    """The year of the inspection that a cited document plans."""
    text = cited.mention.passage.text
    found = _PLANS.search(text, cited.end, cited.end + _NEAR)
    return int(found[1]) if found else None


def _is_subject(after: str) -> bool:
    return re.match(r"\s*(?:,\s*)?(?:về|kết quả|tổng hợp)\b", after, re.IGNORECASE) is not None
