"""Words (tiếng, từ): runs of letters and digits, and which are syllables of Vietnamese."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A run of letters and digits, with its place in the passage."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[Word, ...]:
    """The words of a passage in order."""
    return tuple(Word(*found.span(), found[0]) for found in _WORD.finditer(text))
