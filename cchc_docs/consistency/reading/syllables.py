"""Which strings can be a Vietnamese syllable (âm tiết, chữ viết): onset, rime and tone by rule.

Built from the spelling of quốc ngữ, with both habits of placing the tone (hòa, hoà). It says what
can be, not what is: «dơn» is a syllable that no word has.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_ONSETS = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *"bcdđghklmnprstvx",
    "",
)
_RIMES = frozenset(
    """
    a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âm ân âng âp ât âc âu ây
    e eo em en eng ep et ec ê êu êm ên ênh êp êt êch
    i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc
    o oi om on ong op ot oc oong ooc ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt
    oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc
    oe oeo oem oen oet
    u ua ui um un ung up ut uc uôi uôm uôn uông uôt uôc
    uê uêu uên uênh uêch uân uâng uât uây uơ uy uya uyu uyn uynh uyp uyt uych uyên uyêt
    ư ưa ưi ưu ưm ưn ưng ưt ưc ươi ươu ươm ươn ương ươp ươt ươc
    y yêu yêm yên yêng yêt
    """.split()  # noqa: SIM905 – to be read as rimes
)
# Behind «qu» the glide is in the onset: quyết is qu + yêt, quơ is qu + ơ.
_AFTER_QU = frozenset(
    ("ôc", "y", "yn", "ynh", "yt", "yu", "yên", "yêt", "ăp", "âng", "ich", "it", "in", "inh")
)
_NOT_AFTER_QU = frozenset("oueưyô")  # a rime does not begin with these there, «e» and «y» aside
_SOFT = frozenset("eêiy")  # k, gh and ngh stand before these; c, g and ng before the others
_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơư")
_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_STOPS = ("p", "t", "c", "ch")
LONGEST = 7
"""Letters of the longest syllable, «nghiêng»."""
ALPHABET = frozenset("abcdeghiklmnopqrstuvxyăâđêôơư")
"""The letters of quốc ngữ, without tones."""


@lru_cache(maxsize=65536)
def untoned(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """A word in small letters without its tones, and each tone with the letter it stood on."""
    letters: list[str] = []
    tones: list[tuple[int, str]] = []
    for letter in text.lower():
        marks = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in marks[1:] if mark in _TONES), "")
        if tone:
            tones.append((len(letters), tone))
            letter = unicodedata.normalize("NFC", marks.replace(tone, ""))
        letters.append(letter)
    return "".join(letters), tuple(tones)


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word can be one syllable, whatever its case."""
    if not 0 < len(word) <= LONGEST:
        return False
    bare, tones = untoned(word)
    if len(tones) > 1:
        return False
    return any(_fits(onset, rime, tones) for onset, rime in _parted(bare))


def is_vietnamese(word: str) -> bool:
    """Whether a word carries a mark of quốc ngữ and no letter foreign to it."""
    bare, tones = untoned(word)
    marked = bool(tones) or any(letter in _MARKED or letter == "đ" for letter in bare)
    return marked and all(letter in ALPHABET for letter in bare)


def onset_of(word: str) -> str:
    """The consonants that a syllable begins with; empty where it begins with a vowel."""
    bare, _tones = untoned(word)
    return next((onset for onset, _rime in _parted(bare)), "")


@lru_cache(maxsize=16384)
def with_tone(bare: str, tone: str) -> tuple[str, ...]:
    """The syllables of a bare spelling with a tone, in each place where it may stand."""
    written = (
        unicodedata.normalize("NFC", bare[: place + 1] + tone + bare[place + 1 :])
        for place in range(len(bare))
    )
    return tuple(word for word in written if len(word) == len(bare) and is_syllable(word))


@lru_cache(maxsize=16384)
def split(word: str) -> tuple[tuple[str, str], ...]:
    """The ways to cut a word into two syllables, the second with a consonant before its vowel."""
    return tuple(
        (word[:place], word[place:])
        for place in range(max(len(word) - LONGEST, 1), min(LONGEST + 1, len(word)))
        if is_syllable(word[:place]) and is_syllable(word[place:]) and onset_of(word[place:])
    )


def _parted(bare: str) -> Iterator[tuple[str, str]]:
    """The onsets that a bare spelling can begin with, each with its rime."""
    for onset in _ONSETS:
        rime = bare[len(onset) :]
        if bare.startswith(onset) and rime and _may_meet(onset, rime):
            yield onset, rime


def _may_meet(onset: str, rime: str) -> bool:
    first = rime[0]
    match onset:
        case "qu":
            allowed = first not in _NOT_AFTER_QU or first == "e"
            return rime in _AFTER_QU or (allowed and rime in _RIMES)
        case "gi":
            return rime in _RIMES and first not in "iy"
        case "g":
            return rime in _RIMES and (first not in _SOFT or (first == "i" and rime != "ia"))
        case "k" | "gh" | "ngh":
            return rime in _RIMES and first in _SOFT
        case "c" | "ng":
            return rime in _RIMES and first not in _SOFT
        case "":
            return rime in _RIMES and not rime.startswith("iê")
        case _:
            return rime in _RIMES and not rime.startswith("yê")


def _fits(onset: str, rime: str, tones: tuple[tuple[int, str], ...]) -> bool:
    """Whether the tone may stand there, and whether the rime allows it."""
    stopped = rime.endswith(_STOPS)
    if not tones:
        return not stopped
    place, tone = tones[0]
    if stopped and _TONES[tone] not in {"sắc", "nặng"}:
        return False
    return place - len(onset) in _places(rime)


@lru_cache(maxsize=512)
def _places(rime: str) -> frozenset[int]:
    """Where in a rime its tone may stand."""
    vowels = next((n for n, letter in enumerate(rime) if letter not in _VOWELS), len(rime))
    marked = [n for n in range(vowels) if rime[n] in _MARKED]
    if marked:
        return frozenset(marked[-1:])
    if rime in {"oa", "oe", "uy"}:
        return frozenset((0, 1))
    if vowels < len(rime):
        return frozenset((vowels - 1,))
    return frozenset((1 if vowels == 3 else 0,))
