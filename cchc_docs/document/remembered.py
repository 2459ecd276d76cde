"""The chunks of a wording, each parsed once a process (đoạn mẫu đã đọc), for they come again.

Values are set aside, so a chunk is the same whatever the data say. A table alone differs from one
document to the next, by its number of rows and by the cells that conditions leave empty; its rows
are few in kind, so each is remembered by itself. Measured on notices with a table of 40 rows, none
like another: 13 ms → 5 ms a document, and memory no longer grows with the documents.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.document.blocks import Cell, Table, Text
from cchc_docs.document.markdown import Parsed, parse_chunk, read_chunk
from cchc_docs.document.wording import MARK

_TABLE = re.compile(
    # widths, header and delimiter, then the rows; no line behind a bar can begin another block
    r"((?::cot:[^\n]*\n(?:[ \t]*\n)*)?\|[^\n]*\n\|[-:| \t]*)\n(\|[^\n]*(?:\n\|[^\n]*)*)"
)


class Waiting(NamedTuple):
    """A cell that holds one value and nothing else, as most of a long table do."""

    bold: bool
    italic: bool
    span: int


RowForm = tuple[Waiting | Cell, ...]


class TableForm(NamedTuple):
    """A table that waits for its values: its head with no rows below, and its rows."""

    head: Table
    rows: list[RowForm]


def table_form(chunk: str) -> TableForm | None:
    """The form of a chunk that is a table; none where it is not, or where something is refused."""
    found = _TABLE.fullmatch(chunk)
    if found is None:
        return None
    match parse_chunk(found[1]):
        case Parsed((Table() as head,), ()):
            rows = [row for line in found[2].split("\n") if (row := _row(found[1], line))]
            return TableForm(head, rows) if len(rows) == found[2].count("\n") + 1 else None
        case _:
            return None


@lru_cache(maxsize=4096)
def _row(head: str, line: str) -> RowForm | None:
    """A row below the head of its table; none where the whole is not just a table."""
    match read_chunk(f"{head}\n{line}"):
        case Parsed((Table(rows=(row,)),), ()):
            return tuple(map(_form, row))
        case _:
            return None


def _form(cell: Cell) -> Waiting | Cell:
    match cell:
        case Cell((Text(text, bold, italic),), span) if text == MARK:
            return Waiting(bold, italic, span)
        case _:
            return cell
