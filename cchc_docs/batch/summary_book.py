"""The summary as a workbook (bảng tổng hợp trong Excel)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import xlsxwriter

from cchc_docs.batch.summary import Table, Value

_EPOCH = datetime(2020, 3, 5)  # noqa: DTZ001 – the day of the decree; same input, same bytes
_WIDEST = 60
_NARROWEST = 7
_HEADING_HEIGHT = 45  # points: three lines


def summary_book(tables: Sequence[Table]) -> bytes:
    """The tables, a sheet each; numbers are numbers, files are links, the heading stays in view."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": _EPOCH})
    heading = book.add_format(
        {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "border": 1}
    )
    plain = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    for table in tables:
        sheet = book.add_worksheet(table.title)
        sheet.freeze_panes(1, 2)
        sheet.set_row(0, _HEADING_HEIGHT)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for column, words in enumerate(table.headings):
            sheet.write_string(0, column, words, heading)
            sheet.set_column(column, column, _width(table, column))
        for number, row in enumerate(table.rows):
            for column, value in enumerate(row):
                _write(sheet, number + 1, column, value, plain)
            if number in table.links:
                link = table.links[number]
                sheet.write_url(number + 1, len(row) - 1, f"external:{link}", plain, string=link)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
    book.close()
    return out.getvalue()


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    row: int,
    column: int,
    value: Value,
    look: xlsxwriter.format.Format,
) -> None:
    match value:
        case None | "":
            sheet.write_blank(row, column, None, look)
        case int() | Decimal():
            sheet.write_number(row, column, float(value), look)
        case str():
            sheet.write_string(row, column, value, look)


def _width(table: Table, column: int) -> int:
    """Room for the longest word of the heading, and for the texts up to a limit."""
    texts = [str(row[column]) for row in table.rows if row[column] is not None]
    longest = max((len(word) for word in table.headings[column].split()), default=0)
    return min(max(longest + 2, *(len(text) + 2 for text in texts), _NARROWEST), _WIDEST)
