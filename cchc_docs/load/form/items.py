"""What a record asks to be filled in (các mục phải điền), field by field, records within it too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pydantic.fields import FieldInfo

from cchc_docs.load.flow import flow
from cchc_docs.load.form.shape import KEYED, Shape, Sort, discriminator, shape_of
from cchc_docs.model.base import Model

Path = tuple[str, ...]
Records = tuple[type[Model], ...]


class Entry(NamedTuple):
    """One thing to fill in: a row of the main sheet, a column of the others."""

    path: Path  # within the record of its sheet
    title: str
    shape: Shape
    around: Path = ()  # titles of the records it stands in, within the record of its sheet
    note: str = ""
    example: str = ""
    required: bool = False


class Group(NamedTuple):
    """A record within the record of a sheet."""

    path: Path
    title: str
    note: str = ""
    required: bool = False


class Rows(NamedTuple):
    """A list of records, to be filled in on another sheet; of several forms, where they differ."""

    path: Path
    title: str
    records: Records
    or_words: bool = False
    around: Path = ()  # as of an entry
    note: str = ""
    required: bool = False


Item = Entry | Group | Rows


def items_of(records: Records, seen: Records = ()) -> Iterator[Item]:
    """The items of a record, or of the several forms that it may have."""
    yield from _items(records, (), (), seen or records, required=True)


def _items(
    records: Records, path: Path, around: Path, seen: Records, *, required: bool
) -> Iterator[Item]:
    for key, infos in _by_key(records).items():
        info = next(iter(infos.values()))
        shape = _shape(key, infos, records)
        if shape is None or (shape.sort is None and set(shape.records) & set(seen)):
            continue  # records by keys of one's own, or without an end: no form can hold them
        own, title = (*path, key), info.title or key
        needed = required and len(infos) == len(records) and info.is_required()
        note = _note(info, infos, records)
        if shape.sort is not None:
            yield Entry(own, title, shape, around, note, _example(info, shape), needed)
        elif shape.many:
            yield Rows(own, title, shape.records, shape.or_words, around, note, needed)
        else:
            yield Group(own, title, note, needed)
            inner = (*seen, *shape.records)
            yield from _items(shape.records, own, (*around, title), inner, required=needed)


def _by_key(records: Records) -> Mapping[str, Mapping[type[Model], FieldInfo]]:
    """The fields of all forms of a record by data key; a key that several have is one."""
    found: dict[str, dict[type[Model], FieldInfo]] = {}
    for record in records:
        for info in record.model_fields.values():
            found.setdefault(info.alias or "", {})[record] = info
    return found


def _shape(key: str, infos: Mapping[type[Model], FieldInfo], records: Records) -> Shape | None:
    shapes = [shape_of(info.annotation) for info in infos.values()]
    if len(records) > 1 and key == discriminator(records):
        return Shape(Sort.CHOICE, choices=tuple(w for s in shapes if s for w in s.choices))
    return shapes[0] if shapes.count(shapes[0]) == len(shapes) else Shape(Sort.TEXT)


def _note(info: FieldInfo, infos: Mapping[type[Model], FieldInfo], records: Records) -> str:
    """The description of a field, and for which forms of the record it is meant."""
    parts = [info.description] if info.description else []
    key = discriminator(records) if 1 < len(records) != len(infos) else ""
    if key:
        tags = [flow(tag) for record in infos for tag in _tags(record, key)]
        parts.append(f"Chỉ khi «{key}» là {', '.join(tags)}.")
    return " ".join(parts)


def _tags(record: type[Model], key: str) -> tuple[str, ...]:
    shapes = [shape_of(i.annotation) for i in record.model_fields.values() if i.alias == key]
    return shapes[0].choices if shapes and shapes[0] else ()


def _example(info: FieldInfo, shape: Shape) -> str:
    """The first example of a field as a cell shows it: of a list, a text a line.

    Keys of a shared file are not to be typed, but to be chosen by their names.
    """
    example = (info.examples or [""])[0]
    if shape.sort in KEYED:
        return ""
    if isinstance(example, list):
        return "\n".join(map(flow, example)) if shape.many else ""
    return "" if isinstance(example, dict) else str(example)
