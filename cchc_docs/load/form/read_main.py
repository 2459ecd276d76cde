"""The main sheet of a form, and the sheet of lists (đọc trang «Văn bản», «Danh sách»)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cchc_docs.diagnostic import CellPlace, Diagnostic
from cchc_docs.load.form.example import filled_example, says_example
from cchc_docs.load.form.find import FoundSheet
from cchc_docs.load.form.items import Entry, Path, Rows
from cchc_docs.load.form.layout import LISTS, MAIN, Layout
from cchc_docs.load.form.marks import NUMBER, VALUE, read_mark
from cchc_docs.load.form.merged import refuse_merged
from cchc_docs.load.form.names import Names
from cchc_docs.load.form.records import put_record
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.form.tree import DataTree
from cchc_docs.load.form.values import CellReader, Filled
from cchc_docs.load.shared import INCLUDE

_TEXT = Shape(Sort.TEXT)


def read_main(
    layout: Layout,
    found: Mapping[str, FoundSheet],
    names: Names,
    tree: DataTree,
    faults: list[Diagnostic],
) -> None:
    """What a document has once, and its lists of texts."""
    main = found[MAIN]
    value, marks = main.columns[VALUE], main.columns[""]
    rows = dict(_rows_by_path(main, marks))
    hidden = refuse_merged(main, [value], [], faults)
    cells = CellReader(main, hidden, names, faults)
    filled = {
        entry.path: cells.filled(rows[entry.path], value, entry.shape)
        for entry in layout.rows
        if entry.path in rows
    }
    # a workbook has no lists within a cell of its own; several shared files stand on lines
    include = filled.get((INCLUDE,))
    if include is not None and include.value is not None:
        filled[INCLUDE,] = include._replace(value=include.value.split("\n"))
    places = {path: main.place(row, value) for path, row in rows.items()}
    top = CellPlace(main.sheet.path, main.sheet.name)
    for item in layout.main:
        if isinstance(item, Rows):
            sheet = found.get(layout.sheet_of(MAIN, item).key)
            places[item.path] = sheet.first_free if sheet is not None else top
        elif isinstance(item, Entry) and item.shape.many:
            places[item.path] = _place_of_list(item, found.get(LISTS), top)
        else:
            places.setdefault(item.path, top)
    put_record(tree, (), layout.main, filled, places)
    if LISTS in found:
        _read_lists(layout.lists, found[LISTS], names, tree, faults)


def _rows_by_path(main: FoundSheet, column: int) -> Iterator[tuple[Path, int]]:
    """The row of each thing to fill in, by the marks in the hidden column."""
    for row, cells in enumerate(main.sheet.values):
        mark = read_mark(cells[column]) if column < len(cells) else None
        if mark is not None and mark.says:
            yield mark.path, row


def _place_of_list(entry: Entry, lists: FoundSheet | None, top: CellPlace) -> CellPlace:
    column = lists.columns.get(".".join(entry.path)) if lists is not None else None
    return lists.place(lists.mark_row + 2, column) if lists and column is not None else top


def _read_lists(
    entries: Sequence[Entry],
    found: FoundSheet,
    names: Names,
    tree: DataTree,
    faults: list[Diagnostic],
) -> None:
    columns = {e: c for e in entries if (c := found.columns.get(".".join(e.path))) is not None}
    hidden = refuse_merged(found, list(columns.values()), [], faults)
    cells = CellReader(found, hidden, names, faults)
    number = found.columns.get(NUMBER)
    for row in range(found.mark_row + 1, len(found.sheet.values)):
        filled = {
            entry: cells.filled(row, column, _of_list(entry.shape))
            for entry, column in columns.items()
        }
        if number is not None:
            said = Filled(cells.text(row, number, _TEXT), found.place(row, number))
            if says_example(said):
                if any(
                    _items(c) not in ([], [e.example.split("\n")[0]]) for e, c in filled.items()
                ):
                    faults.append(filled_example(said.place))
                continue
        for entry, cell in filled.items():
            for value in _items(cell):
                tree.append(entry.path, value, cell.place)


def _of_list(shape: Shape) -> Shape:
    """A cell of a list holds an item on each of its lines; a text in Markdown has lines itself."""
    return shape._replace(many=shape.sort is not Sort.MARKDOWN)


def _items(cell: Filled) -> list[Any]:
    if cell.value is None:
        return []
    return cell.value if isinstance(cell.value, list) else [cell.value]
