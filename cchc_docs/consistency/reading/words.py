"""Words (tiếng, từ): runs of letters and digits; and the passages in which spelling is read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.text import Part, Passage, Text

_WORD = re.compile(r"[^\W_]+")
_SIGNS = ("@", "://", "www.", ".vn", ".com", ".org", ".net", ".info")  # quick to look for
_SPELT = (Part.SUBJECT, Part.ADDRESSEE, Part.HEADING, Part.BODY, Part.CELL, Part.CAPTION)
_ADDRESS = re.compile(
    r"(?:https?:|www\.|[\w.+-]+@)\S*|\b\w+(?:\.\w+)*\.(?:vn|com|org|net|info)\b\S*"
)


class Word(NamedTuple):
    """A run of letters and digits, with its place in the passage."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[Word, ...]:
    """The words of a passage in order."""
    return tuple(Word(*found.span(), found[0]) for found in _WORD.finditer(text))


@lru_cache(maxsize=8192)
def small_words(text: str) -> tuple[str, ...]:
    """The words of a passage in order, in small letters, without their places."""
    return tuple(_WORD.findall(text.lower()))


def spelt(text: Text) -> tuple[Passage, ...]:
    """The passages of connected words, whose spelling counts: no names of signers, no counters."""
    return text.parts(*_SPELT)


@lru_cache(maxsize=8192)
def addresses(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of addresses of pages and mails: no words of a language."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    return tuple(found.span() for found in _ADDRESS.finditer(text))


def is_within(spans: tuple[tuple[int, int], ...], position: int) -> bool:
    """Whether a position lies in one of the spans."""
    return any(low <= position < high for low, high in spans)
