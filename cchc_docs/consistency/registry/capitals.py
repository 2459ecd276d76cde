"""Names of offices and posts with their capital letters (viết hoa), by Phụ lục II."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import NamedTuple

from cchc_docs.consistency.registry.lists import shipped


class Where(Enum):
    """Where a form is compared with what stands in a text."""

    ANYWHERE = "anywhere"
    WITHIN = "within a sentence"  # at its beginning a capital says nothing
    BEFORE_NAME = "within a sentence, before a capital"


class Form(NamedTuple):
    """A right form. `certain`: the decree says so; else it is custom."""

    right: str
    where: Where
    certain: bool = True
    verb: bool = False  # in small letters it may be a verb
    accepted: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The form in small letters."""
        return self.right.lower()


@cache
def forms() -> Mapping[str, tuple[Form, ...]]:
    """The forms by their first word, the longest first."""
    by_word: dict[str, list[Form]] = {}
    for form in _forms():
        by_word.setdefault(form.right.split()[0], []).append(form)
    return {
        word: tuple(sorted(found, key=lambda form: -len(form.right)))
        for word, found in by_word.items()
    }


@cache
def mixed_forms() -> tuple[str, ...]:
    """Patterns, each of the two ways of writing one name."""
    return tuple(shipped("capitals")["mixed"])


def _forms() -> Iterator[Form]:
    lists = shipped("capitals")
    for kind, fields in lists["fields"].items():
        for field in fields:
            accepted = {name for name in lists["accepted"] if name.lower() == field.lower()}
            for right in _variants(field):
                yield Form(
                    f"{kind} {right}",
                    Where.ANYWHERE,
                    verb=field in lists["verbs"],
                    accepted=frozenset(f"{kind} {name}" for name in accepted),
                )
    yield from (Form(right, Where.ANYWHERE) for right in lists["names"])
    yield from (Form(right, Where.WITHIN) for right in lists["bodies"])
    yield from (Form(right, Where.BEFORE_NAME) for right in lists["posts"])
    yield from (Form(right, Where.WITHIN, certain=False) for right in lists["customs"])


def _variants(field: str) -> set[str]:
    """A field as it is written: «và» or «&», with or without « - »."""
    dashes = {field, field.replace(" - ", " "), field.replace(" - ", " – "), field.replace(",", "")}
    return dashes | {one.replace(" và ", " & ") for one in dashes}
