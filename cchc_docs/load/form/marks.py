"""Hidden marks on a form (dấu ẩn): which sheet this is, and which data each row or column holds.

A mark stands in the column or the row that it speaks of, so it moves along when a clerk moves
columns, renames sheets or changes headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_docs.load.form.items import Path

SIGN = "cchc-docs"
"""The name of the hidden sheet, and what its first cell says."""
VERSION = 1
"""How forms are made now; a form of a later version is refused."""
LISTS_ROW = 2
"""The row of the hidden sheet, from 0, that names the lists below it."""

GUIDE = "huong_dan"
NUMBER = "#"
"""The column of a row's own number, by which rows of other sheets name it."""
PARENT = "^"
"""The column that says to which row of another sheet a row belongs."""
LIST = "@"
"""The column that says in which of several lists a row stands."""
VALUE = "="
"""The column of the main sheet that is filled in."""
_BETWEEN = "|"
_SEARCHED = 12  # rows from the top


class Mark(NamedTuple):
    """What a hidden cell says: the sheet, and a path of data or one of the signs above."""

    sheet: str
    says: str

    def __str__(self) -> str:
        return f"{self.sheet}{_BETWEEN}{self.says}"

    @property
    def path(self) -> Path:
        """The path of data within the record of the sheet."""
        return tuple(self.says.split(".")) if self.says else ()


def mark_of(sheet: str, path: Path) -> Mark:
    """The mark of a thing to fill in."""
    return Mark(sheet, ".".join(path))


def read_mark(value: object) -> Mark | None:
    """The mark that a cell holds; nothing where it holds anything else."""
    if not isinstance(value, str) or value.count(_BETWEEN) != 1:
        return None
    sheet, _between, says = value.strip().partition(_BETWEEN)
    if not sheet or " " in value.strip():
        return None
    return Mark(sheet, says)


def marks_in(values: Sequence[Sequence[object]]) -> Iterator[tuple[int, int, Mark]]:
    """The marks near the top of a sheet, with row and column from 0."""
    for row, cells in enumerate(values[:_SEARCHED]):
        for column, value in enumerate(cells):
            mark = read_mark(value)
            if mark is not None:
                yield row, column, mark
