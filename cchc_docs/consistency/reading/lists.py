"""Enumerations (liệt kê) behind a stated count: in a sentence, in brackets, on lines of their own.

«kiểm tra 7 nội dung gồm: A, B, … và G.»; «10 đơn vị (Sở A, Sở B, …)»; «03 nhiệm vụ sau:» and the
lines below. Commas do not tell how many items there are («Sở Văn hóa, Thể thao và Du lịch»), so a
list has a least and a most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import COUNT_WORDS, masked
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.text import Part, Passage

_NOUNS = (
    r"nội dung|nhiệm vụ|giải pháp|nhóm|vấn đề|tiêu chí|yêu cầu|nguyên tắc|đơn vị|cơ quan|mục tiêu|"
    r"lĩnh vực|chỉ tiêu|chỉ số|đề án|dự án|công trình|văn bản|thủ tục|TTHC|thành phần|loại|"
    r"trường hợp|điều kiện|nguyên nhân|hạn chế|tồn tại|bài học|kiến nghị|đề xuất|đồng chí|"
    r"sở|mô hình|sáng kiến|tổ|phương án|giai đoạn|quy trình|dịch vụ|tài liệu|giấy tờ|xã|phường|"
    r"huyện|hình thức|địa phương|"
    r"biện pháp|khâu đột phá|đột phá|chuyên đề|quan điểm|kết quả|ý kiến|bước|thôn|trường|cá nhân|"
    r"tập thể|hoạt động|nước|tỉnh|thành viên|sản phẩm|phần|khu vực|tuyến|hệ thống"
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
    r"(?:(?:(?:,\s*)?(?:bao gồm|gồm có|gồm|sau đây|như sau|sau|cụ thể|cụ thể là|cụ thể như sau|"
    r"là|đó là))?\s*(?P<colon>:)|(?P<bracket>\()|,?\s*(?:bao gồm|gồm có|gồm)\s)",
    re.IGNORECASE,
)
_NEW_NOUN = re.compile(
    r"\b(?:các|những|mỗi|từng|một số|nhiều|tại|cho|với|để|nhằm|theo|khi|trong đó|và|như|đối với|về|"
    r"đạt|có|do|trên|thì|nếu|đã|tổ chức|bằng|thành|cùng)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"…|\.\.\.|v\.v|\bvv\b|\bvân vân\b|\bnhư\b|chủ yếu|nhất là|điển hình|trong đó|chẳng hạn|"
    r"ví dụ|còn lại|\bkhác\b|đồng thời|ngoài ra|riêng|tiêu biểu|nổi bật",
    re.IGNORECASE,
)
_MARKERS = re.compile(r"\((\d{1,2})\)|(?<![\w.,/])([a-zđ])\)")
_ANDS = re.compile(r"\b(?:và|hoặc|cùng|với|hay)\b|&|/|\s[-–]\s", re.IGNORECASE)
_AGENCY = re.compile(
    r"\s*(?:và\s+)?(?:Sở|Ban|UBND|Ủy ban|Uỷ ban|Phòng|Chi cục|Trung tâm|Công an|Trường|Bộ|Cục|Vụ|"
    r"Văn phòng|Thanh tra|Hội|Liên đoàn|Đài|Bệnh viện|Chi nhánh|Kho bạc|Tòa án|"
    r"huyện|xã|phường|thị xã|thị trấn|thành phố|quận|tỉnh|thôn|bản|ấp)\s+[^\W\d_]"
)
_COMMA_NAMES = re.compile(
    r"(?:Văn h[óo]a|Văn ho[áa]), (?:Thể thao|Khoa học|Thông tin|Xã hội|Giáo dục)|"
    r"Lao động, (?:Thương|Người|Việc|Tiền)|Giáo dục, (?:Khoa|Đào)|Kinh tế, Hạ|"
    r"Nông nghiệp, (?:Môi|Phát|Lâm)|Thể thao, Du|Tuyên giáo, Dân|Phát thanh, Truyền|"
    r"Công nghiệp, Thương|Tài nguyên, Môi|Kế hoạch, Tài|sở, ban|ban, ngành|Khoa học, Công|"
    r"Nội vụ, Lao"
)
_BRACKET = re.compile(r"[()]")
_FAR = 2000  # characters: a longer list stands on lines of its own
_DEEP = 3
_NESTED = re.compile(r"\([^()]*\)|“[^“”]*”|\"[^\"]*\"")


class Counted(NamedTuple):
    """A stated count and the list behind it, which has from `least` to `most` items."""

    start: int
    end: int
    stated: int
    noun: str
    least: int
    most: int
    is_marked: bool  # by numbers, letters, semicolons: nobody can count it otherwise
    is_named: bool  # every item is the name of an agency or a place

    @property
    def fits(self) -> bool:
        """Whether the list may be of that many items."""
        return self.least <= self.stated <= self.most


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
        count = found["count"].lower()
        stated = COUNT_WORDS.get(count) or int(count)
        if stated >= 2:
            opened = found["colon"] or found["bracket"] or "gồm"
            yield Head(found.start(), found.end(), stated, found["noun"], opened)


@lru_cache(maxsize=4096)
def counted_in_text(text: str) -> tuple[Counted, ...]:
    """The counts of a text with a list in the same sentence."""
    counted = (_within(text, head) for head in heads(text))
    return tuple(one for one in counted if one is not None)


def _within(text: str, head: Head) -> Counted | None:
    end = _end(text, head)
    inside = text[head.end : end].rstrip(" .;)/")
    if not inside.strip():
        return None
    markers = [found[1] or found[2] for found in _MARKERS.finditer(inside)]
    if markers and markers[0] in {"1", "a"}:
        return _marked(head, inside, markers)
    plain = _NESTED.sub(lambda found: "_" * len(found[0]), inside)
    plain = _COMMA_NAMES.sub(lambda found: found[0].replace(",", "_"), plain)
    if _OPEN.search(plain) or any(letter.isdigit() for letter in plain):
        return None
    if ";" in plain:
        items = [item for item in plain.split(";") if item.strip()]
        most = len(items) + len(_ANDS.findall(items[-1]))
        return _counted(head, inside, len(items), most, marked=head.opened == ":")
    items = [item for item in plain.split(",") if item.strip()]
    ands = len(_ANDS.findall(plain))
    named = all(_AGENCY.match(item) for item in items)
    least = len(items) if named else 2
    return _counted(head, inside, least, len(items) + ands, named=named)


def _counted(
    head: Head, inside: str, least: int, most: int, *, marked: bool = False, named: bool = False
) -> Counted:
    end = head.end + len(inside)
    return Counted(head.start, end, head.stated, head.noun, least, most, marked, named)


def _marked(head: Head, inside: str, markers: Sequence[str]) -> Counted | None:
    """«(1) …; (2) …»: as many as the markers run on from the first."""
    run = 0
    for marker in markers:
        place = int(marker) if marker.isdigit() else "abcdđeghiklmnopq".find(marker) + 1
        if place == run + 1:
            run = place
    if run < 2 or _OPEN.search(inside[-12:]):
        return None
    return _counted(head, inside, run, run, marked=True)


def _end(text: str, head: Head) -> int:
    if head.opened == "(":
        depth = 1
        for found in _BRACKET.finditer(text, head.end, head.end + _FAR):
            depth += 1 if found[0] == "(" else -1
            if not depth:
                return found.start()
            if depth > _DEEP:
                break
        return head.end
    return min(sentence_at(text, head.start)[1], head.end + _FAR)


_LINE = re.compile(
    r"\s*(?:(?P<dash>[-–•+*●▪])\s*(?=\S)|\(?(?P<number>\d{1,2})[.)](?!\d)\s*|\(?(?P<letter>[a-zđ])\)\s*|"
    r"(?P<word>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\b|"
    r"Thứ (?P<ordinal>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b)"
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_STOPS = frozenset({Part.RECIPIENT, Part.SIGNATURE, Part.CELL, Part.RESIDUE, Part.CAPTION})


class _Marker(NamedTuple):
    kind: str  # the dash itself, «number», «letter», «word», «ordinal»
    place: int  # 0 for a dash


def counted_on_lines(passages: Sequence[Passage], position: int) -> Counted | None:
    """The count that ends a passage, «03 nhiệm vụ sau:», with the lines below it."""
    text = passages[position].text
    if not text.rstrip().endswith(":"):
        return None
    head = next((h for h in reversed(heads(text)) if text.rstrip().endswith(text[: h.end])), None)
    following = passages[position + 1 : position + 120]
    first = _marker(following[0].text) if following else None
    if head is None or first is None or first.place > 1:
        return None
    count = _dashes(following, first.kind) if not first.place else _places(following, first.kind)
    if count is None:
        return None
    least, most = count
    return Counted(
        head.start, head.end, head.stated, head.noun, least, most, is_marked=True, is_named=False
    )


def _marker(text: str) -> _Marker | None:
    found = _LINE.match(text)
    if found is None:
        return None
    if found["dash"]:
        return _Marker(found["dash"].replace("–", "-"), 0)
    if found["number"]:
        return _Marker("number", int(found["number"]))
    if found["letter"]:
        return _Marker("letter", _LETTERS.find(found["letter"]) + 1)
    if found["word"]:
        return _Marker("word", _WORDS.index(found["word"].lower()) + 1)
    return _Marker("ordinal", _ORDINALS.index(found["ordinal"]) + 1)


def _dashes(following: Sequence[Passage], kind: str) -> tuple[int, int] | None:
    """Items of one dash, sub-items between; none where a paragraph breaks in and it goes on."""
    count = 0
    for n, passage in enumerate(following):
        marker = _marker(passage.text)
        if passage.part in _STOPS or (marker and marker.place):
            break
        if marker is None:
            after = [_marker(later.text) for later in following[n + 1 : n + 4]]
            if passage.part is Part.HEADING or not any(m and m.kind == kind for m in after):
                break
            return None
        count += marker.kind == kind
        if _OPEN.search(passage.text[-6:]):
            return None
    return (count, count) if count > 1 else None


def _places(following: Sequence[Passage], kind: str) -> tuple[int, int] | None:
    """Numbered items as far as they run on; whatever else stands between them is theirs.

    How many there are at most is not known: the sections of the document may run on from them.
    """
    run, unbroken = 0, True
    close = 0
    for passage in following:
        if passage.part in _STOPS:
            break
        marker = _marker(passage.text)
        if marker and marker.kind == kind and marker.place == run + 1:
            run += 1
            close = run if unbroken else close
        else:
            unbroken = False
    return (min(close, run), run) if run > 1 else None
