"""Lists of words (danh mục từ): doublings, compounds, confusions, products, redundancies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from cchc_docs.consistency.registry import Registry
from cchc_docs.vietnamese.text import nfc

_HERE = Path(__file__).parent


class Doublings(NamedTuple):
    """Syllables that may stand twice: everywhere, or behind a word that makes a compound."""

    everywhere: frozenset[str]
    joining: frozenset[str]
    behind: Mapping[str, frozenset[str]]


class Redundancies(NamedTuple):
    """What an abbreviation says already, before it and behind it; and loose phrases."""

    before: Mapping[str, tuple[str, ...]]
    behind: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, str]


@cache
def doublings() -> Doublings:
    """The doublings of Vietnamese, from `reduplications.yml`."""
    data = _read("reduplications")
    return Doublings(
        frozenset(data["everywhere"].split()),
        frozenset(data["joining"].split()),
        {word: frozenset(before.split()) for word, before in data["behind"].items()},
    )


@cache
def compounds() -> frozenset[str]:
    """Common words of two syllables, written «thành_phố» (`compounds.yml`)."""
    return frozenset(_read("compounds")["compounds"].split())


@cache
def confusions() -> Mapping[tuple[str, ...], str]:
    """Syllables never right beside each other, with the right ones (`misspellings.yml`)."""
    return {
        tuple(wrong.split()): right
        for right, wrongs in _read("misspellings").items()
        for wrong in wrongs
    }


@cache
def redundancies() -> Redundancies:
    """From `redundancies.yml`."""
    data = _read("redundancies")
    return Redundancies(
        {short: tuple(words) for short, words in data["before"].items()},
        {short: tuple(words) for short, words in data["behind"].items()},
        data["phrases"],
    )


def untouched(registry: Registry) -> frozenset[str]:
    """Words that no check of spelling touches, in small letters: products, loans, the office's."""
    return _shipped() | {word.lower() for word in registry.words}


@cache
def _shipped() -> frozenset[str]:
    data = _read("products")
    return frozenset(word.lower() for part in ("products", "loans") for word in data[part].split())


def _read(name: str) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = nfc((_HERE / f"{name}.yml").read_text("utf-8"))
    return yaml.load(text, Loader=loader)  # noqa: S506 – a safe loader
