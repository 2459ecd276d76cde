"""The subject speaks of what the body speaks of (catches a heading copied from another document).

Reads the pairs of syllables of the subject that say something («thực phẩm», «hành chính»), common
words of the trade left out. A hit: at least three, and none of them, nor their abbreviation, stands
in a body of some length. No hit: any of them found; a short body; a subject of common words only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from cchc_docs.consistency.reading.head import is_one_document, subject_words, whole
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_FEWEST = 3  # pairs
_LENGTH = 120  # words of a body that speaks of its subject at all
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = re.compile(
    r"\b(?:v/v|về việc|kết quả|báo cáo|kế hoạch|thực hiện|triển khai|tăng cường|công tác"
    r"|nhiệm vụ|trên địa bàn|ban hành|phê duyệt|thông báo|kết luận|hội nghị|cuộc họp"
    r"|kiểm tra|giải pháp|trọng tâm|năm|quý|tháng|giai đoạn|tỉnh|thành phố|huyện|xã"
    r"|phường|thị|quận|ủy ban|nhân dân|ubnd|hđnd|chủ tịch|đồng chí|phó|giám đốc|sở"
    r"|ngành|ban|các|của|và|tại|về|cho|đối với|theo|trong|với|từ|đến|số|một số|việc"
    r"|quy định|hướng dẫn|đề nghị|tổ chức|phương hướng|đầu|cuối|tổng kết|sơ kết"
    r"|chương trình|nâng cao|chất lượng|hiệu quả|quản lý|nhà nước|đề án|dự án"
    r"|hoạt động|lần|thứ|khóa|kỳ|tình hình|sửa đổi|bổ sung|quy chế|làm việc"
    r"|nghị quyết|quyết định|chỉ thị|nghị định|tiếp tục|đẩy mạnh|đoàn|ông|bà"
    r"|công văn|văn bản|ý kiến|góp ý|đề xuất|xử lý|giải quyết|phát triển"
    r")\b",
    re.IGNORECASE,
)


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge the subject against the whole body."""
    text = subject.text
    lines = text.parts(Part.SUBJECT)
    if not lines or not is_one_document(text):
        return
    title = subject_words(text)
    pairs = _pairs(title)
    body = _body(text)
    if len(pairs) < _FEWEST or len(body.split()) < _LENGTH:
        return
    if any(f"{one} {two}" in body for one, two in pairs) or _is_abbreviated(title, text):
        return
    shown = ", ".join(f"«{one} {two}»" for one, two in pairs[:5])
    yield Finding(
        _("the body says nothing of what its subject speaks of: {shown}").format(shown=shown),
        _("see whether the subject was copied from another document"),
        whole(lines[0]),
        tuple(whole(line) for line in lines[1:]),
    )


def _pairs(title: str) -> list[tuple[str, str]]:
    """Neighbouring syllables that no common word parts."""
    kept = _COMMON.sub(" | ", title.casefold())
    found: list[tuple[str, str]] = []
    for run in re.split(r"[|,;:.()“”\"–\d-]+", kept):
        words = _WORD.findall(run)
        found.extend(pairwise(words))
    return list(dict.fromkeys(found))


def _body(text: Text) -> str:
    passages = text.parts(Part.BODY, Part.HEADING, Part.CELL, Part.CAPTION)
    return " ".join(" ".join(_WORD.findall(p.text.casefold())) for p in passages)


def _is_abbreviated(title: str, text: Text) -> bool:
    """Whether the body has the subject by its initials: «CCHC», «ATTP»."""
    initials = "".join(word[0] for word in _WORD.findall(title.casefold()))
    capitals = {
        word.casefold()
        for p in text.parts(Part.BODY, Part.HEADING)
        for word in re.findall(r"\b[A-ZĐƯ]{3,8}\b", p.text)
    }
    return any(word in initials for word in capitals)


RULE = Rule(
    name="subject.body",
    title=later("The body speaks of what the subject says"),
    severity=Severity.WARNING,
    judge_text=judge_text,
)
