"""The main sheet of a form (trang «Văn bản»): what a document has once, one thing a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from cchc_docs.load.form.drop_downs import restrict
from cchc_docs.load.form.hidden import OfferedLists
from cchc_docs.load.form.items import Entry, Group, Item, Path, Rows
from cchc_docs.load.form.layout import LISTS, MAIN, Layout
from cchc_docs.load.form.looks import Looks, height_of
from cchc_docs.load.form.marks import VALUE, Mark, mark_of
from cchc_docs.load.form.shape import Sort
from cchc_docs.load.workbook.cell_names import column_letters

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_TITLE, _VALUE, _NOTE = 1, 2, 3
_WIDTHS = {_TITLE: 34, _VALUE: 62, _NOTE: 48}
_TALL = 180  # for a text of several paragraphs
_FIRST_BAND = "Thông tin chung"

Given = Mapping[Path, str]
"""What is known before a clerk begins, by path: the shared file, the only agency there is."""


class _Page(NamedTuple):
    """What writing the sheet needs."""

    sheet: Worksheet
    layout: Layout
    titles: Mapping[str, str]
    looks: Looks
    offered: OfferedLists
    given: Given


def write_main(
    sheet: Worksheet,
    layout: Layout,
    titles: Mapping[str, str],
    looks: Looks,
    offered: OfferedLists,
    given: Given,
) -> None:
    """The rows, each with its mark in the hidden first column."""
    page = _Page(sheet, layout, titles, looks, offered, given)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    for column, width in _WIDTHS.items():
        sheet.set_column(column, column, width)
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.write_string(0, 0, str(Mark(MAIN, "")))
    sheet.write_string(0, _VALUE, str(Mark(MAIN, VALUE)))
    sheet.write_string(1, _TITLE, layout.kind.title, looks["title"])
    sheet.set_row(1, 30)
    sheet.write_row(2, _TITLE, ["Mục", "Nội dung", "Ghi chú, ví dụ"], looks["band"])
    sheet.freeze_panes(3, 0)
    row = 3
    _band(page, row, _FIRST_BAND)
    for item in _in_order(layout.main, ()):
        row += 1
        match item:
            case Entry() if not item.shape.many:
                _entry(page, row, item)
            case Group():
                _band(page, row, _band_title(layout.main, item), item.note)
                sheet.write_string(row, 0, str(mark_of(MAIN, item.path)))
            case _:
                _pointer(page, row, item)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)


def _in_order(items: Iterable[Item], path: Path) -> Iterator[Item]:
    """What stands directly in a record, then each record within it."""
    own = [item for item in items if item.path[:-1] == path]
    yield from (item for item in own if not isinstance(item, Group))
    for item in own:
        if isinstance(item, Group):
            yield item
            yield from _in_order(items, item.path)


def _band(page: _Page, row: int, title: str, note: str = "") -> None:
    page.sheet.write_string(row, _TITLE, title, page.looks["band"])
    page.sheet.write_blank(row, _VALUE, None, page.looks["band"])
    page.sheet.write_string(row, _NOTE, note, page.looks["band_note"])


def _band_title(items: Iterable[Item], group: Group) -> str:
    """«Chỉ số › Xếp hạng *»."""
    titles = [
        item.title
        for item in items
        if isinstance(item, Group) and group.path[: len(item.path)] == item.path
    ]
    return " › ".join(titles) + (" *" if group.required else "")


def _entry(page: _Page, row: int, entry: Entry) -> None:
    sheet, looks = page.sheet, page.looks
    title = f"{entry.title} *" if entry.required else entry.title
    sheet.write_string(row, 0, str(mark_of(MAIN, entry.path)))
    sheet.write_string(row, _TITLE, title, looks["needed_label" if entry.required else "label"])
    given = page.given.get(entry.path, "")
    if given:
        sheet.write_string(row, _VALUE, given, looks.main_value(entry))
    else:
        sheet.write_blank(row, _VALUE, None, looks.main_value(entry))
    sheet.write_string(row, _NOTE, note_of(entry), looks["note"])
    height = height_of((title, _WIDTHS[_TITLE]), (note_of(entry), _WIDTHS[_NOTE]))
    sheet.set_row(row, _TALL if entry.shape.sort is Sort.MARKDOWN else height)
    restrict(sheet, entry, (row, _VALUE, row, _VALUE), page.offered)


def _pointer(page: _Page, row: int, item: Entry | Rows) -> None:
    """Where a list is filled in, at its place among the rest of the record."""
    sheet, looks = page.sheet, page.looks
    if isinstance(item, Rows):
        name = page.titles[page.layout.sheet_of(MAIN, item).key]
        target, words = f"internal:'{name}'!A1", f"→ điền ở trang «{name}»"
    else:
        name = page.titles[LISTS]
        letters = column_letters(page.layout.lists.index(item) + 1)
        target = f"internal:'{name}'!{letters}2"
        words = f"→ điền ở trang «{name}», cột {letters}"
    title = f"{item.title} *" if item.required else item.title
    sheet.write_string(row, _TITLE, title, looks["needed_label" if item.required else "label"])
    sheet.write_url(row, _VALUE, target, looks["link"], words)
    sheet.write_string(row, _NOTE, item.note, looks["note"])
    sheet.set_row(row, height_of((title, _WIDTHS[_TITLE]), (item.note, _WIDTHS[_NOTE])))


def note_of(entry: Entry) -> str:
    """What to know of an entry: its description, an example, how several are written."""
    parts = [entry.note] if entry.note else []
    if entry.shape.many:
        parts.append("Mỗi nội dung một dòng trong ô.")
    if entry.example:
        parts.append(f"Ví dụ: {entry.example.replace(chr(10), '; ')}")
    return " ".join(parts)
