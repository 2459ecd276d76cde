"""Names of agencies and divisions (tên cơ quan, đơn vị): whether one says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.abbreviations import tokens
from cchc_docs.consistency.reading.capitals import is_shouted
from cchc_docs.consistency.reading.names import bare
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.abbreviations import is_listed, key_of, of_office
from cchc_docs.consistency.text import Mention, Passage

_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?\Z"
)
_FAMILIES = frozenset(
    (
        *("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi"),
        *("đỗ", "hồ", "ngô", "dương", "lý", "đinh", "trịnh", "mai", "cao", "lâm", "lương", "hà"),
        *("đào", "đoàn", "lưu", "phùng", "vương", "tạ", "trương", "chu", "tô", "thái", "kiều"),
    )
)
_KINDS = frozenset(
    (
        *("sở", "bộ", "ban", "vụ", "cục", "chi", "ủy", "hội", "phòng", "đoàn", "tổ", "đội"),
        *("trung", "viện", "văn", "thanh", "công", "kho", "ngân", "trường", "bệnh", "tổng"),
        *("liên", "mặt", "tòa", "quân", "đảng", "tỉnh", "huyện", "xã", "phường", "thị", "thành"),
        *("quận", "nhà", "cơ", "đơn", "địa", "bưu", "thuế", "hải", "kiểm", "chính", "quốc"),
        *("bảo", "điện", "khu", "lãnh"),
    )
)
"""First words of names that say what the named is."""
_DIVISION = re.compile(
    r"\b(?:[Pp]hòng|[Cc]hi cục|[Bb]an [Qq]uản lý|[Tt]rung tâm|[Đđ]ội|[Tt]ổ) (?=[A-ZĐ]{3})"
)
_ONE_AGENCY = re.compile(r"UBND (?:thành phố|thị xã|huyện|quận|xã|phường) [^,;()]{2,20}\Z")
_AGENCY = re.compile(r"\b(?:Sở|Ban|Chi cục|Cục|Văn phòng|Thanh tra) ")
_LIST = re.compile(r"[^.;:()]{20,2000}")


def is_bare_place(name: str) -> bool:
    """Whether a name is of a place only, «Bố Trạch»: two syllables with capitals, no noun."""
    words = name.split()
    if len(words) != 2 or not all(word[:1].isupper() and word[1:].islower() for word in words):
        return False
    plain = bare(name).split()
    return (
        all(_SYLLABLE.match(word) for word in plain) and words[0].lower() not in _FAMILIES | _KINDS
    )


def unknown_token(name: str, registry: Registry) -> str:
    """An abbreviation within a name that nobody can look up: «phòng QLĐN»; else nothing."""
    own = of_office(registry)
    for start, end in tokens(name):
        key = key_of(name[start:end])
        if not is_listed(key) and (key not in own or own[key] == name):
            return name[start:end]
    return ""


def divisions_by_token(passage: Passage) -> Iterator[tuple[Mention, str]]:
    """The divisions that a passage names by an abbreviation, each with it: «phòng QLĐN»."""
    text = passage.text
    ends = dict(tokens(text)) if _DIVISION.search(text) else {}
    for noun in _DIVISION.finditer(text) if ends else ():
        end = ends.get(noun.end())
        if end:
            yield Mention(passage, noun.start(), end), text[noun.end() : end]


def places_among_agencies(passage: Passage) -> Iterator[Mention]:
    """«…, Sở Du lịch, UBND thành phố Đồng Hới, Bố Trạch»: places right behind one agency."""
    if "UBND " not in passage.text or is_shouted(passage.text):
        return
    for listed in _LIST.finditer(passage.text):
        if not _AGENCY.search(listed[0]):
            continue
        behind_agency = False
        for item in re.finditer(r"[^,]+", listed[0]):
            words = item[0].strip()
            if behind_agency and is_bare_place(words):
                low = listed.start() + item.start() + item[0].index(words)
                yield Mention(passage, low, low + len(words))
            else:
                behind_agency = _ONE_AGENCY.match(words) is not None
