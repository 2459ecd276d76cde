"""A copy of a workbook with what is wrong at its cells (bản sao có ghi chú lỗi).

What a clerk typed, formats and drop-downs stay; a faulty cell gets a comment and a colour.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable
from copy import copy
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _

_FILL = PatternFill("solid", fgColor="F8CBAD")
_AUTHOR = "cchc-docs"
_WIDTH, _LINE, _LETTERS = 320, 18, 46  # pixels, and how many letters a line of a comment holds


def with_comments(file: Path, found: Iterable[Diagnostic]) -> bytes:
    """The workbook with a comment for each diagnostic that has a cell, the mend below it.

    Raises `DiagnosticError` where the workbook cannot be opened for editing.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the copy cannot keep; the file keeps it
            book = openpyxl.load_workbook(file, keep_vba=file.suffix.lower() == ".xlsm")
    except (InvalidFileException, OSError, KeyError, ValueError):
        message = _("comments cannot be put into this workbook")
        fix = _("open it in Excel and save it as .xlsx")
        place = CellPlace(str(file))
        raise DiagnosticError(
            [Diagnostic("workbook.readable", Severity.ERROR, place, message, fix)]
        ) from None
    for place, words in _by_cell(found).items():
        sheet = book[place.sheet] if place.sheet in book.sheetnames else None
        if isinstance(sheet, Worksheet):
            cell = sheet[_shown_at(place.cell, sheet)]
            cell.comment = _comment([cell.comment.text] if cell.comment else [], words)
            if not cell.has_style:
                _format_as_its_column(cell, sheet)
            cell.fill = _FILL
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _shown_at(name: str, sheet: Worksheet) -> str:
    """The name of a cell; within merged cells that of the one that Excel shows."""
    ranges = (merged.coord for merged in sheet.merged_cells.ranges if name in merged)
    return next(ranges, name).split(":")[0]


def _format_as_its_column(cell: Cell, sheet: Worksheet) -> None:
    """The format that Excel gives a cell nobody has written in: that of its column.

    A code typed into it must stay a text. Columns that look alike are one entry of the sheet.
    """
    for columns in sheet.column_dimensions.values():
        if (columns.min or 0) <= cell.column <= (columns.max or 0):
            for part in ("font", "border", "alignment", "number_format"):
                setattr(cell, part, copy(getattr(columns, part)))


def _by_cell(found: Iterable[Diagnostic]) -> dict[CellPlace, list[str]]:
    cells: dict[CellPlace, list[str]] = {}
    for diagnostic in found:
        place = diagnostic.place
        if isinstance(place, CellPlace) and place.cell:
            words = diagnostic.message + (f"\n→ {diagnostic.fix}" if diagnostic.fix else "")
            cells.setdefault(place, []).append(words)
    return cells


def _comment(before: list[str], words: list[str]) -> Comment:
    """One comment with what stood there before; high enough to be read without pulling at it."""
    text = "\n".join([*before, *words])
    lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
    return Comment(text, _AUTHOR, width=_WIDTH, height=_LINE * (lines + 1))
