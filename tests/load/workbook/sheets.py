"""Workbooks of tests: rows as an office would type them, written by XlsxWriter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

Value = str | int | float | date | None
HEAD = ("STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định")


def write(
    file: Path,
    rows: Sequence[Sequence[Value]],
    *,
    sheet: str = "Điểm",
    merged: Sequence[tuple[str, str]] = (),
    formulas: Sequence[tuple[str, str]] = (),
    hidden: Sequence[str] = (),
) -> Path:
    """A workbook with one sheet of these rows: texts stay texts, also where they look like numbers.

    `merged` are ranges with what they hold, `formulas` cells with a formula that has no result.
    """
    book = xlsxwriter.Workbook(str(file))
    own = book.add_worksheet(sheet)
    dates = book.add_format({"num_format": "dd/mm/yyyy"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            match value:
                case None:
                    continue
                case str():
                    own.write_string(number, column, value)
                case date():
                    own.write_datetime(number, column, value, dates)
                case _:
                    own.write_number(number, column, value)
    for cells, text in merged:
        own.merge_range(cells, text)
    for cell, formula in formulas:
        own.write_formula(cell, formula, None, "")
    for name in hidden:
        book.add_worksheet(name).hide()
    book.close()
    return file


def write_sheets(file: Path, sheets: Mapping[str, Sequence[Sequence[Value]]]) -> Path:
    """A workbook with a sheet for each name."""
    book = xlsxwriter.Workbook(str(file), {"default_date_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        own = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    own.write_string(number, column, value)
                elif value is not None:
                    own.write(number, column, value)
    book.close()
    return file
