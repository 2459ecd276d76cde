"""Where a tone mark stands (vị trí dấu thanh): «hòa» or «hoà», «khỏe» or «khoẻ», «ủy» or «uỷ».

Only syllables that end in oa, oe, uy have two ways; behind a q there is but one («quý»).
"""

from __future__ import annotations

import re
from functools import lru_cache

# Grave, acute, hook, tilde, dot below, in this order.
_TONES = {"o": "òóỏõọ", "u": "ùúủũụ", "a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}
_PAIRS = {
    first[n] + second: base + last[n]
    for base, first, ends in (("o", _TONES["o"], "ae"), ("u", _TONES["u"], "y"))
    for second in ends
    for last in (_TONES[second],)
    for n in range(5)
}
_OLD = {  # «oà»: «òa», with capitals as they come
    case(new): case(old)
    for old, new in _PAIRS.items()
    for case in (str.lower, str.upper, str.capitalize)
}
_OLDER_END = "|".join(sorted(_OLD.values()))
_NEWER_END = "|".join(sorted(_OLD))
_END = re.compile(rf"(?<![qQ])(?:(?P<older>{_OLDER_END})|(?P<newer>{_NEWER_END}))(?!\w)")
_LETTERS = re.compile(r"[^\W\d_]*\Z")
_LONGEST = 8  # letters before the last two of a syllable, and more


@lru_cache(maxsize=8192)
def placements(text: str) -> tuple[tuple[int, int, bool], ...]:
    """The syllables with two ways of writing: their span, and whether the mark stands last."""
    return tuple(
        (_beginning(text, found.start()), found.end(), found["newer"] is not None)
        for found in _END.finditer(text)
    )


def _beginning(text: str, position: int) -> int:
    before = _LETTERS.search(text, max(position - _LONGEST, 0), position)
    return before.start() if before else position


def one_placement(text: str) -> str:
    """The text with every such mark on the first vowel, letter for letter as long as before."""
    return _END.sub(lambda found: _OLD.get(found[0], found[0]), text)
