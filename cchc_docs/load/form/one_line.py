"""A record written on one line of a cell (ghi đủ trên một dòng).

«Văn phòng» is its short form; «Đơn vị: Văn phòng | Nguyên văn: Văn phòng (bộ phận Một cửa)» gives
its parts by their keys, or by the labels that forms show for them, «Họ và tên». A key that stands
twice gives a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc_docs.load.form.items import Path
from cchc_docs.load.form.names import Names
from cchc_docs.load.form.shape import Shape, Sort, shape_of
from cchc_docs.model.base import Model
from cchc_docs.vietnamese.text import fold

_BETWEEN = " | "


def read_line(line: str, shape: Shape, names: Names) -> Any:
    """What a line of a cell says: a text, the key that a name stands for, or the parts by key."""
    parts = _parts(line, shape) if shape.records else []
    if not parts:
        return _key(line, shape.sort, names)
    sorts = _sorts(shape.records[0])
    read: dict[str, Any] = {}
    for path, text in parts:
        holder = read
        for step in path[:-1]:
            holder = holder.setdefault(step, {})
        value = _key(text, sorts.get(path), names)
        before = holder.get(path[-1])
        holder[path[-1]] = value if before is None else [*_listed(before), value]
    return read


def _parts(line: str, shape: Shape) -> list[tuple[Path, str]]:
    """The parts with their paths; none where the line does not begin with a key of the record."""
    paths = {fold(title): path for path, title in _titles(shape.records[0]).items()}
    paths |= {path[-1]: path for path in _sorts(shape.records[0])}
    found: list[tuple[Path, str]] = []
    for piece in line.split(_BETWEEN):
        name, colon, text = piece.partition(":")
        key = fold(name)
        if not colon or (not found and key not in paths):
            return []
        found.append((paths.get(key, (key,)), text.strip()))
    return found


def _sorts(record: type[Model]) -> Mapping[Path, Sort | None]:
    """What the parts of a record are; the parts of one within it too, as of a person's."""
    found: dict[Path, Sort | None] = {}
    own: dict[Path, Sort | None] = {}
    for info in record.model_fields.values():
        shape = shape_of(info.annotation)
        if shape is None:
            continue
        key = info.alias or ""
        own[key,] = shape.sort
        if shape.sort is not None and shape.records:
            found |= {(key, *path): sort for path, sort in _sorts(shape.records[0]).items()}
    return {**found, **own}  # of two parts of one key, the record's own is meant


def _titles(record: type[Model]) -> Mapping[Path, str]:
    """The labels that forms show for the parts of a record, as «Họ và tên»."""
    found: dict[Path, str] = {}
    own: dict[Path, str] = {}
    for info in record.model_fields.values():
        shape = shape_of(info.annotation)
        key = info.alias or ""
        own[key,] = info.title or key
        if shape is not None and shape.sort is not None and shape.records:
            found |= {(key, *p): title for p, title in _titles(shape.records[0]).items()}
    return {**found, **own}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _key(text: str, sort: Sort | None, names: Names) -> str:
    offered = names.get(sort, {}) if sort is not None else {}
    return offered.get(text, text)
