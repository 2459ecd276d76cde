"""Cells of a form as values of the data (giá trị): what each holds, by what it was made for."""

from __future__ import annotations

from typing import Any, NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic
from cchc_docs.language import _
from cchc_docs.load.form.cell_text import fault_at, text_in
from cchc_docs.load.form.find import FoundSheet
from cchc_docs.load.form.merged import Cells
from cchc_docs.load.form.names import Names
from cchc_docs.load.form.one_line import read_line
from cchc_docs.load.form.shape import Shape
from cchc_docs.load.workbook.amounts import CellError


class Filled(NamedTuple):
    """What a cell says, nothing where it is blank, and where."""

    value: Any
    place: CellPlace


class CellReader:
    """Reads the cells of one sheet; what is wrong is added to `faults`, and reads as blank."""

    def __init__(
        self, found: FoundSheet, hidden: Cells, names: Names, faults: list[Diagnostic]
    ) -> None:
        self._found = found
        self._hidden = hidden
        self._names = names
        self._faults = faults

    def text(self, row: int, column: int, shape: Shape) -> str:
        """The text of a cell; raises nothing."""
        values = self._found.sheet.values[row]
        if column >= len(values) or (row, column) in self._hidden:
            return ""
        place = self._found.place(row, column)
        try:
            if (row, column) in self._found.sheet.uncalculated:
                message = _("the formula of this cell has no result")
                fix = _(
                    "open the workbook in Excel, mend the formula if it shows an error, and save it"
                )
                raise fault_at(place, message, fix)
            return text_in(values[column], shape, place)
        except CellError as error:
            self._faults.append(error.diagnostic)
            return ""

    def filled(self, row: int, column: int, shape: Shape) -> Filled:
        """The value of a cell: a text, the parts of a record, or a list of these."""
        text = self.text(row, column, shape)
        place = self._found.place(row, column)
        if not text:
            return Filled(None, place)
        if shape.many:
            lines = [line.strip() for line in text.split("\n") if line.strip()]
            return Filled([read_line(line, shape, self._names) for line in lines], place)
        return Filled(read_line(text, shape, self._names), place)
