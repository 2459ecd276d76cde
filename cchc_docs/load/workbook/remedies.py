"""What is to be done about lost points (hướng khắc phục), from a workbook: a plan of its own, or
columns of the score sheet.

A row of a plan belongs to the criterion whose code it names, «TCTP 1.3.3 tại Mục II», or whose name
it repeats; a row that names none belongs to the one above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.grid import Sheet
from cchc_docs.load.workbook.score_row import ScoreRow
from cchc_docs.load.workbook.table import Heading, Row, Table, find_table
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold

_CODE = r"(\d+(?:\.\d+)*)"
_IN_WORDS = re.compile(
    rf"(?:(?:TCTP|TC|Tiêu chí(?: thành phần)?)\s+{_CODE}|^\s*{_CODE}[.:)\s]|\({_CODE}\)\s*$)"
    r"(?:\s*(?:tại|thuộc|,)?\s*Mục\s+([IVX]+))?",
    re.IGNORECASE,
)
_ORDINAL = frozenset({"stt", "tt", "so_tt"})  # numbers the rows; no code of a criterion


class Remedy(NamedTuple):
    """A row that says what to do; `agency` is blank where it is for all of them."""

    agency: str
    section: str
    code: str
    name: str
    row: Row

    def fits(self, agency: str, score: ScoreRow) -> bool:
        """Whether it is about that criterion of that agency."""
        if self.agency and agency_key(self.agency) != agency_key(agency):
            return False
        if self.code:
            return self.code == score.code and self.section in {"", score.section}
        return bool(self.name) and fold(self.name) == fold(score.name)


def read_remedies(
    sheets: Iterable[Sheet], mapping: Mapping[str, Column] | None = None
) -> tuple[Remedy, ...]:
    """The rows of every plan in a workbook; score sheets carry theirs in their own rows."""
    return tuple(remedy for sheet in sheets for remedy in _of_sheet(sheet, mapping))


def _of_sheet(sheet: Sheet, mapping: Mapping[str, Column] | None) -> Iterator[Remedy]:
    table = find_table(sheet, (Column.REMEDY,), mapping)
    if table is None or Column.MAXIMUM in table.columns:
        return
    has_codes = _has_codes(table)
    last: Remedy | None = None
    for row in table.rows:
        agency = row.text(Column.AGENCY) or (last.agency if last else "")
        section, code, name = _criterion(row, has_codes=has_codes)
        if last and not code and not name:
            section, code, name = last.section, last.code, last.name
        last = Remedy(agency, section, code, name, row)
        if row.text(Column.REMEDY):
            yield last


def _has_codes(table: Table) -> bool:
    """Whether the column of codes holds codes, and does not number the rows."""
    heading: Heading | None = next((h for h in table.headings if h.column is Column.CODE), None)
    return heading is not None and fold(heading.text) not in _ORDINAL


def _criterion(row: Row, *, has_codes: bool) -> tuple[str, str, str]:
    name = row.text(Column.NAME)
    if has_codes and row.text(Column.CODE):
        return row.text(Column.SECTION), row.text(Column.CODE).rstrip("."), name
    if found := _IN_WORDS.search(name):
        code = found[1] or found[2] or found[3]
        return (found[4] or row.text(Column.SECTION)).upper(), code, name
    return row.text(Column.SECTION), "", name
