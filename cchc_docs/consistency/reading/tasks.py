"""Which paragraphs set tasks (phần giao việc): «III. NHIỆM VỤ THÁNG 7», «… yêu cầu:», «Điều 2»."""

from __future__ import annotations

import re

from cchc_docs.consistency.text import Part, Passage, Text

_LABEL = re.compile(r"\s*(?:[#*\s]*)(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?|Điều \d+\.?)\s+\S")
_AHEAD = re.compile(
    r"\b(?:nhiệm vụ|phương hướng|giải pháp|kiến nghị|đề xuất|tổ chức thực hiện|"
    r"trách nhiệm thi hành|"
    r"yêu cầu|biện pháp|công tác trọng tâm)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:kết quả|tình hình|đánh giá|hạn chế|nguyên nhân|ưu điểm|tồn tại|khái quát|đặc điểm|"
    r"thực trạng|khó khăn|thuận lợi|căn cứ|sự cần thiết|mục đích|thành phần)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:yêu cầu|đề nghị|kết luận|chỉ đạo|giao|kiến nghị)\b[^.:]{0,90}:\s*\Z", re.IGNORECASE
)
_TITLE = 25  # words: no heading has more


def task_passages(text: Text) -> frozenset[int]:
    """The numbers of the paragraphs that stand in a part that sets tasks."""
    found: set[int] = set()
    inside = False
    for passage in text.parts(Part.HEADING, Part.BODY):
        if _is_heading(passage) and (told := _heading(passage.text)) is not None:
            inside = told
        elif inside:
            found.add(passage.number)
        if _OPENS.search(passage.text[-160:]):
            inside = True
    return frozenset(found)


def _is_heading(passage: Passage) -> bool:
    if passage.part is Part.HEADING:
        return True
    short = len(passage.text.split()) <= _TITLE
    return (
        short and _LABEL.match(passage.text) is not None and passage.text.rstrip()[-1:] not in ".;"
    )


def _heading(words: str) -> bool | None:
    """Whether tasks stand below it; none where it does not tell."""
    ahead, behind = _AHEAD.search(words), _BEHIND.search(words)
    if ahead and behind:
        return None
    return True if ahead else False if behind else None
