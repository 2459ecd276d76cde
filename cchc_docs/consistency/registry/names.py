"""Proper names that the office has given (tên riêng của cơ quan)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.registry import Registry

_NAMED_AFTER = re.compile(  # «Vân Phong» of «Ban Quản lý Khu kinh tế Vân Phong»
    r"\b(?:[Kk]hu (?:[Kk]inh tế|[Cc]ông nghiệp)|[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|"
    r"[Hh]uyện|[Qq]uận|[Đđ]ặc khu|[Xx]ã|[Pp]hường) (?P<name>[^\W\d_]+(?: [^\W\d_]+)+)\Z"
)


def names_of_office(registry: Registry) -> Iterator[str]:
    """Its own list, its places, and what its agencies are named after; of two syllables at least.

    A name of one syllable is too near to too many words.
    """
    for name in _all(registry):
        if " " in name and name.istitle():
            yield name


def _all(registry: Registry) -> Iterator[str]:
    yield from registry.names
    for agency in registry.agencies:
        yield agency.place
        named = _NAMED_AFTER.search(agency.name)
        if named:
            yield named["name"]
