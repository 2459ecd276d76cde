"""The hidden sheet of a form (trang ẩn): its kind, its version, and what drop-downs offer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cchc_docs.load.form.marks import LISTS_ROW, SIGN, VERSION
from cchc_docs.load.form.names import Names
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.workbook.cell_names import column_letters
from cchc_docs.load.workbook.grid import Sheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_KEYED = (Sort.AGENCY, Sort.PERSON)


class OfferedLists:
    """Lists for drop-downs, written on the hidden sheet as they are asked for."""

    def __init__(self, worksheet: Worksheet, kind: str, names: Names) -> None:
        self._worksheet = worksheet
        self._names = names
        self._column = 0
        self._ranges: dict[tuple[str, ...], str] = {}
        worksheet.write_row(0, 0, [SIGN, kind, VERSION])
        for sort in _KEYED:
            labels = tuple(names[sort])
            if labels:
                self._ranges[labels] = self._written(sort.value, labels)
                self._written("", tuple(names[sort].values()))

    def range_for(self, shape: Shape) -> str:
        """Where the list of a drop-down stands; nothing where there is nothing to choose from."""
        offered = shape.choices
        if not offered and shape.sort is not None:
            offered = tuple(self._names.get(shape.sort, ()))
        return self.range_of(offered)

    def range_of(self, offered: Sequence[str]) -> str:
        """Where a list of one's own stands; written once."""
        words = tuple(offered)
        if words and words not in self._ranges:
            self._ranges[words] = self._written("chon", words)
        return self._ranges.get(words, "")

    def _written(self, name: str, words: tuple[str, ...]) -> str:
        column = self._column
        self._column += 1
        self._worksheet.write_string(LISTS_ROW, column, name)
        self._worksheet.write_column(LISTS_ROW + 1, column, words)
        letters = column_letters(column)
        first, last = LISTS_ROW + 2, LISTS_ROW + 1 + len(words)
        return f"='{SIGN}'!${letters}${first}:${letters}${last}"


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
