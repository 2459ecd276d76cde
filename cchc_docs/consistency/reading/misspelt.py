"""Abbreviations that are one letter from another of the text (từ viết tắt gõ sai)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from cchc_docs.consistency.reading.abbreviations import READ, Use, explanations, is_in_name, uses
from cchc_docs.consistency.reading.initials import spelt_in
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.abbreviations import everyday, known, of_office
from cchc_docs.consistency.text import Mention, Text

_LEAST = 4  # letters
_ROWS = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_STOPS = frozenset(' .,;:()“”"«»')


class Slip(NamedTuple):
    """An abbreviation that is probably another: where it stands, and how sure that is."""

    near: str
    mentions: tuple[Mention, ...]
    sure: bool  # the finger has hit the next key, two keys in the wrong order, or one twice


def misspelt(text: Text, registry: Registry) -> Mapping[str, Slip]:
    """The abbreviations that no list and no explanation knows, one letter from one that is known.

    Both must stand in the text. Where words of the text begin with the letters of the first, it may
    be theirs, unless both stand between the same words.
    """
    found: dict[str, list[Use]] = defaultdict(list)
    for use in uses(text.parts(*READ)):
        found[use.key].append(use)
    explained = explanations(text)
    familiar = {*everyday(), *known(), *of_office(registry), *explained}
    strange = [
        key
        for key, all_uses in found.items()
        if len(key) >= _LEAST and key not in familiar and not is_in_name(all_uses[0].mention)
    ]
    pairs = {key: near for key in strange for near in _near(key, found.keys() & familiar)}
    spelt = spelt_in(text, pairs)
    slips: dict[str, Slip] = {}
    for key, near in pairs.items():
        alike = _stand_alike(found[key], found[near])
        if alike or key not in spelt:
            mentions = tuple(use.mention for use in found[key])
            slips[key] = Slip(near, mentions, sure=_beside(key, near))
    return slips


def _near(key: str, others: set[str]) -> Iterator[str]:
    """Those one letter away: another letter, two changed over, one typed twice."""
    for other in sorted(others):
        if len(other) == len(key):
            differing = [n for n in range(len(key)) if key[n] != other[n]]
            if len(differing) == 1 or _changed_over(key, other, differing):
                yield other
        elif abs(len(other) - len(key)) == 1 and len(other) >= _LEAST:
            longer, shorter = sorted((key, other), key=len, reverse=True)
            if any(
                longer[n] == longer[n + 1] and longer[:n] + longer[n + 1 :] == shorter
                for n in range(len(longer) - 1)
            ):
                yield other


def _changed_over(key: str, other: str, differing: list[int]) -> bool:
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    first, second = differing
    return key[first] == other[second] and key[second] == other[first]


def _beside(key: str, other: str) -> bool:
    """Whether only the finger slipped: keys side by side, two changed over, one typed twice."""
    if len(key) != len(other):
        return True
    differing = [(a, b) for a, b in zip(key, other, strict=True) if a != b]
    return len(differing) == 2 or differing[0] in _neighbours()


@cache
def _neighbours() -> frozenset[tuple[str, str]]:
    """The pairs of keys that touch; each row stands half a key to the right of the one above."""
    places = {(row, n): key for row, keys in enumerate(_ROWS) for n, key in enumerate(keys)}
    steps = ((0, 1), (1, -1), (1, 0))
    touching = {
        (key, places[row + down, n + right])
        for (row, n), key in places.items()
        for down, right in steps
        if (row + down, n + right) in places
    }
    return frozenset({*touching, *((two, one) for one, two in touching)})


def _stand_alike(ones: list[Use], others: list[Use]) -> bool:
    """Whether both stand behind the same two words, or before them, somewhere."""
    return bool(_contexts(ones) & _contexts(others))


def _contexts(all_uses: list[Use]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for use in all_uses:
        text = use.mention.passage.text
        before = text[max(use.mention.start - 40, 0) : use.mention.start]
        behind = text[use.mention.end : use.mention.end + 40]
        left, right = before.lower().split()[-2:], behind.lower().split()[:2]
        if len(left) == 2 and not _STOPS & set("".join(left)):
            found.add(("<", *left))
        if len(right) == 2 and not _STOPS & set("".join(right)):
            found.add((">", *right))
    return found
