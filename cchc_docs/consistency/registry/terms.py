"""Words of one meaning of which a document keeps to one (thuật ngữ dùng thống nhất)."""

from __future__ import annotations

from functools import cache

from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.lists import shipped


def term_sets(registry: Registry) -> tuple[tuple[str, ...], ...]:
    """The sets of the package and of the office."""
    return (*_shipped_sets("pairs"), *registry.terms)


def body_sets() -> tuple[tuple[str, ...], ...]:
    """Names by which a document may call one body."""
    return _shipped_sets("bodies")


@cache
def grades() -> tuple[str, ...]:
    """The words of a rating, as «Tốt», «Khá»."""
    return tuple(shipped("terms")["grades"])


@cache
def _shipped_sets(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(one) for one in shipped("terms")[name])
