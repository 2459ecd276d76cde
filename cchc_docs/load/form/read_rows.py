"""The sheets of a form that hold rows (đọc trang danh sách): to whose list each row belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.form.example import filled_example, says_example
from cchc_docs.load.form.find import FoundSheet
from cchc_docs.load.form.items import Path, Rows
from cchc_docs.load.form.layout import MAIN, SheetPlan
from cchc_docs.load.form.marks import LIST, NUMBER, PARENT
from cchc_docs.load.form.merged import refuse_merged
from cchc_docs.load.form.names import Names
from cchc_docs.load.form.records import open_required, places_in_row, put_record
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.form.tree import DataTree
from cchc_docs.load.form.values import CellReader, Filled
from cchc_docs.load.located import Path as TreePath
from cchc_docs.vietnamese.text import fold

_TEXT = Shape(Sort.TEXT)

Numbered = dict[str, TreePath | None]
"""The records of a sheet by the number of their row; nothing where a row belonged nowhere."""


class RowsReader:
    """Reads sheet after sheet, those first whose rows others belong to."""

    def __init__(
        self, found: Mapping[str, FoundSheet], names: Names, faults: list[Diagnostic]
    ) -> None:
        self._found = found
        self._names = names
        self._faults = faults
        self._numbered: dict[str, Numbered] = {MAIN: {"": ()}}

    def read(self, plan: SheetPlan, tree: DataTree) -> None:
        """The rows of a sheet into their lists."""
        numbered = self._numbered[plan.key] = {}
        found = self._found.get(plan.key)
        if found is None:
            return
        free = [found.columns[says] for says in (PARENT, LIST) if says in found.columns]
        hidden = refuse_merged(found, list(found.columns.values()), free, self._faults)
        cells = CellReader(found, hidden, self._names, self._faults)
        for row in range(found.mark_row + 1, len(found.sheet.values)):
            filled = dict(_filled(plan, found, cells, row))
            heads = {
                says: Filled(cells.text(row, found.columns[says], _TEXT), found.place(row, column))
                for says, column in found.columns.items()
                if says in {NUMBER, PARENT, LIST}
            }
            # the numbers stand in a form from the beginning, so a number alone says nothing
            said = (head.value for says, head in heads.items() if says != NUMBER)
            if all(c.value is None for c in filled.values()) and not any(said):
                continue
            if self._is_example(plan, heads, filled):
                continue
            own = self._add(plan, tree, heads, filled)
            number = heads.get(NUMBER)
            if number is not None and number.value:
                if number.value in numbered:
                    self._tell(number.place, _twice(number.value), _("give each row its own"))
                numbered.setdefault(number.value, own)

    def _is_example(
        self, plan: SheetPlan, heads: Mapping[str, Filled], filled: Mapping[Path, Filled]
    ) -> bool:
        """Whether a row is the example as it was written; one that was filled in is told."""
        said = next((head for head in heads.values() if says_example(head)), None)
        if said is None:
            return False
        shown = {entry.path: entry.example for entry in plan.entries}
        if any(_text(cell) not in {"", shown[path]} for path, cell in filled.items()):
            self._faults.append(filled_example(said.place))
        return True

    def _add(
        self,
        plan: SheetPlan,
        tree: DataTree,
        heads: Mapping[str, Filled],
        filled: Mapping[Path, Filled],
    ) -> TreePath | None:
        start = next(iter((*heads.values(), *filled.values()))).place
        owner = self._owner(plan, heads.get(PARENT), start)
        rows = self._list(plan, heads.get(LIST), start)
        if owner is None or rows is None:
            return None
        words = filled.get(())
        if words is not None and words.value is not None:
            if any(cell.value is not None for path, cell in filled.items() if path):
                message = _("a text stands here, and the parts of a document beside it")
                self._tell(words.place, message, _("keep one of the two"))
            return tree.append((*owner, *rows.path), words.value, words.place)
        own = tree.append((*owner, *rows.path), {}, start)
        items = [item for item in plan.items if item.path]
        put_record(tree, own, items, filled, places_in_row(items, filled, start))
        open_required(tree, own, items)
        return own

    def _owner(self, plan: SheetPlan, said: Filled | None, start: CellPlace) -> TreePath | None:
        """The record that a row belongs to; where there is but one, it need not be named."""
        if plan.parent == MAIN:
            return ()
        known = self._numbered[plan.parent]
        parent = self._found.get(plan.parent)
        name = parent.sheet.name if parent is not None else plan.parent
        number = said.value if said is not None else ""
        place = said.place if said is not None else start
        if not number and len(known) == 1:
            return next(iter(known.values()))
        if number in known:
            return known[number]
        if not number:
            message = _("to which row of «{sheet}» this row belongs is not said")
        else:
            message = _("«{sheet}» has no row {number}, or nothing is written in it")
        numbers = ", ".join(known) or "—"
        fix = _("write the number of a row there; there are: {numbers}").format(numbers=numbers)
        self._tell(place, message.format(sheet=name, number=number), fix, "form.parent")
        return None

    def _list(self, plan: SheetPlan, said: Filled | None, start: CellPlace) -> Rows | None:
        if len(plan.lists) == 1:
            return plan.lists[0]
        word = said.value if said is not None else ""
        for rows in plan.lists:
            if fold(word) in {fold(rows.title), rows.path[-1]}:
                return rows
        known = ", ".join(rows.title for rows in plan.lists)
        message = _("«{found}» is not one of: {expected}").format(found=word, expected=known)
        if not word:
            message = _("in which list this row stands is not said")
        place = said.place if said is not None else start
        self._tell(place, message, _("known here: {keys}").format(keys=known), "form.list")
        return None

    def _tell(self, place: CellPlace, message: str, fix: str, rule: str = "form.row") -> None:
        self._faults.append(Diagnostic(rule, Severity.ERROR, place, message, fix))


def _filled(
    plan: SheetPlan, found: FoundSheet, cells: CellReader, row: int
) -> Iterator[tuple[Path, Filled]]:
    """The cells of a row by path; those whose column is gone are left out."""
    for entry in plan.entries:
        column = found.columns.get(".".join(entry.path))
        if column is not None:
            yield entry.path, cells.filled(row, column, entry.shape)


def _text(cell: Filled) -> str:
    if isinstance(cell.value, list):
        return "\n".join(map(str, cell.value))
    return str(cell.value or "")


def _twice(number: str) -> str:
    return _("number {number} stands on another row too").format(number=number)
