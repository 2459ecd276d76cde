"""Proper names of places (tên riêng): behind which noun they stand, and how far two differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.capitals import is_shouted
from cchc_docs.consistency.text import Mention, Passage

_ZONES = ("khu kinh tế", "kkt", "bqlkkt", "khu công nghiệp", "kcn", "cụm công nghiệp")
_NAMED = re.compile(
    r"\b(?P<kind>[Kk]hu (?:[Kk]inh tế|[Cc]ông nghiệp)|KKT|BQLKKT|KCN|[Cc]ụm [Cc]ông nghiệp|[Tt]ỉnh|"
    r"[Tt]hành phố|TP|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Đđ]ặc khu)\.?[ \u00a0]"
    r"(?P<name>[^\W\d_a-z][^\W\d_]*[ \u00a0][^\W\d_]+)(?!\w)"
)


class Named(NamedTuple):
    """A name of two syllables and the noun before it, zones and their short names as one."""

    kind: str
    mention: Mention


def named(passage: Passage) -> Iterator[Named]:
    """The places that a passage names behind a noun: «Khu kinh tế Vân Phong», «tỉnh Khánh Hòa»."""
    for kind, start, end in _named(passage.text):
        yield Named(kind, Mention(passage, start, end))


@lru_cache(maxsize=8192)
def _named(text: str) -> tuple[tuple[str, int, int], ...]:
    if is_shouted(text):
        return ()
    return tuple(
        (_one_kind(found["kind"].lower()), found.start("name"), found.end("name"))
        for found in _NAMED.finditer(text)
        if found["name"][0].isupper()
    )


def _one_kind(kind: str) -> str:
    if kind in _ZONES:
        return "zone"
    return "thành phố" if kind == "tp" else kind


@cache
def _plain_letters() -> dict[int, str]:
    letters = (chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    bare = {ord(one): unicodedata.normalize("NFD", one)[0].lower() for one in letters}
    return bare | {ord("đ"): "d", ord("Đ"): "d", 0xA0: " "}


def bare(text: str) -> str:
    """The text in small letters without marks, letter for letter as long as before."""
    return text.translate(_plain_letters()).lower()


def differing(one: str, two: str) -> int:
    """How many letters of two texts of one length differ, in mark, in size or altogether."""
    return sum(a != b for a, b in zip(one, two, strict=True))


@cache
def in_any_marks(name: str) -> str:
    """A pattern for the letters of a name with whatever marks and in whatever size."""
    return "".join(_marked().get(letter, re.escape(letter)) for letter in bare(name))


@cache
def _marked() -> dict[str, str]:
    letters: dict[str, str] = {}
    for code, letter in _plain_letters().items():
        letters[letter] = letters.get(letter, "") + chr(code)
    return {
        letter: rf"[{letter}{letter.upper()}{marked}]"
        for letter, marked in letters.items()
        if letter.isalpha()
    } | {" ": "[ \u00a0]"}
