"""Plain data read from a file, every value still knowing its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, FilePlace, ValuePlace
from cchc_docs.load.workbook.cell_names import position

Path = tuple[str | int, ...]


def by_place(diagnostic: Diagnostic) -> tuple[str, str, int, int]:
    """Order diagnostics by file, line and column; by sheet, row and column."""
    place = diagnostic.place
    match place:
        case FilePlace():
            return place.path, "", place.line, place.column
        case CellPlace():
            return place.path, place.sheet, *position(place.cell)
    return "", "", 0, 0


class Located(NamedTuple):
    """Data (mappings, lists, texts) with the places of its keys and values, by path from the root.

    A key that was left blank has a key place but no value: to the model it is absent.
    """

    data: Any
    keys: Mapping[Path, ValuePlace]
    values: Mapping[Path, ValuePlace]
    typed_keys: Mapping[Path, str]  # as the clerk typed them, before folding
    blocks: frozenset[Path]  # texts written below a «|»: line for line as they stand in the file

    def place_of(self, loc: Path) -> ValuePlace:
        """The place of a value, or of the nearest thing around it that has one."""
        return self.values[self.known(loc)]

    def known(self, loc: Path) -> Path:
        """The path in the file that a path of the model leads to.

        A model's path also names union branches, and counts a lone value as the first of a list.
        """
        path: Path = ()
        for step in loc:
            if (*path, step) in self.values:
                path = (*path, step)
        return path
