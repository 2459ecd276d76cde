"""What a string that is no syllable was meant to be (lỗi gõ): two words glued, or a slip of a key.

Only what can be told by the spelling of quốc ngữ alone, and only where it leads to a real
syllable: loan words and names of other languages («prôtêin», «krông») lead to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.syllables import (
    LONGEST,
    is_syllable,
    is_vietnamese,
    onset_of,
    split,
    untoned,
    with_tone,
)

_CLUSTER = re.compile(r"(?!tr)[bcdđgkmpstvh][lr]|[kpb]h?[^aăâeêioôơuưyhrl]")
_OWN_ONSETS = frozenset(("tr", "th", "nh", "ng", "ngh", "gi", "kh", "gh", "qu", "ch", "đ"))
_LOAN_TONE = "\u0301"  # «axít», «vắcxin»: a loan has no other tone, and one only
_SAC, _NANG = "\u0301", "\u0323"
_MARKS = (  # letters typed without their horn or roof
    ("uơ", "ươ"),
    ("ưo", "ươ"),
    ("uo", "ươ"),
    ("uo", "uô"),
    ("ie", "iê"),
    ("ye", "yê"),
)
_ONSETS = (("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("c", "k"))


class Slip(NamedTuple):
    """A word that is no syllable, and what may have been meant, likeliest first."""

    meant: tuple[str, ...]
    misplaced: bool  # only its tone stands on a wrong letter: «tòan», «qúy»


@lru_cache(maxsize=16384)
def glued(word: str) -> tuple[str, str] | None:
    """The two syllables that a word in small letters was glued of, where that is sure."""
    if (
        word.isascii()
        or len(word) > 2 * LONGEST
        or not word.islower()
        or not is_vietnamese(word)
        or is_syllable(word)
    ):
        return None
    ways = [way for way in split(word) if len(way[0]) > 1 and len(way[1]) > 1 and _is_own(way)]
    return max(ways, key=lambda way: len(onset_of(way[1])), default=None)


@lru_cache(maxsize=16384)
def slip(word: str) -> Slip | None:
    """What a word in small letters that is no syllable was meant to be, where one can tell."""
    if (
        not 2 < len(word) <= LONGEST + 2
        or word.isascii()
        or not is_vietnamese(word)
        or is_syllable(word)
    ):
        return None
    if _CLUSTER.match(word) or split(word):
        return None
    bare, tones = untoned(word)
    if len(tones) == 1 and (moved := with_tone(bare, tones[0][1])):
        return Slip(moved, misplaced=True)
    meant = tuple(dict.fromkeys(_meant(bare, tuple(tone for _place, tone in tones))))
    return Slip(meant[:2], misplaced=False) if meant else None


def _is_own(way: tuple[str, str]) -> bool:
    """Whether the parts are words of the language, and not the parts of a loan like «xêri»."""
    tones = [tone for part in way for _place, tone in untoned(part)[1]]
    return (
        len(tones) > 1
        or any(tone != _LOAN_TONE for tone in tones)
        or onset_of(way[1]) in _OWN_ONSETS
    )


def _meant(bare: str, tones: tuple[str, ...]) -> Iterator[str]:
    tone = tones[-1] if tones else ""
    for other in (bare, *_respelt(bare)):
        yield from _toned(other, tone)
    if len(tones) < 2 and tone not in {_SAC, _NANG}:
        # «thưc», «quyềt»: a syllable with p, t, c or ch behind has one of these two tones
        for stopped in (_SAC, _NANG):
            yield from with_tone(bare, stopped)


def _toned(bare: str, tone: str) -> tuple[str, ...]:
    if tone:
        return with_tone(bare, tone)
    return (bare,) if is_syllable(bare) else ()


def _respelt(bare: str) -> Iterator[str]:
    for typed, meant in _MARKS:
        if typed in bare:
            yield bare.replace(typed, meant, 1)
    for typed, meant in _ONSETS:
        if bare.startswith(typed):
            yield meant + bare[len(typed) :]
    for place in range(1, len(bare)):
        if bare[place] == bare[place - 1]:
            yield bare[:place] + bare[place + 1 :]
