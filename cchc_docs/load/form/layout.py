"""The plan of a form (bố cục biểu mẫu): its sheets and what stands on each.

What a document has once stands on the main sheet, one cell a row. A list of records is a sheet, one
record a row; lists of one kind of record at one place share a sheet. A list of texts is a column of
the sheet of lists; within a row, it is one cell, a text a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_docs.document.kind import Kind
from cchc_docs.load.form.items import Entry, Item, Records, Rows, items_of
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.shared import INCLUDE
from cchc_docs.load.waivers import KEY as WAIVERS

MAIN = "van_ban"
LISTS = "danh_sach"


class SheetPlan(NamedTuple):
    """A sheet of rows: which lists it holds, of which sheet's records, with which columns."""

    key: str
    parent: str
    number: str  # «3.1», below «3»
    lists: tuple[Rows, ...]
    items: tuple[Item, ...]

    @property
    def title(self) -> str:
        """What it holds, in words."""
        first, *others = (one.title for one in self.lists)
        return ", ".join([first, *(other[:1].lower() + other[1:] for other in others)])

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its columns."""
        return tuple(item for item in self.items if isinstance(item, Entry))

    @property
    def has_rows_below(self) -> bool:
        """Whether rows of other sheets belong to its rows."""
        return any(isinstance(item, Rows) for item in self.items)

    @property
    def is_required(self) -> bool:
        """Whether a document, or a record of the sheet it belongs to, needs a row here."""
        return any(one.required for one in self.lists)


class Layout(NamedTuple):
    """A whole form: what stands on the main sheet and on the sheet of lists, and the others."""

    kind: Kind
    main: tuple[Item, ...]
    sheets: tuple[SheetPlan, ...]

    @property
    def lists(self) -> tuple[Entry, ...]:
        """The columns of the sheet of lists."""
        return tuple(item for item in self.main if isinstance(item, Entry) and item.shape.many)

    @property
    def rows(self) -> tuple[Entry, ...]:
        """What is typed on the main sheet."""
        return tuple(item for item in self.main if isinstance(item, Entry) and not item.shape.many)

    def sheet_of(self, parent: str, rows: Rows) -> SheetPlan:
        """The sheet that holds a list of a record of another."""
        return next(s for s in self.sheets if s.parent == parent and rows in s.lists)


def layout_of(kind: Kind) -> Layout:
    """The form of a kind; the shared file and what is let stand come last."""
    found = tuple(items_of((kind.model,)))
    include = Entry(
        (INCLUDE,),
        "Tệp danh bạ dùng chung",
        Shape(Sort.TEXT),
        note="Tệp ghi cơ quan, đơn vị, người; đường dẫn tính từ thư mục của biểu mẫu này.",
    )
    last = tuple(item for item in found if item.path[0] == WAIVERS)
    main = (*(item for item in found if item not in last), include, *last)
    return Layout(kind, main, tuple(_sheets(main, MAIN, "", (kind.model,))))


def _sheets(items: Sequence[Item], parent: str, number: str, seen: Records) -> Iterator[SheetPlan]:
    """The sheets that the lists among some items need, each followed by those below it."""
    by_records: dict[tuple[Records, bool], list[Rows]] = {}
    for item in items:
        if isinstance(item, Rows):
            by_records.setdefault((item.records, item.or_words), []).append(item)
    for position, ((records, or_words), lists) in enumerate(by_records.items(), 1):
        path = ".".join(lists[0].path)
        key = path if parent == MAIN else f"{parent}/{path}"
        own_number = f"{number}.{position}" if number else str(position)
        inner = tuple(items_of(records, (*seen, *records)))
        if or_words:
            inner = (_words(), *(item._replace(required=False) for item in inner))
        yield SheetPlan(key, parent, own_number, tuple(lists), inner)
        yield from _sheets(inner, key, own_number, (*seen, *records))


def _words() -> Entry:
    """A text in place of the record of a row."""
    note = "Chỉ điền khi không điền các cột bên phải."
    return Entry((), "Ghi bằng lời", Shape(Sort.TEXT), note=note)
