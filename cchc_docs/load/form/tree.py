"""Data put together from cells (dữ liệu ghép từ ô): every record and value with its cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc_docs.diagnostic import CellPlace, ValuePlace
from cchc_docs.load.located import Located, Path


class DataTree:
    """Grows as cells are read. A place noted for a blank cell tells where its value belongs."""

    def __init__(self, place: CellPlace) -> None:
        self._data: dict[str, Any] = {}
        self._keys: dict[Path, ValuePlace] = {}
        self._values: dict[Path, ValuePlace] = {(): place}
        self._blocks: set[Path] = set()

    def note(self, path: Path, place: CellPlace) -> None:
        """Where the value of a path belongs, whether it is there or not."""
        self._keys.setdefault(path, place)

    def put(self, path: Path, value: Any, place: CellPlace) -> None:
        """A value at its path; the records around it come to be."""
        self.note(path, place)
        holder = self._record(path[:-1])
        if isinstance(holder, list):
            holder.append(value)
        else:
            holder[path[-1]] = value
        self._place_all(path, value, place)

    def open(self, path: Path) -> None:
        """A record that is there although all its cells are blank, so that each is missed."""
        self._record(path)

    def append(self, path: Path, value: Any, place: CellPlace) -> Path:
        """A further member of a list; its path."""
        holder = self._record(path[:-1])
        members = holder.setdefault(path[-1], [])
        self.note(path, place)
        self._values.setdefault(path, place)
        own = (*path, len(members))
        members.append(value)
        self._place_all(own, value, place)
        return own

    def holds(self, path: Path) -> bool:
        """Whether there is a value."""
        return path in self._values

    def without_blanks_of(self, key: str) -> None:
        """Forget where a value at the top belongs: it comes from another file."""
        self._keys = {path: place for path, place in self._keys.items() if path[:1] != (key,)}

    def located(self) -> Located:
        """The data as they are now."""
        return Located(self._data, self._keys, self._values, {}, frozenset(self._blocks))

    def _record(self, path: Path) -> Any:
        here: Any = self._data
        for depth, step in enumerate(path, 1):
            if isinstance(here, dict) and step not in here:
                here[step] = {}
                self._values[path[:depth]] = self._keys[path[:depth]]
            here = here[step]
        return here

    def _place_all(self, path: Path, value: Any, place: CellPlace) -> None:
        self._values[path] = place
        if isinstance(value, str) and "\n" in value:
            self._blocks.add(path)
        inner: Mapping[Any, Any] = {}
        if isinstance(value, dict):
            inner = value
        elif isinstance(value, list):
            inner = dict(enumerate(value))
        for step, member in inner.items():
            self._keys.setdefault((*path, step), place)
            self._place_all((*path, step), member, place)
