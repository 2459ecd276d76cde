"""Sentences and clauses (câu, vế câu) of a passage."""

from __future__ import annotations

import re
from functools import lru_cache

# A full stop ends a sentence before a capital or a quotation mark, unless what it closes is short:
# «TL.», «TP.», «Q.», «Th.S», «a.», a lone capital, or a number that begins: «1.», «Điều 1.».
_END = re.compile(r"(?:[.!?…]|\./\.)[”\"»)\]]*\s+(?=[“\"«(]?[A-ZÀ-ỸĐ0-9])")
_SHORT = re.compile(
    r"(?:^|[:;.]\s|\b(?:Điều|Mục|Phần|Chương|khoản|Bảng|Biểu|Hình|Phụ lục)\s)\s*"
    r"\d{1,2}(?:\.\d+)*\.\s+\Z|"
    r"(?:^|[\s(“\"])(?:[A-ZĐa-zđ]|TL|KT|TM|TUQ|TP|Tp|ThS|TS|PGS|GS|BS|KS|CN|Th\.S|"
    r"tr|đ/c|St|Dr|Mr|Ms|Co|Ltd)\.\s+\Z"
)


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of a passage, closing marks included, spaces between them not."""
    spans = []
    start = 0
    for found in _END.finditer(text):
        if _SHORT.search(text[start : found.end()]) and found[0].startswith("."):
            continue
        spans.append((start, start + len(text[start : found.end()].rstrip())))
        start = found.end()
    if text[start:].strip():
        spans.append((start, start + len(text[start:].rstrip())))
    return tuple(spans)


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """The sentence that holds a position; the whole passage where none does."""
    return next((s for s in sentences(text) if s[0] <= position < s[1]), (0, len(text)))


def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the clauses of a passage: sentences cut at semicolons too."""
    return tuple(
        (low + part.start(), low + part.end())
        for low, high in sentences(text)
        for part in re.finditer(r"[^;]+", text[low:high])
    )
