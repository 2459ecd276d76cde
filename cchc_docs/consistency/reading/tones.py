"""Where a tone mark stands (vị trí dấu thanh): «hòa» or «hoà», «khỏe» or «khoẻ», «ủy» or «uỷ».

Only syllables that end in oa, oe, uy have two ways; behind a q there is but one («quý»).
"""

from __future__ import annotations

import re
from functools import lru_cache

_O, _U, _A, _E, _Y = "òóỏõọ", "ùúủũụ", "àáảãạ", "èéẻẽẹ", "ỳýỷỹỵ"
_OLD = {  # «oà»: «òa», with capitals as they come
    case(plain + marked[n]): case(bearing[n] + bare)
    for plain, bearing, bare, marked in (("o", _O, "a", _A), ("o", _O, "e", _E), ("u", _U, "y", _Y))
    for n in range(5)
    for case in (str.lower, str.upper, str.capitalize)
}
_END = re.compile(
    rf"(?<![qQ])(?:(?P<older>[{_O}{_O.upper()}][aeAE]|[{_U}{_U.upper()}][yY])"
    rf"|(?P<newer>[oO][{_A}{_E}{(_A + _E).upper()}]|[uU][{_Y}{_Y.upper()}]))(?!\w)"
)
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
