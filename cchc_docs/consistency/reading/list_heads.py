"""Stated counts before a list (số lượng nêu trước liệt kê): «03 nhiệm vụ sau:», «10 đơn vị (»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import COUNT_WORDS, masked

_NOUNS = (
    r"nội dung|nhiệm vụ|giải pháp|nhóm|vấn đề|tiêu chí|yêu cầu|nguyên tắc|đơn vị|cơ quan|mục tiêu|"
    r"lĩnh vực|chỉ tiêu|chỉ số|đề án|dự án|công trình|văn bản|thủ tục|TTHC|thành phần|loại|"
    r"trường hợp|điều kiện|nguyên nhân|hạn chế|tồn tại|bài học|kiến nghị|đề xuất|đồng chí|"
    r"sở|mô hình|sáng kiến|phương án|giai đoạn|quy trình|dịch vụ|tài liệu|giấy tờ|xã|phường|"
    r"huyện|hình thức|địa phương|"
    r"biện pháp|khâu đột phá|đột phá|chuyên đề|quan điểm|kết quả|ý kiến|bước|thôn|trường|cá nhân|"
    r"tập thể|hoạt động|nước|tỉnh|thành viên|sản phẩm|phần|khu vực|tuyến|"
    r"ông, bà|ông \(bà\)|ông/bà"
)
_NOT_A_COUNT = re.compile(
    r"(?:\b(?:gần|khoảng|trên|hơn|dưới|ít nhất|tối thiểu|thứ|mỗi|lớp|khóa|khoá|mức độ|"
    r"Điều|khoản|điểm|mục|chương|bước|nhóm|một trong|trong|cấp|hạng|loại|giai đoạn|quý|"
    r"tháng|năm|ngày|kỳ|thêm|và|hoặc|đến|tới|từ|cả|trong số|tổ|đội|nhà|đường|phòng|bảng|biểu|mẫu)"
    r"|(?<!tổng )\bsố|[~≈<>≥≤/–-])\s*\Z",
    re.IGNORECASE,
)
_HEAD = re.compile(
    rf"(?<![\w.,/–-])(?P<count>\d{{1,3}}|{'|'.join(COUNT_WORDS)})(?:\s?\([^()\d]{{2,14}}\))?\s+"
    rf"(?P<noun>(?:{_NOUNS})\b)(?P<rest>(?:,?\s+[^\W\d_][^\W\d_&-]*){{0,10}}?)\s*"
    r"(?:(?:(?:,\s*)?(?:bao gồm|gồm có|gồm|theo (?:lịch|danh sách|bảng|biểu) sau|"
    r"sau đây|như sau|sau|cụ thể|cụ thể là|cụ thể như sau|"
    r"là|đó là))?\s*(?P<colon>:)|(?P<bracket>\()|,?\s*(?:bao gồm|gồm có|gồm)\s)",
    re.IGNORECASE,
)
_NEW_NOUN = re.compile(
    r"\b(?:các|những|mỗi|từng|một số|nhiều|tại|cho|với|để|nhằm|theo|khi|trong đó|và|như|đối với|về|"
    r"đạt|có(?! tên)|do|trên|thì|nếu|đã|tổ chức|bằng|thành|cùng)\b",
    re.IGNORECASE,
)
# What «gồm» without a colon lists, and does not say what each is made of.
_LISTED = frozenset(
    [
        "nội dung",
        "nhiệm vụ",
        "giải pháp",
        "đơn vị",
        "cơ quan",
        "địa phương",
        "lĩnh vực",
        "tiêu chí",
        "nguyên tắc",
        "vấn đề",
        "xã",
        "phường",
        "huyện",
        "tỉnh",
        "sở",
        "đồng chí",
        "chỉ tiêu",
        "mục tiêu",
        "yêu cầu",
    ]
)
_NAMED = frozenset(
    [
        "đơn vị",
        "cơ quan",
        "địa phương",
        "xã",
        "phường",
        "huyện",
        "tỉnh",
        "sở",
        "đồng chí",
        "thành viên",
        "cá nhân",
        "tập thể",
        "thôn",
        "trường",
        "nước",
        "dự án",
        "công trình",
        "văn bản",
        "thủ tục",
        "tthc",
        "tài liệu",
        "giấy tờ",
    ]
)


class Head(NamedTuple):
    """«03 nhiệm vụ sau:»: a count before its list, and how the list is opened."""

    start: int
    end: int
    stated: int
    noun: str
    opened: str  # «:», «(», or «gồm» without a colon


@lru_cache(maxsize=8192)
def heads(text: str) -> tuple[Head, ...]:
    """The counts of a text that a list stands behind."""
    if ":" not in text and "(" not in text and "gồm" not in text:
        return ()
    return tuple(_heads(masked(text)))


def _heads(text: str) -> Iterator[Head]:
    for found in _HEAD.finditer(text):
        if _NEW_NOUN.search(found["rest"]) or _NOT_A_COUNT.search(
            text[max(found.start() - 12, 0) : found.start()]
        ):
            continue
        noun, rest = found["noun"].lower(), found["rest"]
        if noun == "nhóm" and not rest.strip():
            continue
        if found["bracket"] and any(word[0].isupper() for word in rest.split()):
            continue  # «02 xã Hòa An, Hòa Bình (huyện Phú Hòa)»
        if not (found["colon"] or found["bracket"]) and noun not in _LISTED:
            continue
        count = found["count"].lower()
        stated = COUNT_WORDS.get(count) or int(count)
        if stated >= 2:
            opened = found["colon"] or found["bracket"] or "gồm"
            yield Head(found.start(), found.end(), stated, found["noun"], opened)


def is_named(noun: str) -> bool:
    """Whether what is counted goes by names, of which one item may hold several."""
    return noun.lower() in _NAMED
