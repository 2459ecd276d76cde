"""A score sheet (phiếu chấm điểm): criteria with their points, in the tree that the codes make.

A row is a leaf where no code lies below its own; the others are sums. What the sheet states for a
sum is verified against its leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.amounts import numbers_in
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.table import Row, Table, without_footer
from cchc_docs.vietnamese.numbers import decimal_text
from cchc_docs.vietnamese.text import fold

_CODE = re.compile(r"\d+(?:\.(?:\d+|[a-zđ]))*")
_CODE_WORD = re.compile(r"^(?:TCTP|TC|Tiêu chí)\s*(?=\d)", re.IGNORECASE)
_SECTION = re.compile(r"(?:(?:Mục|Phần|Nhóm)\s+)?([IVX]+)\.?", re.IGNORECASE)
_PART = re.compile(r"[A-HĐ]\.?")
_TOTAL = re.compile(r"(?:tong|cong)(?:_so|_cong)?(?:_diem)?(?:_dat_duoc|_chuan)?(?:_cac_tieu_chi)?")
_BONUS = re.compile(r"(?:tong_)?diem_(?:thuong|cong|cong_them)(?:_.*)?")
_PENALTY = re.compile(r"(?:tong_)?diem_(?:phat|tru)(?:_.*)?")
_RESULT = re.compile(r"(?:chi_so|xep_loai|xep_hang|ty_le|ket_qua)(?:_.*)?")
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


class ScoreSheet(NamedTuple):
    """A score sheet read, and everything that is wrong in it."""

    rows: tuple[ScoreRow, ...]
    faults: tuple[Diagnostic, ...]

    def leaves(self) -> tuple[ScoreRow, ...]:
        """The criteria that carry points of their own."""
        return tuple(row for row in self.rows if row.kind is RowKind.LEAF)


def read_score_sheet(table: Table) -> ScoreSheet:
    """The criteria of a table, each fault at its cell."""
    faults: list[Diagnostic] = []
    rows = list(_rows(without_footer(table.rows, SCORES), faults))
    rows = [_as_sum(row, rows) for row in rows]
    faults += _repeated(rows)
    faults += (fault for row in rows for fault in (*_over_maximum(row), *_blank(row)))
    faults += _wrong_sums(rows)
    return ScoreSheet(tuple(rows), tuple(faults))


def _rows(rows: Sequence[Row], faults: list[Diagnostic]) -> Iterator[ScoreRow]:
    section = ""
    outside = RowKind.LEAF
    for row in rows:
        code, name = _code(row, faults), row.text(Column.NAME)
        kind = _kind(code, name)
        if kind is RowKind.SECTION:
            found = _SECTION.fullmatch(code)
            section, outside = (found[1].upper() if found else code.rstrip(".")), RowKind.LEAF
        if kind in {RowKind.BONUS, RowKind.PENALTY}:
            outside = kind
        elif kind is RowKind.LEAF:
            kind = outside if outside is not RowKind.LEAF else kind
        points = numbers_in(row.cells, SCORES, faults)
        in_column = row.text(Column.SECTION)
        own = _SECTION.fullmatch(in_column)
        yield ScoreRow(kind, own[1].upper() if own else section, code, name, points, row)


def is_total(name: str) -> bool:
    """Whether a row of that name sums up the others: «Tổng cộng», «Tổng điểm»."""
    return _TOTAL.fullmatch(fold(name)) is not None


def _code(row: Row, faults: list[Diagnostic]) -> str:
    """The code as text. A number loses its last zero: «1.10» typed as a number is 1.1."""
    cell = row.cells.get(Column.CODE)
    if cell is None or cell.held is None:
        return ""
    if isinstance(cell.held, Decimal):
        return format(cell.held, "f")
    if isinstance(cell.held, str):
        bare = _CODE_WORD.sub("", cell.text).rstrip(".")
        return bare if _CODE.fullmatch(bare) else cell.text
    message = _("Excel has made a date or a switch of the code: «{found}»").format(found=cell.text)
    fix = _("format the column as text, and type the code again")
    faults.append(Diagnostic("scores.code", Severity.ERROR, cell.place, message, fix))
    return ""


def _kind(code: str, name: str) -> RowKind:
    label = fold(name)
    for pattern, kind in (
        (_TOTAL, RowKind.TOTAL),
        (_BONUS, RowKind.BONUS),
        (_PENALTY, RowKind.PENALTY),
        (_RESULT, RowKind.RESULT if not code else None),
    ):
        if kind is not None and pattern.fullmatch(label):
            return kind
    if _CODE.fullmatch(code):
        return RowKind.LEAF
    if code and (_SECTION.fullmatch(code) or _PART.fullmatch(code)):
        return RowKind.SECTION
    return RowKind.SECTION if not code else RowKind.LEAF


def _as_sum(row: ScoreRow, rows: Sequence[ScoreRow]) -> ScoreRow:
    if row.kind is RowKind.LEAF and any(_is_below(other, row) for other in rows):
        return row._replace(kind=RowKind.SUM)
    return row


def _is_below(other: ScoreRow, row: ScoreRow) -> bool:
    return other.section == row.section and other.code.startswith(f"{row.code}.")


def _repeated(rows: Sequence[ScoreRow]) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], ScoreRow] = {}
    for row in rows:
        if row.kind not in {RowKind.LEAF, RowKind.SUM} or not row.code:
            continue
        first = seen.setdefault((row.section, row.code), row)
        if first is not row:
            cell = row.row.cells[Column.CODE]
            message = _("code {code} stands at {place} already").format(
                code=row.code, place=first.row.cells[Column.CODE].place.cell
            )
            fix = _("format the column as text: 1.10 typed as a number becomes 1.1")
            yield Diagnostic("scores.code-twice", Severity.ERROR, cell.place, message, fix)


def _blank(row: ScoreRow) -> Iterator[Diagnostic]:
    """A criterion whose appraisal is blank; a dash says that it is not assessed."""
    appraisals = [row.row.cells[c] for c in APPRAISALS if c in row.row.cells]
    if row.kind is not RowKind.LEAF or Column.MAXIMUM not in row.points or not appraisals:
        return
    if all(cell.is_blank for cell in appraisals):
        message = _("criterion {code} has no points").format(code=row.code)
        fix = _("write the points, 0 too; a dash where it is not assessed")
        yield Diagnostic("scores.blank", Severity.ERROR, appraisals[0].place, message, fix)


def _over_maximum(row: ScoreRow) -> Iterator[Diagnostic]:
    if row.kind in {RowKind.PENALTY, RowKind.RESULT} or Column.MAXIMUM not in row.points:
        return
    for column in (Column.SELF, Column.FIRST, Column.FINAL):
        points = row.points.get(column)
        if points is not None and not 0 <= points <= row.points[Column.MAXIMUM]:
            message = _("{points} points, where the maximum is {maximum}").format(
                points=decimal_text(points), maximum=decimal_text(row.points[Column.MAXIMUM])
            )
            place = row.row.cells[column].place
            fix = _("check the points against the published sheet")
            yield Diagnostic("scores.over-maximum", Severity.ERROR, place, message, fix)


def _wrong_sums(rows: Sequence[ScoreRow]) -> Iterator[Diagnostic]:
    """Sums and totals that their leaves do not give; where a leaf is blank, nothing is said."""
    leaves = [row for row in rows if row.kind is RowKind.LEAF]
    for row in rows:
        match row.kind:
            case RowKind.SUM:
                own = [leaf for leaf in leaves if _is_below(leaf, row)]
            case RowKind.TOTAL:
                own = leaves
            case RowKind.SECTION if row.section:
                own = [leaf for leaf in leaves if leaf.section == row.section]
            case _:
                continue
        yield from _wrong_sum(row, own, rows)


def outside_points(rows: Sequence[ScoreRow], column: Column) -> Decimal:
    """Bonus points less penalties, which some provinces add to the total and others do not."""
    signs = {RowKind.BONUS: 1, RowKind.PENALTY: -1}
    coded = [row for row in rows if row.kind in signs and row.code and column in row.points]
    own = coded or [row for row in rows if row.kind in signs and column in row.points]
    return sum((abs(row.points[column]) * signs[row.kind] for row in own), Decimal(0))


def _wrong_sum(
    row: ScoreRow, leaves: Sequence[ScoreRow], rows: Sequence[ScoreRow]
) -> Iterator[Diagnostic]:
    for column, stated in row.points.items():
        if not leaves or any(column not in leaf.points for leaf in leaves):
            continue
        total = sum((leaf.points[column] for leaf in leaves), Decimal(0))
        with_outside = total + outside_points(rows, column)
        if stated != total and not (row.kind is RowKind.TOTAL and stated == with_outside):
            message = _("{stated} is stated here, and the criteria below add up to {total}").format(
                stated=decimal_text(stated), total=decimal_text(total)
            )
            fix = _("check the criteria below it, and the formula of this cell")
            place = row.row.cells[column].place
            yield Diagnostic("scores.sum", Severity.ERROR, place, message, fix)
