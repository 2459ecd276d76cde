"""What is known of names, abbreviations, terms and words (danh mục), with its sources and dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cchc_docs.model.agency import Agency
from cchc_docs.model.person import Person


@dataclass(frozen=True)
class Registry:
    """What the office itself knows, beside what the package ships (danh mục của cơ quan).

    The package's own lists are read by the modules of this folder; each takes a `Registry` and adds
    what the office has said.
    """

    agencies: tuple[Agency, ...] = ()
    people: tuple[Person, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Abbreviations that need no explanation here, each with what it stands for."""
    names: tuple[str, ...] = ()
    """Proper names: of places, agencies, systems."""
    words: frozenset[str] = frozenset()
    """Product names and words that no check of spelling shall touch."""
    terms: tuple[tuple[str, ...], ...] = ()
    """Sets of words of one meaning, of which a document keeps to one."""
    bands: tuple[tuple[str, str], ...] = ()
    """Grades of the index, best first, each with the least percentage it begins at."""
