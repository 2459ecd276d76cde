"""Titles and names of those who sign (chức vụ, quyền hạn, họ tên), known by their words.

Here marks matter: «Trưởng» is a title, «Trương» a family name. So these patterns are not folded.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.lines import TextLine

_AUTHORITY = re.compile(r"(tm|kt|tl|tuq|t/m|k/t|t/l)\s?[./:]\s?(?P<rest>.*)", re.I)
_UNDOTTED = re.compile(r"(tm|kt|tl|tuq|t/m|k/t|t/l|thừa lệnh|thay mặt) (?P<rest>.*)", re.I)
_LETTERS = 3  # in what follows: «TL. 1/500» is a scale
_TITLE = re.compile(
    r"(q\. ?\S|quyền |phó\b|giám đốc|tổng |chủ tịch|chủ nhiệm|chủ tọa|chủ toạ|chủ trì|chánh|trưởng"
    r"|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|hiệu trưởng|viện trưởng|thủ trưởng|thủ tướng"
    r"|đội trưởng|tổ trưởng|chi cục|ủy viên|uỷ viên|bí thư|thường trực|thư ký|đại diện|người"
    r"|kế toán|thành viên|chỉ huy|chính ủy|hạt trưởng|trạm trưởng|kiểm |thanh tra viên|công chức"
    r"|cán bộ|chuyên viên|đảng ủy viên|tư lệnh|phụ trách|trợ lý|bên [ab]\b|nơi |xác nhận|lãnh đạo"
    r"|đoàn trưởng|bên |đơn vị|cơ quan|ban |sở |văn phòng |phòng |hội đồng |ubnd"
    r"|ủy ban |nhà trường)",
    re.I,
)
_OFFICE = re.compile(
    r"(q\. ?|quyền |phó |giám đốc|tổng |chủ tịch|chủ nhiệm|chánh |trưởng |bộ trưởng|thứ trưởng"
    r"|cục trưởng|vụ trưởng|hiệu trưởng|viện trưởng|thủ trưởng|đội trưởng|tổ trưởng|ủy viên"
    r"|uỷ viên|bí thư|thành viên|chuyên viên|kế toán|thanh tra viên|hạt trưởng|đoàn )",
    re.I,
)
_DEGREE = re.compile(
    r"((gs|pgs|ts|ths|cn|ks|bs|bsckii|bscki|ckii|cki|ncs|luật sư|thạc sĩ|tiến sĩ|thạc sỹ|tiến sỹ"
    r"|giáo sư|phó giáo sư|bác sĩ|kỹ sư|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy"
    r"|trung úy|thiếu úy|đại tướng|thượng tướng|trung tướng|thiếu tướng|ông|bà|nhà giáo ưu tú"
    r"|nguyễn khoa)[.,:]?\s*)+(?=\S)",
    re.I,
)
_SYLLABLE = re.compile(
    r"([A-Z]['’])?[A-ZÀ-ỸĐ][a-zà-ỹđ'’]*(-[A-Za-zÀ-ỹĐđ][a-zà-ỹđ'’]*)*|[HKY]['’]\w+"
)
_FAMILY_NAMES = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh "
    "trương đinh lâm phùng mai tô hà cao tạ thái lương quách châu la tăng chu lưu thân kiều tống "
    "nghiêm triệu lò cầm quàng vàng giàng sùng thào mùa ksor siu rơ nay hứa nông bế văn tôn thạch "
    "sơn kim danh diệp ông mấu pi bo nhữ từ doãn lục giang khổng mạc vi khúc ninh"
)
_FAMILIES = frozenset(_FAMILY_NAMES.split())


def is_authority(line: TextLine) -> bool:
    """Whether it opens with TM., KT., TL. or TUQ.: those words before a title or a collective."""
    if not line.text[:12].isupper():
        return False
    dotted = _AUTHORITY.fullmatch(line.text)
    if dotted is not None:
        return len([x for x in str(dotted["rest"]) if x.isalpha()]) >= _LETTERS
    bare = _UNDOTTED.fullmatch(line.text)
    return bare is not None and _TITLE.match(bare["rest"]) is not None


def is_title(line: TextLine) -> bool:
    """Whether it is a title, a side or a body, in capitals."""
    return line.is_upper and _TITLE.match(line.text) is not None and not is_upper_name(line.text)


def is_office(text: str) -> bool:
    """Whether it names an office held, in any letters: a title, or a post under a name."""
    return _OFFICE.match(text) is not None and not is_name(text)


def is_name(text: str) -> bool:
    """Whether it has the shape of a person's name: two to six syllables, each with a capital."""
    bare = _without_degree(text.strip(" .,"))
    syllables = [syllable.strip('"“”()') for syllable in bare.split()]
    if not 2 <= len(syllables) <= 6 or bare.isupper():
        return False
    if not all(_SYLLABLE.fullmatch(syllable) for syllable in syllables):
        return False
    return syllables[0].lower() in _FAMILIES or _OFFICE.match(bare + " ") is None


def may_be_name(text: str) -> bool:
    """Whether it could be a name of a shape unknown here, where a name must stand."""
    bare = text.strip(" .,")
    return (
        2 <= len(bare.split()) <= 6
        and bare[:1].isupper()
        and not bare.isupper()
        and not is_office(bare)
        and not any(character.isdigit() or character in ",;:/…" for character in bare)
    )


def is_upper_name(text: str) -> bool:
    """Whether it is a person's name in capitals, where the decree wants initials only."""
    syllables = _without_degree(text.strip(" .,")).split()
    return (
        2 <= len(syllables) <= 5
        and text.isupper()
        and syllables[0].lower() in _FAMILIES
        and all(syllable.isalpha() for syllable in syllables)
        and syllables[0].lower() not in ("văn", "ông", "kim", "danh", "sơn", "đoàn")
    )


def _without_degree(text: str) -> str:
    found = _DEGREE.match(text)
    return text[found.end() :] if found and " " in text[found.end() :] else text
