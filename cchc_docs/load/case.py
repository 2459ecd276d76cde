"""The facts of a case (dữ kiện của hồ sơ): what a document takes from the files it includes.

Any key of a shared file that is no list of agencies or people is a fact. Several documents may
include one file of facts; each takes those that its record knows; its own file wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from cchc_docs.diagnostic import ValuePlace
from cchc_docs.load.located import Located, Path
from cchc_docs.model.base import Model
from cchc_docs.model.facts import Facts

V = TypeVar("V")


def case_file() -> type[Model]:
    """The record of a whole file of facts; it knows them all, so it is imported when needed."""
    from cchc_docs.load.case_file import CaseFile

    return CaseFile


def case_keys() -> frozenset[str]:
    """Every key that a shared file may have."""
    return keys_of(case_file())


@cache
def keys_of(model: type[Model]) -> frozenset[str]:
    """The data keys of a record."""
    return frozenset(info.alias or "" for info in model.model_fields.values())


@cache
def fact_keys(model: type[Model]) -> frozenset[str]:
    """The keys of a document that hold facts of its case; the rest is the document's own."""
    sets = (owner for owner in model.__mro__ if issubclass(owner, Facts) and owner is not model)
    return frozenset().union(*map(keys_of, sets))


def with_facts(own: Located, facts: Mapping[str, Located], model: type[Model]) -> Located:
    """The data of a document with the facts that it knows, each still at its place."""
    known = fact_keys(model)
    taken = {key: file for key, file in facts.items() if key in known and (key,) not in own.keys}
    if not taken:
        return own
    keys: dict[Path, ValuePlace] = dict(own.keys)
    values: dict[Path, ValuePlace] = dict(own.values)
    typed = dict(own.typed_keys)
    blocks = set(own.blocks)
    for key, file in taken.items():
        keys |= _below(key, file.keys)
        values |= _below(key, file.values)
        typed |= _below(key, file.typed_keys)
        blocks |= {path for path in file.blocks if path[:1] == (key,)}
    data = {key: file.data[key] for key, file in taken.items()}
    return Located({**data, **own.data}, keys, values, typed, frozenset(blocks))


def _below(key: str, table: Mapping[Path, V]) -> dict[Path, V]:
    return {path: value for path, value in table.items() if path[:1] == (key,)}
