"""Data put together from several sources (ghép dữ liệu), every value keeping its place."""

from __future__ import annotations

from typing import Any

from cchc_docs.diagnostic import ValuePlace
from cchc_docs.load.located import Located, Path


class Tree:
    """Data under construction; `located` gives what has been put together so far.

    Lists are filled in order: the place of an item is the number of those before it.
    """

    def __init__(self, base: Located) -> None:
        self._data = _copied(base.data)
        self._keys = dict(base.keys)
        self._values = dict(base.values)
        self._typed = dict(base.typed_keys)
        self._blocks = set(base.blocks)

    def put(self, path: Path, text: str, place: ValuePlace) -> None:
        """Set a value, in place of one that may be there; the records around it are made."""
        self._around(path, place)
        owner = self._at(path[:-1])
        _set(owner, path[-1], text)
        self._keys[path] = self._values[path] = place

    def leave_blank(self, path: Path, place: ValuePlace) -> None:
        """Say where a value would stand that nobody has written."""
        self._keys[path] = place

    def graft(self, path: Path, source: Located, at: Path) -> None:
        """Set a value with all below it, as it stands in a source `at` that path."""
        self._around(path, source.place_of(at))
        value: Any = source.data
        for step in at:
            value = value[step]
        _set(self._at(path[:-1]), path[-1], _copied(value))
        for table, own in (
            (source.keys, self._keys),
            (source.values, self._values),
            (source.typed_keys, self._typed),
        ):
            own.update(_moved(table, at, path))
        self._blocks |= {(*path, *b[len(at) :]) for b in source.blocks if b[: len(at)] == at}

    def has(self, path: Path) -> bool:
        """Whether there is a value at a path."""
        return path in self._values

    def located(self) -> Located:
        """The data with their places."""
        return Located(self._data, self._keys, self._values, self._typed, frozenset(self._blocks))

    def _around(self, path: Path, place: ValuePlace) -> None:
        for depth in range(1, len(path)):
            inner = path[:depth]
            if inner not in self._values:
                _set(self._at(inner[:-1]), inner[-1], [] if isinstance(path[depth], int) else {})
                self._keys[inner] = self._values[inner] = place

    def _at(self, path: Path) -> Any:
        value = self._data
        for step in path:
            value = value[step]
        return value


def _set(owner: Any, step: str | int, value: Any) -> None:
    if isinstance(owner, list) and step == len(owner):
        owner.append(value)
    else:
        owner[step] = value


def _moved(table: Any, at: Path, path: Path) -> dict[Path, Any]:
    return {(*path, *p[len(at) :]): v for p, v in table.items() if p[: len(at)] == at and p != ()}


def _copied(value: Any) -> Any:
    match value:
        case dict():
            return {key: _copied(inner) for key, inner in value.items()}
        case list():
            return [_copied(inner) for inner in value]
    return value
