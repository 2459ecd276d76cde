"""Two columns that were pasted as one line (hai cột chép thành một dòng), and what runs together.

«UBND TỈNH X | CỘNG HÒA … |», a tab, a wide gap: two texts. «Số: 12/KH-UBND Hà Nội, ngày …» and
«QUYẾT ĐỊNH Về việc …» are two as well, told by their words.
"""

from __future__ import annotations

import re

from cchc_docs.consistency.sources.lines import Line
from cchc_docs.consistency.sources.titles import NAMES, type_and_subject

_GAP = re.compile(r"\t+| {4,}")
_BARS = re.compile(r"\|")
_TOGETHER = (  # two texts of a letterhead in one line, each pattern the first and the rest
    re.compile(
        r"(?P<first>\s*Số\s*:?\s*[^,]{0,24}/[^,\s]{1,24})\s+"
        r"(?P<rest>(?:V/v|[^,.;:]{2,40},\s*ngày\b).*)\Z",
        re.DOTALL,
    ),
    re.compile(
        r"(?P<first>[^.;:]{2,40},\s*ngày\b[^,.;:]{4,40}?năm\s*\d{4})\s+"
        rf"(?P<rest>(?:Kính gửi|{'|'.join(NAMES)}).*)\Z",
        re.DOTALL,
    ),
    re.compile(
        r"(?P<first>.{2,160}?\S)\s+(?P<rest>CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA.*)\Z", re.DOTALL
    ),
    re.compile(r"(?P<first>.{2,200}?\S)\s+(?P<rest>Số\s*:\s*[\d….]*\s*/.*)\Z", re.DOTALL),
)


def columns(line: Line) -> tuple[str, ...]:
    """The texts of a line, empty ones left out; a line of one column is one text."""
    if line.cells:
        return tuple(cell for cell in line.cells if cell) or ("",)
    pattern = _BARS if "|" in line.text else _GAP
    found = tuple(part.strip() for part in pattern.split(line.text) if part.strip(" \t-_*"))
    return found if len(found) > 1 or (found and "|" in line.text) else (line.text,)


def head_pieces(text: str) -> tuple[str, ...]:
    """The texts that run together in a line of a letterhead or a title."""
    for pattern in _TOGETHER:
        two = pattern.match(text)
        if two:
            return two["first"].strip(), *head_pieces(two["rest"].strip())
    return type_and_subject(text) or (text,)
