"""A row of a score sheet (dòng phiếu chấm điểm): what it is, its key, its points."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.table import Row

APPRAISALS = (Column.FINAL, Column.FIRST)
SCORES = (Column.MAXIMUM, Column.SELF, Column.FIRST, Column.FINAL)


class RowKind(StrEnum):
    """What a row of a score sheet is."""

    SECTION = "section"  # «Mục II», «A. …»
    SUM = "sum"  # a criterion with others below it
    LEAF = "leaf"
    BONUS = "bonus"  # outside of the base total
    PENALTY = "penalty"
    TOTAL = "total"
    RESULT = "result"  # the index, the grade


class ScoreRow(NamedTuple):
    """A row with its key (mục, code as text) and its points."""

    kind: RowKind
    section: str
    code: str
    name: str
    points: dict[Column, Decimal]
    row: Row

    @property
    def final(self) -> Decimal | None:
        """The points that count: of the last appraisal; of the agency itself only without any."""
        order = [column for column in APPRAISALS if column in self.row.cells] or [Column.SELF]
        return next((self.points[c] for c in order if c in self.points), None)

    @property
    def lost(self) -> Decimal | None:
        """Points lost; nothing where the sheet does not say both."""
        if self.final is None or Column.MAXIMUM not in self.points:
            return None
        return self.points[Column.MAXIMUM] - self.final


def is_below(other: ScoreRow, row: ScoreRow) -> bool:
    """Whether a criterion is one of those that another sums up."""
    return other.section == row.section and other.code.startswith(f"{row.code}.")
