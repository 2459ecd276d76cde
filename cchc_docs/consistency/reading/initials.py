"""First letters of words (chữ cái đầu): which words an abbreviation may stand for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from cchc_docs.consistency.text import Text

_PIECE = re.compile(r"[^\W\d_]+|[^\w\s&,/–-]|\d")
_JOINING = frozenset(("và", "của", "các", "về", "trong", "với", "theo", "cho", "ở"))
_LEAST_SEEN = 2
_FEW = 3  # letters fit too many words by chance


def initials_of(words: str) -> str:
    """The first letters of some words, those of words that only join left out: «CCHC».

    Marks and digits stand for themselves, and a word in capitals for nothing: no letters of an
    abbreviation go across them.
    """
    return _first_letters(_pieces(words))


def spells(key: str, words: str, *, at_start: bool = False) -> bool:
    """Whether words begin with the letters of an abbreviation, anywhere or at their start."""
    letters = initials_of(words)
    return letters.startswith(plain(key)) if at_start else plain(key) in letters


def plain(key: str) -> str:
    """The letters of an abbreviation without marks; Đ is a letter of its own."""
    return key.translate(_plain_letters())


def spelt_in(text: Text, keys: Iterable[str]) -> dict[str, str]:
    """For some abbreviations, words of the text whose first letters they are.

    Three letters fit too many words by chance: theirs must stand there twice.
    """
    phrases: dict[str, Counter[str]] = {key: Counter() for key in keys}
    for passage in text.passages if phrases else ():
        letters = _letters_of(passage.text)
        for key, found in phrases.items():
            at = letters.find(plain(key))
            if at >= 0:
                words = _pieces(passage.text)[at : at + len(key)]
                found[" ".join(words).lower()] += letters.count(plain(key))
    return {
        key: phrase
        for key, found in phrases.items()
        for phrase, times in found.most_common(1)
        if times >= _LEAST_SEEN or len(key) > _FEW
    }


@lru_cache(maxsize=8192)
def _letters_of(text: str) -> str:
    return _first_letters(_pieces(text))


def _pieces(text: str) -> list[str]:
    return [piece for piece in _PIECE.findall(text) if piece not in _JOINING]


def _first_letters(pieces: list[str]) -> str:
    firsts = [piece[0] if len(piece) == 1 or not piece.isupper() else "|" for piece in pieces]
    return "".join(firsts).upper().translate(_plain_letters())


@cache
def _plain_letters() -> dict[int, str]:
    letters = (chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    return {
        ord(letter): unicodedata.normalize("NFD", letter)[0]
        for letter in letters
        if letter not in "đĐ"
    }
