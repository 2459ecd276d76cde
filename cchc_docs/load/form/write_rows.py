"""Sheets of a form that hold a row for each record (trang danh sách)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cchc_docs.load.form.drop_downs import restrict
from cchc_docs.load.form.example import EXAMPLE
from cchc_docs.load.form.hidden import OfferedLists
from cchc_docs.load.form.items import Entry
from cchc_docs.load.form.layout import LISTS, MAIN, Layout, SheetPlan
from cchc_docs.load.form.looks import Looks, height_of, width_of
from cchc_docs.load.form.marks import LIST, NUMBER, PARENT, Mark, mark_of
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.form.write_main import note_of
from cchc_docs.load.workbook.cell_names import column_letters

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_BAND, _HEAD, _MARKS, _EXAMPLE, _FIRST = range(5)
_LAST = 999  # drop-downs reach this far; rows below are read as well
_NUMBERED = 30
_PAGE = 190  # letters that a lying A4 page shows legibly


class Column(NamedTuple):
    """A column with its mark; `entry` tells how it is filled in."""

    mark: Mark
    entry: Entry
    width: float


def columns_of(plan: SheetPlan) -> list[Column]:
    """The columns of a sheet: whose rows these are, their own numbers, then their data."""
    columns = []
    if plan.parent != MAIN:
        entry = Entry((), "Thuộc dòng số", Shape(Sort.TEXT), required=True)
        columns.append(Column(Mark(plan.key, PARENT), entry, 10))
    if plan.parent == MAIN or plan.has_rows_below:
        columns.append(Column(Mark(plan.key, NUMBER), Entry((), "STT", Shape(Sort.TEXT)), 7))
    if len(plan.lists) > 1:
        titles = tuple(one.title for one in plan.lists)
        entry = Entry((), "Mục", Shape(Sort.CHOICE, choices=titles), required=True)
        columns.append(Column(Mark(plan.key, LIST), entry, 24))
    columns += (Column(mark_of(plan.key, e.path), e, width_of(e)) for e in plan.entries)
    return columns


def write_rows(
    sheet: Worksheet,
    plan: SheetPlan,
    titles: Mapping[str, str],
    looks: Looks,
    offered: OfferedLists,
) -> None:
    """A sheet of records."""
    columns = columns_of(plan)
    _write(sheet, columns, looks, offered)
    sheet.write_string(_BAND, 0, f"{plan.number}. {plan.title}", looks["title"])
    numbers = [c for c, column in enumerate(columns) if column.mark.says == NUMBER]
    for column in numbers:
        for number in range(_NUMBERED):
            sheet.write_number(_FIRST + number, column, number + 1, looks["number"])
    if plan.parent != MAIN:
        # the numbers of the other sheet stand in its second column where it has a parent itself
        letters = column_letters(1 if "/" in plan.parent else 0)
        name = titles[plan.parent]
        sheet.data_validation(
            _FIRST,
            0,
            _LAST,
            0,
            {
                "validate": "list",
                "source": offered.rows_of(name, letters, _FIRST + 1, _FIRST + _NUMBERED),
                "show_error": False,
                "input_title": "Thuộc dòng số",
                "input_message": f"Số thứ tự của dòng ở trang «{name}» mà dòng này thuộc về.",
            },
        )


def write_lists(sheet: Worksheet, layout: Layout, looks: Looks, offered: OfferedLists) -> None:
    """The sheet of lists: each column a list of texts of its own."""
    number = Column(Mark(LISTS, NUMBER), Entry((), "STT", Shape(Sort.TEXT)), 7)
    columns = [number]
    for entry in layout.lists:
        one_a_row = entry._replace(
            shape=entry.shape._replace(many=False),
            title=" › ".join((*entry.around, entry.title)),
            around=(),
            example=entry.example.split("\n")[0],
        )
        columns.append(Column(mark_of(LISTS, entry.path), one_a_row, 34))
    _write(sheet, columns, looks, offered)
    sheet.write_string(_BAND, 0, "Danh sách: mỗi dòng một nội dung", looks["title"])
    for row in range(_NUMBERED):
        sheet.write_number(_FIRST + row, 0, row + 1, looks["number"])


def _write(
    sheet: Worksheet, columns: Sequence[Column], looks: Looks, offered: OfferedLists
) -> None:
    heads = [f"{c.entry.title} *" if c.entry.required else c.entry.title for c in columns]
    for place, (mark, entry, width) in enumerate(columns):
        is_number = mark.says == NUMBER
        sheet.set_column(place, place, width, looks["number"] if is_number else looks.value(entry))
        sheet.write_string(
            _HEAD, place, heads[place], looks["needed" if entry.required else "head"]
        )
        note = note_of(entry)
        if note:
            sheet.write_comment(_HEAD, place, note, {"x_scale": 1.6, "y_scale": 0.9})
        sheet.write_string(_MARKS, place, str(mark))
        example = EXAMPLE if place == 0 else entry.example
        sheet.write_string(_EXAMPLE, place, example, looks["example"])
        restrict(sheet, entry, (_FIRST, place, _LAST, place), offered)
    _bands(sheet, columns, looks)
    sheet.set_row(_BAND, 24, looks["bare"])
    widths = [column.width for column in columns]
    sheet.set_row(_HEAD, height_of(*zip(heads, widths, strict=True)))
    sheet.set_row(_MARKS, None, None, {"hidden": True})
    sheet.freeze_panes(_FIRST - 1, min(2, len(columns) - 1))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(-(-int(sum(widths)) // _PAGE), 0)
    sheet.repeat_columns(0, 1)
    sheet.repeat_rows(_BAND, _HEAD)


def _bands(sheet: Worksheet, columns: Sequence[Column], looks: Looks) -> None:
    """The records that columns stand in, over them."""
    for around, places in groupby(range(len(columns)), lambda p: columns[p].entry.around):
        group = list(places)
        words = " › ".join(around)
        if len(group) > 1 and words:
            sheet.merge_range(_BAND, group[0], _BAND, group[-1], words, looks["band"])
        elif words:
            sheet.write_string(_BAND, group[0], words, looks["band"])
