"""By what an agency is known in workbooks and registers (khóa của cơ quan): its spoken name.

«Xã Tân Thanh» and «Xã Tân Thạnh» are two communes: tone marks count. What does not count: capitals,
spaces, where in a syllable the tone mark is put («Hoà», «Hòa»), and whether «UBND» is said before.
"""

from __future__ import annotations

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_BEFORE = re.compile(
    r"(?:ủy ban nhân dân|ubnd|uỷ ban nhân dân)\s+(?=(?:xã|phường|đặc khu|thị trấn)\b)"
)


def agency_key(name: str) -> str:
    """The key of a name; two names have one key where a clerk would read one agency."""
    words = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    return " ".join(map(_tone_last, _BEFORE.sub("", words).split(" ")))


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(letter for letter in letters if letter in _TONES)
    bare = "".join(letter for letter in letters if letter not in _TONES)
    return unicodedata.normalize("NFC", bare) + tones
