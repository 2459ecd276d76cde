"""Order of words and names (xếp thứ tự): the Vietnamese alphabet, then tones, then capitals."""

from __future__ import annotations

import unicodedata

from cchc_docs.vietnamese.text import nfc

CollationKey = tuple[
    tuple[tuple[tuple[int, ...], tuple[int, ...]], ...],  # letters and tones of each word
    tuple[bool, ...],  # capitals
    str,  # the text itself, so that only equal texts are equal
]

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"  # f, j, w and z at their Latin places
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; level has no mark
_TONE_WEIGHTS = {mark: weight for weight, mark in enumerate(_TONES, 1)}
# Punctuation goes before digits, digits before letters, other scripts come last.
_DIGIT, _LETTER, _OTHER = 0x110000, 0x110010, 0x110100
_WEIGHTS = {
    unicodedata.normalize("NFD", letter): _LETTER + place for place, letter in enumerate(_ALPHABET)
}
_QUALITY_MARKS = frozenset("\u0302\u0306\u031b")  # mũ, trăng, móc: they make letters of their own


def collation_key(text: str) -> CollationKey:
    """Give the key that sorts texts in Vietnamese order (thứ tự chữ cái): `sorted(…, key=…)`.

    Words are compared one after the other as dictionaries do, each by its letters, then by its
    tone (ngang, huyền, hỏi, ngã, sắc, nặng) wherever that is put: «ba hoa», «bà con», «bạ». Lower
    case before capitals decides last. NFC and NFD of a text have one key, other texts have others.
    """
    composed = nfc(text)
    capitals: list[bool] = []
    words = tuple(_word_key(word, capitals) for word in composed.split())
    return words, tuple(capitals), composed


def name_key(name: str) -> CollationKey:
    """Give the key that sorts people (xếp theo tên): given name, then family and middle names.

    «Trần Thu Mai» stands under Mai, as in every Vietnamese list of people.
    """
    *others, given = name.split() or [""]
    return collation_key(" ".join((given, *others)))


def given_name(name: str) -> str:
    """Find the name that someone is called by (tên): the last word of the full name."""
    return (name.split() or [""])[-1]


def _word_key(word: str, capitals: list[bool]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Weigh the letters of a word and its tones, and note which letters are capitals."""
    letters: list[int] = []
    tones: list[int] = []
    for char in word:
        decomposed = unicodedata.normalize("NFD", char)
        base, marks = decomposed[0], decomposed[1:]
        tones += [_TONE_WEIGHTS[mark] for mark in marks if mark in _TONE_WEIGHTS]
        if base in _TONE_WEIGHTS:  # a mark that no letter takes up
            tones.append(_TONE_WEIGHTS[base])
            continue
        quality = "".join(mark for mark in marks if mark in _QUALITY_MARKS)
        letters.append(_weight(base.lower(), quality))
        capitals.append(base.isupper())
    return tuple(letters), tuple(tones)


def _weight(base: str, quality: str) -> int:
    """Weigh a letter with its mark; a mark of other alphabets counts for nothing here."""
    own = _WEIGHTS.get(base + quality) or _WEIGHTS.get(base)
    if own:
        return own
    if "0" <= base <= "9":
        return _DIGIT + int(base)
    return ord(base) + (_OTHER if base.isalnum() else 0)
