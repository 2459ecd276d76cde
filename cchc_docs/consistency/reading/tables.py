"""Tables (bảng) of figures: columns of numbers, and which column is the share of two others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import permutations
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import Number, numbers
from cchc_docs.consistency.reading.percentages import fits
from cchc_docs.consistency.text import Mention, Part, Passage, Text

_SHARE_HEADING = re.compile(r"%|tỷ lệ|tỉ lệ", re.IGNORECASE)
_OTHER_SHARE = re.compile(r"tăng|giảm|so với|cùng kỳ|tốc độ|kế hoạch|KH", re.IGNORECASE)
_FIRST_COLUMNS = re.compile(r"\s*(?:STT|TT|Số TT|Ghi chú|Năm|Ngày|Mã)\s*", re.IGNORECASE)
_ENOUGH = 3  # rows that show what the column is a share of
_MOST_WRONG = 4  # of so many rows, one at most may be wrong
_MOST_COLUMNS = 9

Column = Mapping[int, tuple[Passage, Number]]


class Table(NamedTuple):
    """A table: its headings by column, and in each column the numbers by row."""

    headings: Mapping[int, str]
    columns: Mapping[int, Column]


class Row(NamedTuple):
    """Three numbers of a row, one of them the share of the two others; `at` is the share."""

    part: Number
    whole: Number
    percent: Number
    at: Mention

    @property
    def stated(self) -> str:
        """The percentage as it stands, with its sign."""
        return f"{self.percent.text.rstrip('% ')}%"


def tables(text: Text) -> Iterator[Table]:
    """The tables of a text that have numbers."""
    cells: dict[int, list[Passage]] = {}
    for passage in text.parts(Part.CELL):
        if passage.row is not None:
            cells.setdefault(passage.row[0], []).append(passage)
    for passages in cells.values():
        yield _table(passages)


def _table(passages: list[Passage]) -> Table:
    headings: dict[int, str] = {}
    columns: dict[int, dict[int, tuple[Passage, Number]]] = {}
    for passage in passages:
        assert passage.row is not None  # noqa: S101 – for mypy; the caller has looked
        _number, row, column = passage.row
        if row == 1:
            headings[column] = passage.text
            continue
        found = numbers(passage.text)
        whole = len(found) == 1 and found[0].text.strip() == passage.text.strip(" *%")
        if found and (whole or found[0].text.strip() == passage.text.strip()):
            columns.setdefault(column, {})[row] = (passage, found[0])
    return Table(headings, columns)


def share_rows(table: Table) -> Iterator[Row]:
    """The rows of a column of percentages that is the share of two others, right or wrong.

    Nobody is believed but the figures: most rows must agree, and not because all are 100%.
    """
    counts = [n for n in table.columns if _is_count(table.headings.get(n, ""))]
    shares = [n for n in table.columns if _is_share(table.headings.get(n, ""))]
    if len(counts) > _MOST_COLUMNS:
        return
    for share in shares:
        for part, whole in permutations(counts, 2):
            rows = tuple(_rows(table.columns[part], table.columns[whole], table.columns[share]))
            telling = [row for row in rows if row.part.value != row.whole.value]
            right = sum(fits(row.percent, row.part.value, row.whole.value) for row in telling)
            wrong = len(rows) - sum(fits(r.percent, r.part.value, r.whole.value) for r in rows)
            if right >= _ENOUGH and wrong * _MOST_WRONG <= len(rows):
                yield from rows
                break


def _rows(part: Column, whole: Column, share: Column) -> Iterator[Row]:
    for row, (passage, percent) in share.items():
        if row in part and row in whole and whole[row][1].value:
            at = Mention(passage, percent.start, percent.end)
            yield Row(part[row][1], whole[row][1], percent, at)


def _is_count(heading: str) -> bool:
    return not _SHARE_HEADING.search(heading) and not _FIRST_COLUMNS.fullmatch(heading)


def _is_share(heading: str) -> bool:
    return bool(_SHARE_HEADING.search(heading)) and not _OTHER_SHARE.search(heading)
