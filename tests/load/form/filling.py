"""Fills a form as a clerk would: the data of a YAML file into the cells where they belong."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_docs.document.kind import Kind
from cchc_docs.load.form.items import Rows
from cchc_docs.load.form.layout import LISTS, MAIN, Layout, SheetPlan, layout_of
from cchc_docs.load.form.marks import LIST, NUMBER, PARENT, VALUE, read_mark
from cchc_docs.load.form.names import names_of
from cchc_docs.load.form.shape import Shape
from cchc_docs.load.form.write import form_bytes
from cchc_docs.model.references import References


class Form:
    """A form open for filling."""

    def __init__(self, kind: Kind, references: References | None = None) -> None:
        self.layout: Layout = layout_of(kind)
        names = names_of(references or References())
        self.data = form_bytes(self.layout, names, {})
        self.book: Workbook = openpyxl.load_workbook(io.BytesIO(self.data))

    def sheet(self, key: str) -> Worksheet:
        """The sheet of a key, by its marks."""
        for sheet in self.book.worksheets:
            for row in sheet.iter_rows(max_row=12):
                mark = next(filter(None, (read_mark(c.value) for c in row)), None)
                if mark is not None and mark.sheet == key:
                    return sheet
        raise KeyError(key)

    def columns(self, key: str) -> tuple[int, dict[str, int]]:
        """The first row to fill in, and the column of each mark; both from 1."""
        for row in self.sheet(key).iter_rows(max_row=12):
            marks = {m.says: c.column for c in row if (m := read_mark(c.value)) is not None}
            if marks:
                return row[0].row + 2, marks
        raise KeyError(key)

    def cell(self, key: str, path: str, row: int = 0) -> Any:
        """A cell: of the main sheet by its path; of another, so many rows below the example."""
        sheet = self.sheet(key)
        if key == MAIN:
            found = next(c[0].row for c in sheet.iter_rows() if str(c[0].value) == f"{MAIN}|{path}")
            return sheet.cell(found, self.columns(MAIN)[1][VALUE])
        first, columns = self.columns(key)
        return sheet.cell(first + row, columns[path])

    def write(self, key: str, path: str, value: Any, row: int = 0) -> str:
        """Write a cell; «Văn bản!C7»."""
        cell = self.cell(key, path, row)
        cell.value = value
        return f"{cell.parent.title}!{cell.coordinate}"

    def fill(self, data: Mapping[str, Any]) -> None:
        """All data of a document."""
        for entry in self.layout.rows:
            value = _at(data, entry.path)
            if value is not None:
                self.write(MAIN, ".".join(entry.path), as_cell(value, entry.shape))
        for entry in self.layout.lists:
            for row, value in enumerate(_listed(_at(data, entry.path))):
                self.write(LISTS, ".".join(entry.path), one_line(value), row)
        self._fill_rows(MAIN, [("", data)])

    def _fill_rows(self, parent: str, records: list[tuple[str, Mapping[str, Any]]]) -> None:
        for plan in (one for one in self.layout.sheets if one.parent == parent):
            filled: list[tuple[str, Mapping[str, Any]]] = []
            for number, record in records:
                for rows in plan.lists:
                    for value in _listed(_at(record, rows.path)):
                        full = _full(value, rows)
                        self._fill_row(plan, rows, number, full, len(filled))
                        filled.append(
                            (str(len(filled) + 1), full if isinstance(full, dict) else {})
                        )
            self._fill_rows(plan.key, filled)

    def _fill_row(self, plan: SheetPlan, rows: Rows, parent: str, value: Any, row: int) -> None:
        signs = self.columns(plan.key)[1].keys()
        heads = {NUMBER: row + 1, PARENT: int(parent or 0), LIST: rows.title}
        for sign in heads.keys() & signs:
            self.write(plan.key, sign, heads[sign], row)
        if isinstance(value, str):
            self.write(plan.key, "", value, row)
            return
        for entry in plan.entries:
            found = _at(value, entry.path) if entry.path else None
            if found is not None:
                self.write(plan.key, ".".join(entry.path), as_cell(found, entry.shape), row)

    def save(self, file: Path) -> Path:
        """Save as Excel would."""
        self.book.save(file)
        return file


def one_line(value: Any) -> str:
    """A value as one line of a cell."""
    if isinstance(value, str):
        return value
    return " | ".join(
        one_line(one) if isinstance(one, dict) else f"{key}: {one}"
        for key, given in value.items()
        for one in _listed(given)
    )


def as_cell(value: Any, shape: Shape) -> str:
    """A value as a whole cell."""
    return (
        "\n".join(map(one_line, _listed(value)))
        if shape.many
        else one_line("\n".join(value) if isinstance(value, list) else value)
    )


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _full(value: Any, rows: Rows) -> Any:
    """A record in full, where a text stands for it."""
    if isinstance(value, str) and not rows.or_words:
        return rows.records[0]._read(value)  # type: ignore[attr-defined]
    return value


def _at(record: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path; a short form of a time is written in full first."""
    for step in path:
        if isinstance(record, str):
            record = {"han": record}
        record = record.get(step) if record is not None else None
    return record
