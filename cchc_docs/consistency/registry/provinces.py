"""Provinces and centrally run cities (tỉnh, thành phố), those of before 01/7/2025 too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cchc_docs.consistency.registry.lists import shipped


@cache
def provinces() -> frozenset[str]:
    """Every name of a province or a centrally run city, now or before the mergers of 2025."""
    return frozenset((*merged(), *(old for olds in merged().values() for old in olds)))


@cache
def merged() -> Mapping[str, tuple[str, ...]]:
    """The 34 of today, each with those of the 63 that it was made of."""
    units = shipped("provinces")["units"]
    return {name: tuple(unit.get("of", (name,))) for name, unit in units.items()}


@cache
def other_spellings() -> frozenset[str]:
    """Spellings of these names that official documents have used for long."""
    return frozenset(shipped("provinces")["spellings"])
