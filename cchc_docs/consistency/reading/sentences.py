"""Sentences and clauses (câu, vế câu) of a passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from cchc_docs.consistency.reading.letters import CAPITALS

# A full stop ends a sentence before a capital or a quotation mark, unless what it closes is short:
# «TL.», «TP.», «Q.», «Th.S», «a.», or a lone capital. A number is short where a sentence begins:
# «1. Về …», but «… năm 2021. Sở …» ends one.
_END = re.compile(rf"(?:[.!?…]|\./\.)[”\"»)\]]*\s+(?=[“\"«(]?[{CAPITALS}0-9])")
_SHORT = re.compile(
    r"(?:^|[\s(“\"])(?:[A-ZĐa-zđ]|TL|KT|TM|TUQ|TP|Tp|ThS|TS|PGS|GS|BS|KS|CN|Th\.S|"
    r"tr|đ/c|St|Dr|Mr|Ms|Co|Ltd)\.\s+\Z"
)
_NUMBERING = re.compile(r"[\s(“\"]*(?:(?:Điều|Mục|Chương|Phần)\s+)?(?:\d+(?:\.\d+)*|[IVX]+)\.\s+")
_LOOK_BACK = 24  # characters: what is short is shorter


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of a passage, closing marks included, spaces between them not."""
    spans = []
    start = 0
    for found in _END.finditer(text):
        if found[0].startswith(".") and _closes_what_is_short(text, start, found.end()):
            continue
        spans.append((start, start + len(text[start : found.end()].rstrip())))
        start = found.end()
    if text[start:].strip():
        spans.append((start, start + len(text[start:].rstrip())))
    return tuple(spans)


def _closes_what_is_short(text: str, start: int, end: int) -> bool:
    low = max(start - 1, end - _LOOK_BACK, 0)
    return bool(_SHORT.search(text, low, end) or _NUMBERING.fullmatch(text, start, end))


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """The sentence that holds a position; the whole passage where none does."""
    spans = sentences(text)
    place = bisect_right(spans, position, key=lambda span: span[0]) - 1
    if place >= 0 and position < spans[place][1]:
        return spans[place]
    return (0, len(text))


def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the clauses of a passage: sentences cut at semicolons too."""
    return tuple(
        (low + part.start(), low + part.end())
        for low, high in sentences(text)
        for part in re.finditer(r"[^;]+", text[low:high])
    )
