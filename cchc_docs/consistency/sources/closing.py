"""The lines below a body (phần cuối văn bản): recipients and signatures, told by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_docs.consistency.reading.degrees import DEGREES, bare_name
from cchc_docs.consistency.reading.letters import CAPITALS, SMALL
from cchc_docs.consistency.text import Part
from cchc_docs.vietnamese.text import fold

AUTHORITY = re.compile(
    rf"\s*(?:(?:TM|KT|TL|TUQ)\s?[./:\s]|Q\s?\.|T/M|K/T|T/L)[\s.:]{{0,3}}(?=[{CAPITALS}]{{2}})"
)
LABEL = re.compile(
    r"\s*\W{0,3}(?:Nơi nhận|Nơi gửi)(?:\s*\([^()]{0,40}\))?(?:\s*[:.]|\s*\Z)", re.IGNORECASE
)
FILING = re.compile(r"\s*[-–+•]?\s*Lưu\s*[:;]?\s*(?=VT|HC|V[Pp]|[A-ZĐ]|$)")
ITEM = re.compile(r"\s*[-–+•]\s*\S")
_OFFICE = re.compile(
    r"\s*(?:Q\.\s*|QUYỀN\s+)?(?:PHÓ|GIÁM ĐỐC|TỔNG|CHỦ TỊCH|CHỦ NHIỆM|CHỦ TỌA|CHỦ TRÌ|CHÁNH|TRƯỞNG"
    r"|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|THỦ TRƯỞNG|THỦ TƯỚNG"
    r"|CHI CỤC|ỦY VIÊN|UỶ VIÊN|BÍ THƯ|THƯỜNG TRỰC|THƯ KÝ|ĐẠI DIỆN|THÀNH VIÊN|TỔ TRƯỞNG|ĐỘI TRƯỞNG"
    r"|NGƯỜI|CÁN BỘ|KẾ TOÁN|THỐNG ĐỐC|KIỂM SOÁT|BÊN [AB]\b|XÁC NHẬN|ĐOÀN)"
)
_POST = re.compile(
    r"\s*(?:Phó|Giám đốc|Tổng|Chủ tịch|Chủ nhiệm|Chánh|Trưởng|Bộ trưởng|Thứ trưởng|Cục trưởng"
    r"|Vụ trưởng|Hiệu trưởng|Viện trưởng|Ủy viên|Bí thư)\b"
)
_SIGNED = re.compile(r"\s*[(\[]\s*(?:đã ký|chữ ký|ký)\b[^()\[\]]{0,60}[)\]]\s*\Z", re.IGNORECASE)
_SYLLABLE = rf"[{CAPITALS}][{SMALL}]*(?:['’][{CAPITALS}{SMALL}]+)?"
_NAME = re.compile(rf"\s*{DEGREES}{_SYLLABLE}(?:\s+{_SYLLABLE}){{1,4}}\s*\Z")
_POST_BEHIND = re.compile(
    rf"(?<=[{SMALL}])\s+(?=(?:Phó (?!Thị)|Giám đốc|Chủ tịch|Trưởng (?:phòng|[Bb]an)|Chánh)\S*\s)"
)
_SIGNED_BESIDE = re.compile(
    r"\s+(?=(?:TM|KT|TL|TUQ)\s?\.\s?[A-ZĐ]{2}|(?:BỘ TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|PHÓ|CHÁNH"
    r"|TRƯỞNG|THỨ TRƯỞNG|TỔNG|CỤC TRƯỞNG)\b[\s,])"
)
_RECIPIENTS = re.compile(rf"(?<=[;:.)])\s*(?=[-–+•]\s?[{CAPITALS}])|(?<=[;:])\s+(?=Lưu\s*:)")
_LINES = re.compile(
    rf"\s+(?=(?:KT|TL|TUQ)\s?\.\s?[{CAPITALS}]{{2}}|(?:PHÓ|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|TRƯỞNG|BỘ TRƯỞNG"
    r"|THỨ TRƯỞNG|CỤC TRƯỞNG|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC)\b)"
)
_ALONE = re.compile(r"\s*(?:TM|KT|TL|TUQ)\s?\.\s*")
_NAME_BEHIND = re.compile(
    rf"(?<=[{CAPITALS})])\s+(?=[{CAPITALS}][{SMALL}]+(?:\s+[{CAPITALS}][{SMALL}]*){{1,4}}\Z)"
)
_WHOLE = re.compile(
    r"(?:\b(?:TM|KT|TL|TUQ|Q)\W*|\b(?:QUYỀN|PHÓ|TỔNG|THƯỜNG TRỰC|BỘ|CỤC|VỤ|HIỆU|THỨ|VIỆN|THỦ|HỘI"
    r"|TỔ|ĐOÀN|ĐỘI|CẤP))\Z"
)
_MOST = 25  # words: no line of a closing has more
_OTHER = frozenset({"phu", "mau", "bieu", "cong", "danh"})  # «Phụ lục», «Mẫu số», «Biểu»


def is_short(text: str) -> bool:
    """Whether a line has no more words than a heading, a name or a title."""
    return len(text) < 400 and len(text.split()) <= _MOST


def is_label(text: str) -> bool:
    """Whether it opens the list of recipients."""
    return LABEL.match(text) is not None


def split(text: str) -> tuple[str, ...]:
    """A line of a closing that holds several: a list of recipients, a title over its name."""
    if is_label(text):
        label = LABEL.match(text)
        assert label is not None  # noqa: S101 – is_label has matched it
        rest = text[label.end() :].strip()
        return (label[0].strip(), *_nonblank(_RECIPIENTS.split(rest))) if rest else (text,)
    if ITEM.match(text) and _RECIPIENTS.search(text) and FILING.search(text[-80:]):
        return tuple(_nonblank(_RECIPIENTS.split(text)))
    if FILING.match(text) and len(text) < 300:
        line, *signature = _SIGNED_BESIDE.split(text, maxsplit=1)
        return (line, *(one for half in signature for one in _titles(half)))
    if (AUTHORITY.match(text) or _OFFICE.match(text)) and is_short(text):
        return tuple(_titles(text))
    if is_short(text):
        name, *post = _POST_BEHIND.split(text, maxsplit=1)
        if post and is_name(name):
            return name, *post
    return (text,)


def _titles(text: str) -> list[str]:
    found: list[str] = []
    for half in _NAME_BEHIND.split(text):
        if not half.strip().isupper():
            found.append(half)
            continue
        for line in _LINES.split(half):
            if found and _WHOLE.search(found[-1]):
                found[-1] += f" {line}"  # «TM.» and «PHÓ» go on: no lines of their own
            else:
                found.append(line)
    return found


def _nonblank(texts: Sequence[str]) -> list[str]:
    return [text.strip() for text in texts if text.strip()]


def are_titles(cells: Sequence[str]) -> bool:
    """Whether a line of several columns holds titles only, in small letters too: «Thư ký»."""
    offices = (_is_office(cell.upper()) and cell.strip()[-1] not in ".;:" for cell in cells)
    return len(cells) > 1 and all(offices)


def part_of(
    text: str, state: Part, before: str, following: Sequence[str], *, within: bool
) -> Part | None:
    """RECIPIENT or SIGNATURE; none where the line belongs to no closing.

    `following` are the lines below: a title without TM. or KT. signs where a name follows.
    """
    if is_label(text):
        return Part.RECIPIENT
    if state is Part.RECIPIENT and ITEM.match(text) and len(text) < 500:
        return Part.RECIPIENT
    if not is_short(text) or not within:
        return None
    if _is_authority(text):
        return Part.SIGNATURE
    in_closing = state in {Part.RECIPIENT, Part.SIGNATURE}
    if in_closing and (ITEM.match(text) or FILING.match(text) or text.rstrip().endswith(";")):
        return Part.RECIPIENT  # beside a signature too, in its own column
    if state is Part.RECIPIENT:
        open_item = not before.rstrip().endswith((";", ".", ":")) and text[:1].islower()
        if open_item and fold(text).split("_")[0] not in _OTHER:
            return Part.RECIPIENT
    if in_closing:
        return Part.SIGNATURE if _signs(text, state) else None
    if state is Part.BODY and _is_office(text) and any(map(is_name, following)):
        return Part.SIGNATURE
    return None


def _is_authority(text: str) -> bool:
    bare = text.strip()
    return AUTHORITY.match(text) is not None and bare[-1:] not in ".;:" and bare[:14].isupper()


def _is_office(text: str) -> bool:
    return _OFFICE.match(text) is not None and text.strip().isupper() and len(text.split()) <= 12


def _signs(text: str, state: Part) -> bool:
    if fold(text).split("_")[0] in _OTHER:
        return False
    if _SIGNED.match(text) or _ALONE.fullmatch(text) or is_name(text) or _is_office(text):
        return True
    # what goes on a title, and a post above the name
    return state is Part.SIGNATURE and (
        (text.strip().isupper() and len(text.split()) <= 12) or _POST.match(text) is not None
    )


def is_name(text: str) -> bool:
    """Whether it has the shape of a name of a person: «Vương Thị Lê Huyền», degrees before it."""
    bare = bare_name(text)
    looks = len(bare) < 60 and not bare.isupper() and _NAME.match(text) is not None
    return looks and not _POST.match(bare)
