"""What a field asks for on a form (dạng của mục): one cell, cells of a record, or rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model
from cchc_docs.model.person import Person
from cchc_docs.model.references import Owner
from cchc_docs.model.values import Markdown


class Sort(StrEnum):
    """What is typed into a cell."""

    TEXT = "text"
    MARKDOWN = "markdown"
    DAY = "day"
    NUMBER = "number"
    COUNT = "count"
    CHOICE = "choice"
    AGENCY = "agency"
    PERSON = "person"
    UNIT = "unit"


class Shape(NamedTuple):
    """How a field is filled in. `records` alone, without a sort, are cells or rows of their own."""

    sort: Sort | None
    many: bool = False
    choices: tuple[str, ...] = ()
    records: tuple[type[Model], ...] = ()
    """Beside a sort: the one record that a cell may also hold in full, on one line."""
    or_words: bool = False
    """Whether a text may stand in place of the records."""


YES_NO = ("có", "không")
_KEYED = {Agency: Sort.AGENCY, Person: Sort.PERSON, Owner: Sort.UNIT}
KEYED = frozenset(_KEYED.values())
"""What a shared file names."""
_PLAIN = {
    str: Sort.TEXT,
    Markdown: Sort.MARKDOWN,
    date: Sort.DAY,
    Decimal: Sort.NUMBER,
    int: Sort.COUNT,
}


def shape_of(annotation: Any) -> Shape | None:
    """The shape of a field; nothing for records by keys of one's own, which no form can hold."""
    many = _is_list(annotation)
    leaves = list(_leaves(annotation))
    words = tuple(word for leaf in leaves if get_origin(leaf) is Literal for word in get_args(leaf))
    records = tuple(leaf for leaf in leaves if isinstance(leaf, type) and issubclass(leaf, Model))
    if words:
        return Shape(Sort.CHOICE, many, words)
    if bool in leaves:
        return Shape(Sort.CHOICE, many, YES_NO)
    if len(records) == 1 and len(leaves) == 1 and _fits_a_cell(records[0]):
        return Shape(_KEYED.get(records[0], Sort.TEXT), many, (), records)
    if records:
        return Shape(None, many, (), records, or_words=str in leaves)
    sort = next((_PLAIN[leaf] for leaf in leaves if leaf in _PLAIN), None)
    return Shape(sort, many) if sort is not None else None


def discriminator(records: tuple[type[Model], ...]) -> str:
    """The key that says which of several forms a record has: the one word that each has its own."""
    for info in records[0].model_fields.values():
        key = info.alias or ""
        found = [
            other.annotation
            for record in records
            for other in record.model_fields.values()
            if other.alias == key
        ]
        if len(found) == len(records) and all(
            get_origin(one) is Literal and len(get_args(one)) == 1 for one in found
        ):
            return key
    return ""


def _fits_a_cell(record: type[Model]) -> bool:
    """Whether one line can say it: it is named by a key, or has a short form and only plain parts.

    An agency in full has records of its own; a form names it by its key.
    """
    if record in _KEYED:
        return True
    shapes = [shape_of(info.annotation) for info in record.model_fields.values()]
    return record.has_short_form and all(shape and shape.sort for shape in shapes)


def _is_list(annotation: Any) -> bool:
    origin = get_origin(annotation)
    if origin is tuple:
        return True
    return origin in {Annotated, Union, UnionType} and any(map(_is_list, get_args(annotation)))


def _leaves(annotation: Any) -> Iterator[Any]:
    origin = get_origin(annotation)
    if origin in {Annotated, tuple}:
        yield from _leaves(get_args(annotation)[0])
    elif origin in {Union, UnionType}:
        for argument in get_args(annotation):
            yield from _leaves(argument)
    elif annotation is not NoneType:
        yield annotation
