"""What stands before the name of who signs (học vị, quân hàm): «ThS.», «Đại tá», «Bà»."""

from __future__ import annotations

import re

_DEGREES = (
    r"PGS|GS|TSKH|TS|Ts|ThS|Ths|Th\.S|BSCKII|BSCKI|BS|Bs|CKII|CKI|DS|KTS|KS|CN|LS"
    "|Phó Giáo sư|Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Kỹ sư|Luật sư"
)
_RANKS = "(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|[úu][yý])"
_FORMS = "Ông|Bà|Đồng chí|Đ/c"
DEGREES = rf"(?:(?:{_DEGREES}|{_RANKS}|{_FORMS})[.,\s]+)*"
_BEFORE = re.compile(rf"\s*{DEGREES}(?:[A-ZĐ]\w{{0,6}}\s?\.\s?)*")


def bare_name(text: str) -> str:
    """The name alone: «Trần Kim Kha» of «Đại tá, ThS. Trần Kim Kha»."""
    return _BEFORE.sub("", text, count=1).strip()
