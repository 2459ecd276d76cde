"""The register as a workbook (sổ in, .xlsx): a cover and a table for each book.

Texts are texts, whatever they begin with; days are days, so that Excel filters by month.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

from cchc_docs.book.columns import CENTRED, NOTE, TITLES, WIDTHS_MM
from cchc_docs.book.printed import TEXT_PT, TITLE, Cover, Line, PrintedBook
from cchc_docs.vietnamese.text import upper

_EPOCH = datetime(2020, 3, 5)  # noqa: DTZ001 – the day of the decree; same input, same bytes
_FONT = "Times New Roman"
_MM_PER_INCH = 25.4
_MM_PER_CHARACTER = 1.9
"""A column of Excel is as wide as so many zeros of the default font."""
_COVER_CHARACTERS = 100
_COVER_LINE = 1.7  # of the size of its letters
_LINE_PT, _HIGHEST_PT = 14, 409
"""A line of text; Excel has no higher rows. Not every program finds the height of a row itself."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_LONGEST_TEXT, _CUT = 32_767, "… (còn nữa: xem sổ in bằng Word)"
"""What a cell of Excel holds, and what tells that there is more."""
_A4 = 9

Look = Any  # a format of XlsxWriter, which has no types


def workbook_file(books: Sequence[PrintedBook]) -> bytes:
    """The books, two sheets each; the same bytes for the same books."""
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        # widths of columns are counted in figures of this font
        "default_format_properties": {"font_name": _FONT, "font_size": TEXT_PT},
    }
    workbook = xlsxwriter.Workbook(out, options)
    workbook.set_properties({"created": _EPOCH})
    pen = _Pen(workbook)
    for book, (cover, table) in zip(books, _names(books), strict=True):
        _write_cover(workbook.add_worksheet(cover), book.cover, pen)
        _write_table(workbook.add_worksheet(table), book.lines, pen)
    workbook.close()
    return out.getvalue()


def _names(books: Sequence[PrintedBook]) -> Iterator[tuple[str, str]]:
    """Two sheets for each book: «Bìa» and «Sổ», with the series, numbered where they clash."""
    taken: set[str] = set()
    for book in books:
        series = _FORBIDDEN.sub(" ", book.cover.series)
        number = 1
        while True:
            end = f" ({number})" if number > 1 else ""
            names = [
                f"{f'{kind} {series}'.strip()[: _LONGEST_NAME - len(end)]}{end}"
                for kind in ("Bìa", "Sổ")
            ]
            if not taken & {name.casefold() for name in names}:
                break
            number += 1
        taken |= {name.casefold() for name in names}
        yield names[0], names[1]


class _Pen:
    """The looks of cells; XlsxWriter keeps each once."""

    def __init__(self, workbook: Any) -> None:
        self.workbook = workbook
        self.parent = self._look(14, align="center")
        self.agency = self._look(14, align="center", bold=True)
        self.title = self._look(26, align="center", bold=True)
        self.detail = self._look(16, align="center")
        self.remark = self._look(13, align="center", italic=True)
        table = {"border": 1, "text_wrap": True}
        self.heading = self._look(TEXT_PT, bold=True, align="center", valign="vcenter", **table)
        self.number = self._look(TEXT_PT, align="center", **table)
        self.cells = {
            (middle, struck): self._look(
                TEXT_PT,
                valign="top",
                align="center" if middle else "left",
                font_strikeout=struck,
                num_format="dd/mm/yyyy" if middle else "@",
                **table,
            )
            for middle in (False, True)
            for struck in (False, True)
        }

    def _look(self, size: int, **values: object) -> Look:
        return self.workbook.add_format({"font_name": _FONT, "font_size": size, **values})


def _write_cover(sheet: Any, cover: Cover, pen: _Pen) -> None:
    _set_page(sheet)
    sheet.hide_gridlines(2)
    sheet.center_vertically()
    sheet.center_horizontally()
    sheet.set_column(0, 0, _COVER_CHARACTERS)
    texts = [(upper(cover.parent), pen.parent), (upper(cover.agency), pen.agency)]
    texts += [("", pen.title), ("", pen.title), (TITLE, pen.title)]
    texts += [(text, pen.detail) for text in cover.details]
    texts += [("", pen.detail), (cover.remark, pen.remark)]
    for row, (text, look) in enumerate(texts):
        sheet.set_row(row, _COVER_LINE * look.font_size)
        if text:
            sheet.write_string(row, 0, text, look)


def _write_table(sheet: Any, lines: Sequence[Line], pen: _Pen) -> None:
    _set_page(sheet)
    sheet.set_header(f'&C&"{_FONT},Regular"&13&P', {"margin": 10 / _MM_PER_INCH})
    sheet.set_start_page(2)  # the cover is the first
    sheet.freeze_panes(2, 1)
    sheet.repeat_rows(0, 1)
    sheet.set_row(0, 3 * _LINE_PT + 3)
    for column, (title, width) in enumerate(zip(TITLES, WIDTHS_MM, strict=True)):
        sheet.set_column(column, column, width / _MM_PER_CHARACTER)
        sheet.write_string(0, column, title, pen.heading)
        sheet.write_string(1, column, f"({column + 1})", pen.number)
    for row, line in enumerate(lines, start=2):
        sheet.set_row(row, min(_LINE_PT * line.height + 3, _HIGHEST_PT))
        for column, cell in enumerate(line.cells):
            struck = line.is_struck and column != NOTE
            _write(sheet, row, column, cell, pen.cells[column in CENTRED, struck])
    last = len(lines) + 1
    sheet.autofilter(1, 0, last, len(TITLES) - 1)
    if lines:
        sheet.ignore_errors({"number_stored_as_text": f"A3:J{last + 1}"})


def _set_page(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    left, right, top, bottom = (width / _MM_PER_INCH for width in (30, 15, 20, 20))
    sheet.set_margins(left, right, top, bottom)


def _write(sheet: Any, row: int, column: int, cell: str | date, look: Look) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), look)  # noqa: DTZ001
    elif cell:
        whole = len(cell) <= _LONGEST_TEXT
        shown = cell if whole else cell[: _LONGEST_TEXT - len(_CUT)] + _CUT
        sheet.write_string(row, column, shown, look)
    else:
        sheet.write_blank(row, column, None, look)
