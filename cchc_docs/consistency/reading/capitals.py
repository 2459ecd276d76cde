"""Capital letters of a passage (chữ hoa): lines in capitals, and where a sentence begins."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{2,}")
_OPENS = re.compile(
    r"(?:^|[.:;!?…/|]|[“\"«(‘]|(?:^|\s)[-–+•*]|(?:^|\s)(?:\d+(?:\.\d+)*|[a-zđA-ZĐ]|[IVX]+)[.)])"
    r"[\s“\"«(‘*_]*\Z"
)
_REACH = 24  # characters: no mark of a list is longer
_LOOKED_AT = 300  # characters: no line in capitals is longer
_MOST = 0.8  # of the words: a title in capitals may hold a few small ones


@lru_cache(maxsize=8192)
def is_shouted(text: str) -> bool:
    """Whether a passage is set in capitals, or every word of it begins with one."""
    found = _WORD.findall(text, 0, _LOOKED_AT)
    if not found:
        return False
    whole = sum(word.isupper() for word in found)
    begun = sum(word[0].isupper() for word in found)
    return whole >= 0.6 * len(found) or (len(found) > 4 and begun >= _MOST * len(found))


def opens_sentence(text: str, position: int) -> bool:
    """Whether a capital at this place is there because something begins."""
    low = max(position - _REACH, 0)
    before = text[low:position]
    return (low == 0 and not before.strip()) or _OPENS.search(before) is not None
