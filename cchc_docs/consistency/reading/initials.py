"""First letters of words (chữ cái đầu): which words an abbreviation may stand for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from cchc_docs.consistency.text import Text

_PIECE = re.compile(r"[^\W\d_]+|[^\w\s&-]|\d")
_JOINING = frozenset(("và", "của", "các", "về", "trong", "với", "theo", "cho", "ở", "của"))
_BREAK = "|"
_LEAST_SEEN = 2


@lru_cache(maxsize=4096)
def _initial(letter: str) -> str:
    if letter in "đĐ":
        return "Đ"
    return unicodedata.normalize("NFD", letter)[0].upper()


def initials_of(words: str) -> str:
    """The first letters of some words, words that only join left out: «CCHC»."""
    return _initials(_PIECE.findall(words)).replace(_BREAK, "")


def spells(key: str, words: str, *, at_start: bool = False) -> bool:
    """Whether words begin with the letters of an abbreviation, anywhere or at their start."""
    letters = _initials(_PIECE.findall(words))
    plain = key.replace("Ư", "U")
    return letters.startswith(plain) if at_start else plain in letters


def _initials(pieces: Iterable[str]) -> str:
    return "".join(
        _BREAK if not piece[0].isalpha() else _initial(piece[0])
        for piece in pieces
        if piece not in _JOINING
    )


def spelt_in(text: Text, keys: Iterable[str]) -> dict[str, str]:
    """For some abbreviations, words of the text whose first letters they are.

    Three letters fit too many words by chance: theirs must stand there twice.
    """
    wanted = {key: key.replace("Ư", "U") for key in keys}
    pieces = [
        _BREAK if len(piece) > 1 and piece.isupper() else piece
        for passage in text.passages
        for piece in (*_PIECE.findall(passage.text), _BREAK)
        if piece not in _JOINING
    ] if wanted else []
    letters = _initials(pieces)
    found: dict[str, str] = {}
    for key, plain in wanted.items():
        phrases: Counter[str] = Counter()
        at = letters.find(plain)
        while at >= 0:
            phrases[" ".join(pieces[at : at + len(plain)]).lower()] += 1
            at = letters.find(plain, at + 1)
        for phrase, times in phrases.most_common(1):
            if times >= _LEAST_SEEN or len(plain) > 3:
                found[key] = phrase
    return found
