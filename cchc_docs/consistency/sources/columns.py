"""Two columns that were pasted as one line (hai cột chép thành một dòng), and what runs together.

«UBND TỈNH X | CỘNG HÒA … |», a tab, a wide gap: two texts. «Số: 12/KH-UBND Hà Nội, ngày …» and
«QUYẾT ĐỊNH Về việc …» are two as well, told by their words.
"""

from __future__ import annotations

import re

from cchc_docs.consistency.sources.lines import Line
from cchc_docs.consistency.sources.titles import type_and_subject

_GAP = re.compile(r"\t+| {4,}")
_BARS = re.compile(r"\|")
_NUMBER_AND_DATE = re.compile(
    r"(?P<number>\s*Số\s*:?\s*[^,]{0,24}/[^,\s]{1,24})\s+(?P<day>[^,]{2,40},\s*ngày\b.{0,40})\Z"
)
_DATE_AND_MORE = re.compile(
    r"(?P<day>\s*[^,.;:]{2,40},\s*ngày\b[^,.;:]{4,40}?năm\s*\d{4})\s+(?P<more>Kính gửi.*)\Z",
    re.DOTALL,
)
_NUMBER_AND_SUBJECT = re.compile(
    r"(?P<number>\s*Số\s*:?\s*[^,]{0,24}/[^,\s]{1,24})\s+(?P<more>V/v.*)\Z", re.DOTALL
)
_FROM_MOTTO = re.compile(r"\s+(?=CỘNG H[ÒO][AÀ] XÃ HỘI CHỦ NGHĨA)")
_BEFORE_NUMBER = re.compile(r"(?<=\S)\s+(?=Số\s*:\s*[\d….]*\s*/)")


def columns(line: Line) -> tuple[str, ...]:
    """The texts of a line, empty ones left out; a line of one column is one text."""
    if line.cells:
        return tuple(cell for cell in line.cells if cell) or ("",)
    pattern = _BARS if "|" in line.text else _GAP
    found = tuple(part.strip() for part in pattern.split(line.text) if part.strip(" \t-_*"))
    return found if len(found) > 1 or (found and "|" in line.text) else (line.text,)


def head_pieces(text: str) -> tuple[str, ...]:
    """The texts that run together in a line of a letterhead or a title."""
    together = _NUMBER_AND_DATE.match(text)
    if together:
        return together["number"].strip(), together["day"].strip()
    for pattern in (_DATE_AND_MORE, _NUMBER_AND_SUBJECT):
        two = pattern.match(text)
        if two:
            return two[1].strip(), two["more"].strip()
    title = type_and_subject(text)
    if title:
        return title
    parts = [piece for half in _FROM_MOTTO.split(text) for piece in _BEFORE_NUMBER.split(half)]
    return tuple(parts)
