"""Which sheet of a workbook is which of the form (nhận ra các trang), by its hidden marks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.form.layout import LISTS, MAIN, Layout
from cchc_docs.load.form.marks import GUIDE, LIST, NUMBER, PARENT, SIGN, VALUE, marks_in
from cchc_docs.load.workbook.cell_names import cell_name
from cchc_docs.load.workbook.grid import Sheet

_NOTHING = ("", None)


class FoundSheet(NamedTuple):
    """A sheet of the form: the column of each mark, and the row that the marks stand in."""

    sheet: Sheet
    key: str
    columns: Mapping[str, int]  # by what the mark says
    mark_row: int

    def place(self, row: int, column: int) -> CellPlace:
        """A cell, by row and column from 0."""
        return CellPlace(self.sheet.path, self.sheet.name, cell_name(row, column))

    @property
    def first_free(self) -> CellPlace:
        """Where the first row belongs: below the example."""
        own = [column for says, column in self.columns.items() if says not in {NUMBER, PARENT}]
        return self.place(self.mark_row + 2, min(own, default=0))


def find_sheets(
    sheets: Collection[Sheet], layout: Layout, faults: list[Diagnostic]
) -> Mapping[str, FoundSheet]:
    """The sheets of the form by key; what belongs to no part of it is added to `faults`.

    Raises `DiagnosticError` where the main sheet cannot be read: then all would seem to be missing.
    """
    known = {
        MAIN: {""},
        LISTS: {".".join(entry.path) for entry in layout.lists} | {NUMBER},
        **{
            plan.key: {".".join(e.path) for e in plan.entries} | {NUMBER, PARENT, LIST}
            for plan in layout.sheets
        },
    }
    found: dict[str, FoundSheet] = {}
    for sheet in sheets:
        marks = list(marks_in(sheet.values))
        key = next((mark.sheet for _r, _c, mark in marks), "")
        if key == GUIDE or sheet.name == SIGN:
            continue
        if key not in known:
            faults += _unknown_sheet(sheet)
        elif key in found:
            faults.append(_twice(sheet, found[key].sheet))
        else:
            row = marks[0][0]
            columns: dict[str, int] = {}
            for _row, column, mark in marks:
                if _row == row:
                    columns.setdefault(mark.says, column)
            found[key] = FoundSheet(sheet, key, columns, row)
            if key != MAIN:
                faults += _unknown_columns(found[key], known[key])
    if MAIN not in found or not {"", VALUE} <= found[MAIN].columns.keys():
        place = CellPlace(next(iter(sheets)).path)
        message = _("the main sheet of the form, «Văn bản», is gone, or its hidden row or column")
        raise DiagnosticError([*faults, _fault("form.sheet", place, message, _renew())])
    return found


def _unknown_sheet(sheet: Sheet) -> Iterator[Diagnostic]:
    if any(value not in _NOTHING for row in sheet.values for value in row):
        place = CellPlace(sheet.path, sheet.name)
        message = _("this sheet is no part of the form, or its hidden row is gone; it is not read")
        fix = _("delete the sheet, or move what it holds to a sheet of a new form")
        yield _fault("form.sheet", place, message, fix)


def _twice(sheet: Sheet, first: Sheet) -> Diagnostic:
    message = _("this sheet is a copy of «{name}»").format(name=first.name)
    fix = _("put the rows together on one of the two, and delete the other")
    return _fault("form.sheet", CellPlace(sheet.path, sheet.name), message, fix)


def _unknown_columns(found: FoundSheet, known: Collection[str]) -> Iterator[Diagnostic]:
    """Columns with something in them that no mark, or a mark of no known thing, stands over."""
    own = {column for says, column in found.columns.items() if says in known}
    values = found.sheet.values
    width = max(map(len, values), default=0)
    for column in range(width):
        if column in own:
            continue
        for row in range(found.mark_row + 1, len(values)):
            if column < len(values[row]) and values[row][column] not in _NOTHING:
                message = _("this column is no part of the form; it is not read")
                fix = _("move what stands here to a column with a heading of the form")
                yield _fault("form.column", found.place(row, column), message, fix)
                break


def _renew() -> str:
    return _("write a new form with «cchc-docs new KIND --excel», and copy the data to it")


def _fault(rule: str, place: CellPlace, message: str, fix: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, place, message, fix)
