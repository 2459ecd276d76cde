"""Enumerations (liệt kê) behind a stated count: in a sentence, or in brackets.

«kiểm tra 7 nội dung gồm: A, B, … và G.»; «10 đơn vị (Sở A, Sở B, …)». Commas do not tell how many
items there are («Sở Văn hóa, Thể thao và Du lịch»), so a list has a least and a most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.consistency.reading.list_heads import Head, heads, is_named
from cchc_docs.consistency.reading.sentences import sentence_at

OPEN = re.compile(
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
_LETTERS = "abcdđeghiklmnopq"
_FIRST_OF = re.compile(r"\s*[“\"]?(?:Một là|Thứ nhất|Trước hết|Một,|I\b)", re.IGNORECASE)
# A smaller place before a larger one, and an office before the one that it belongs to.
_PLACES = (
    r"thôn|bản|ấp|tổ dân phố",
    r"xã|phường|thị trấn",
    r"huyện|quận|thị xã|thành phố|TP",
    "tỉnh",
)
_OFFICES = r"Phòng|Chi cục|Trung tâm|Ban|Văn phòng|Thanh tra|Trường|Trạm|Chi nhánh"
_BELONGS = (
    *(
        (re.compile(rf"\b(?:{'|'.join(_PLACES[:n])})\b"), re.compile(rf"\s*(?:{_PLACES[n]})\b"))
        for n in (1, 2, 3)
    ),
    (re.compile(rf"\s*(?:{_OFFICES})\b"), re.compile(r"\s*(?:Sở|Bộ|UBND|Công an|Cục)\b")),
)


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


@lru_cache(maxsize=4096)
def counted_in_text(text: str) -> tuple[Counted, ...]:
    """The counts of a text with a list in the same sentence."""
    counted = (_within(text, head) for head in heads(text))
    return tuple(one for one in counted if one is not None)


def _within(text: str, head: Head) -> Counted | None:
    end = _end(text, head)
    inside = text[head.end : end].rstrip(" .)/")
    if not inside.strip() or inside[-1] in ";,:":
        return None  # it goes on elsewhere
    if _MARKERS.match(inside.lstrip()):
        return _marked(head, text[head.end : head.end + _FAR])
    plain = _NESTED.sub(lambda found: "_" * len(found[0]), inside)
    plain = _COMMA_NAMES.sub(lambda found: found[0].replace(",", "_"), plain)
    if OPEN.search(plain) or any(letter.isdigit() for letter in plain):
        return None
    if _FIRST_OF.match(plain) and ";" not in plain:
        return None  # the second stands in the next sentence
    if ";" in plain:
        items = [item for item in plain.split(";") if item.strip()]
        most = len(items) + len(_ANDS.findall(items[-1]))
        if is_named(head.noun):
            most = len(items) + joined(plain)
        return _counted(head, inside, len(items), most, marked=head.opened == ":")
    items = [item for item in plain.split(",") if item.strip()]
    within = sum(joined(found[0]) for found in _NESTED.finditer(inside))
    most = len(items) + len(_ANDS.findall(plain)) + within
    named = all(_AGENCY.match(item) for item in items)
    if head.opened == "(" and not named and not all(i.strip()[0].isupper() for i in items):
        return None  # it explains, and does not list
    least = len(items) - _nested(items) if named else 2
    return _counted(head, inside, least, most, named=named)


def _nested(items: Sequence[str]) -> int:
    """How many items may be where the one before belongs: «UBND xã Hòa An, huyện Phú Hòa»."""
    return sum(
        any(small.search(one) and large.match(other) for small, large in _BELONGS)
        for one, other in pairwise(items)
    )


def _counted(
    head: Head, inside: str, least: int, most: int, *, marked: bool = False, named: bool = False
) -> Counted:
    end = head.end + len(inside)
    return Counted(head.start, end, head.stated, head.noun, least, most, marked, named)


def _marked(head: Head, inside: str) -> Counted | None:
    """«(1) …; (2) …»: as many as the markers run on from the first."""
    run = end = 0
    for found in _MARKERS.finditer(inside):
        marker = found[1] or found[2]
        place = int(marker) if marker.isdigit() else _LETTERS.find(marker) + 1
        if place == 1 and run:
            break
        if place == run + 1:
            run, end = place, found.end()
    if run < 2 or OPEN.search(inside[end:]) or inside.rstrip()[-1] in ";,":
        return None
    return _counted(head, inside[:end], run, run, marked=True)


def joined(words: str) -> int:
    """How many more things a stretch may name than one: its commas, its «và»."""
    return words.count(",") + len(_ANDS.findall(words))


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
