"""Abbreviations and what they stand for (từ viết tắt): the package's own and the office's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.lists import shipped

_JOINTS = re.compile(r"[&\s–-]+")
_TOKENS = re.compile(r"(?<!\w)[A-ZĐƯ][A-ZĐƯ&-]+(?!\w)")


def key_of(written: str) -> str:
    """The key of an abbreviation: «GD&ĐT», «GD-ĐT» and «GDĐT» are one."""
    return _JOINTS.sub("", written)


@cache
def everyday() -> Mapping[str, str]:
    """Those that need no explanation, each with its meaning."""
    return {str(key): str(words) for key, words in shipped("abbreviations")["everyday"].items()}


@cache
def known() -> Mapping[str, str]:
    """Those whose meaning is known and that a careful document explains once."""
    return {str(key): str(words) for key, words in shipped("abbreviations")["known"].items()}


def is_listed(key: str) -> bool:
    """Whether one of the package's lists holds it."""
    return key in everyday() or key in known()


def of_office(registry: Registry) -> Mapping[str, str]:
    """Those that the office has listed, with the short names of its divisions and its products."""
    own = {key_of(token): words for token, words in registry.abbreviations.items()}
    for agency in registry.agencies:
        for unit in agency.units.values():
            if unit.abbreviation:
                own.setdefault(key_of(unit.abbreviation), unit.name)
    for name in (*registry.words, *registry.names):
        for token in _TOKENS.findall(name):
            own.setdefault(key_of(token), name)
    return own


def meaning(key: str, registry: Registry) -> str:
    """What an abbreviation stands for; nothing where no list holds it."""
    return of_office(registry).get(key) or everyday().get(key) or known().get(key, "")
