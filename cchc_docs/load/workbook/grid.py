"""A sheet as a grid of cells (bảng): what each holds, and where Excel shows it.

Merged cells repeat what they hold, so that a heading over three columns is read in each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace
from cchc_docs.load.workbook.cell_names import cell_name
from cchc_docs.vietnamese.numbers import decimal_text
from cchc_docs.vietnamese.text import readable

_NOTHING = ("", None)
Held = str | Decimal | date | bool | None


class Cell(NamedTuple):
    """A cell. `held` is a text, an exact number, a day, or nothing.

    A text keeps its lines, without the blank ones and without space at their ends.
    """

    held: Held
    sheet: Sheet
    row: int  # from 0, as the column
    column: int
    is_formula_without_result: bool = False

    @property
    def place(self) -> CellPlace:
        """Where it is; made when it is asked for, which of two million cells few are."""
        name = cell_name(self.row, self.column)
        return CellPlace(self.sheet.path, self.sheet.name, name)

    @property
    def text(self) -> str:
        """What it holds, as a clerk would type it; a number with its decimal comma."""
        match self.held:
            case None:
                return ""
            case Decimal():
                return decimal_text(self.held)
            case date():
                return f"{self.held.day:02}/{self.held.month:02}/{self.held.year}"
            case bool():
                return "có" if self.held else "không"
        return self.held.replace("\n", " ")

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of a text; of anything else the one it shows."""
        return tuple(
            self.held.split("\n") if isinstance(self.held, str) else filter(None, [self.text])
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing is in it."""
        return self.held is None and not self.is_formula_without_result


class Sheet(NamedTuple):
    """A sheet (trang tính): rows from the first, cells from column A.

    The values are kept as they were read; a row becomes cells when it is asked for, for a sheet of
    3,321 communes has two million of them.
    """

    path: str
    name: str
    values: Sequence[Sequence[object]]
    is_hidden: bool = False
    uncalculated: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    """Ranges of merged cells: first and last, by row and column from 0."""

    def row(self, number: int) -> tuple[Cell, ...]:
        """The cells of a row, counted from 0."""
        return tuple(self.cell(number, column) for column in range(len(self.values[number])))

    def cell(self, row: int, column: int) -> Cell:
        """A cell, row and column counted from 0."""
        value = held(self.values[row][column])
        return Cell(value, self, row, column, (row, column) in self.uncalculated)

    def filled_rows(self) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        """The rows that hold something, with their numbers from 0."""
        for number, values in enumerate(self.values):
            if any(value not in _NOTHING for value in values):
                yield number, self.row(number)


def held(value: object) -> Held:
    """What a cell holds, from what a reader of files gives for it."""
    match value:
        case None | "":
            return None
        case bool():
            return value
        case int():
            return Decimal(value)
        case float():
            return _exact(value)
        case datetime():
            return value.date()
        case date():
            return value
    lines = (" ".join(line.split()) for line in readable(str(value)).splitlines())
    return "\n".join(filter(None, lines)) or None


def _exact(value: float) -> Decimal:
    """The number that was typed: Excel keeps 15 digits, the rest is binary noise."""
    typed = Decimal(format(value, ".15g"))
    return Decimal(int(typed)) if typed == typed.to_integral_value() else typed.normalize()
