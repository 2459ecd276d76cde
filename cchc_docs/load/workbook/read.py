"""Workbooks from files: .xlsx, .xls, .ods, .xlsb through calamine; .csv as Excel saves it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.text_file import read_text, shown
from cchc_docs.load.workbook.formulas import formulas_without_result
from cchc_docs.load.workbook.grid import Sheet

MAX_BYTES = 100_000_000
"""The scores of 3,321 communes take about 10 MB."""
MAX_CELLS = 20_000_000


class Workbook(NamedTuple):
    """A workbook (bảng tính): its sheets in order, hidden ones too, marked as such."""

    file: Path
    sheets: tuple[Sheet, ...]

    @property
    def visible(self) -> tuple[Sheet, ...]:
        """The sheets that a person sees."""
        return tuple(sheet for sheet in self.sheets if not sheet.is_hidden)


def read_workbook(file: Path) -> Workbook:
    """The sheets of a file. Raises `DiagnosticError`: none such, no workbook, locked, too large."""
    if file.suffix.lower() == ".csv":
        return Workbook(file, (_csv_sheet(file),))
    return Workbook(file, tuple(_sheets(file)))


def _sheets(file: Path) -> Iterator[Sheet]:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise _refused(file, _("the workbook is too large"), _("split it by block of agencies"))
        with CalamineWorkbook.from_path(file) as workbook:
            blank = formulas_without_result(file)
            for info in workbook.sheets_metadata:
                sheet = workbook.get_sheet_by_name(info.name)
                if sheet.total_height * sheet.total_width > MAX_CELLS:
                    message = _("the sheet «{name}» is too large").format(name=info.name)
                    raise _refused(file, message, _("delete the empty rows and columns at its end"))
                yield Sheet(
                    shown(file),
                    info.name,
                    _values(sheet),
                    is_hidden=info.visible is not SheetVisibleEnum.Visible,
                    uncalculated=blank.get(info.name, frozenset()),
                    merged=tuple(sheet.merged_cell_ranges or ()),
                )
    except FileNotFoundError:
        raise _refused(
            file, _("there is no such file"), _("check the name and the folder")
        ) from None
    except PasswordError:
        message = _("the workbook is protected by a password")
        raise _refused(file, message, _("save it without a password")) from None
    except (CalamineError, OSError):
        message = _("this is no workbook that can be read")
        fix = _("open it in Excel and save it as .xlsx; close it elsewhere")
        raise _refused(file, message, fix) from None


def _values(sheet: CalamineSheet) -> Sequence[Sequence[object]]:
    """The values; each cell of a merged range has that of its first one, for Excel shows it so."""
    values: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= len(values) or left >= len(values[top]):
            continue
        for row in values[top : bottom + 1]:
            last = min(right + 1, len(row))
            row[left:last] = [values[top][left]] * (last - left)
    return values


def _csv_sheet(file: Path) -> Sheet:
    """A CSV as Excel saves it: BOM or none, semicolons, commas or tabs, UTF-8 or UTF-16."""
    text = read_text(file)
    first = next((line for line in text.split("\n") if line.strip()), "")
    mark = max(";,\t", key=first.count)
    lines = list(csv.reader(io.StringIO(text), delimiter=mark))
    width = max(map(len, lines), default=0)
    return Sheet(shown(file), file.stem, [[*line, *[""] * (width - len(line))] for line in lines])


def _refused(file: Path, message: str, fix: str) -> DiagnosticError:
    place = CellPlace(shown(file))
    return DiagnosticError([Diagnostic("workbook.readable", Severity.ERROR, place, message, fix)])
