"""The hidden sheet of a form (trang ẩn): its kind, its version, and what drop-downs offer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cchc_docs.load.form.marks import LISTS_ROW, SIGN, VERSION
from cchc_docs.load.form.names import Names
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.workbook.cell_names import column_letters
from cchc_docs.load.workbook.grid import Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_KEYED = (Sort.AGENCY, Sort.PERSON)


class OfferedLists:
    """Lists for drop-downs, written on the hidden sheet as they are asked for.

    Each has a name of its own: a drop-down that points to another sheet by its cells is saved by
    Excel in an extension of the format that openpyxl does not read; one by a name is not.
    """

    def __init__(self, book: Workbook, worksheet: Worksheet, kind: str, names: Names) -> None:
        self._book = book
        self._worksheet = worksheet
        self._names = names
        self._column = 0
        self._count = 0
        self._ranges: dict[tuple[str, ...], str] = {}
        worksheet.write_row(0, 0, [SIGN, kind, VERSION])
        for sort in _KEYED:
            labels = tuple(names[sort])
            if labels:
                self._ranges[labels] = self._written(sort.value, labels)
                self._written("", tuple(names[sort].values()))

    def rows_of(self, sheet: str, letters: str, first: int, last: int) -> str:
        """The name of cells of another sheet, as rows choose to which of its rows they belong."""
        return self._named(f"='{sheet}'!${letters}${first}:${letters}${last}")

    def range_for(self, shape: Shape) -> str:
        """Where the list of a drop-down stands; nothing where there is nothing to choose from."""
        offered = shape.choices
        if not offered and shape.sort is not None:
            offered = tuple(self._names.get(shape.sort, ()))
        if offered and offered not in self._ranges:
            self._ranges[offered] = self._written("chon", offered)
        return self._ranges.get(offered, "")

    def _written(self, name: str, words: tuple[str, ...]) -> str:
        column = self._column
        self._column += 1
        self._worksheet.write_string(LISTS_ROW, column, name)
        self._worksheet.write_column(LISTS_ROW + 1, column, words)
        letters = column_letters(column)
        first, last = LISTS_ROW + 2, LISTS_ROW + 1 + len(words)
        return self._named(f"='{SIGN}'!${letters}${first}:${letters}${last}")

    def _named(self, cells: str) -> str:
        self._count += 1
        name = f"cchc_{self._count:03}"
        self._book.define_name(name, cells)
        return f"={name}"


def keys_offered(sheet: Sheet) -> Names:
    """The keys of agencies and people by what the drop-downs of a form show for them."""
    found: dict[Sort, Mapping[str, str]] = {}
    heads = sheet.values[LISTS_ROW] if len(sheet.values) > LISTS_ROW else ()
    for column, head in enumerate(heads):
        for sort in _KEYED:
            if head == sort.value:
                pairs = (row[column : column + 2] for row in sheet.values[LISTS_ROW + 1 :])
                found[sort] = {str(pair[0]): str(pair[1]) for pair in pairs if all(pair)}
    return found
