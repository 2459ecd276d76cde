"""A score sheet (phiếu chấm điểm): criteria with their points, in the tree that the codes make.

A row is a leaf where no code lies below its own; the others are sums. What the sheet states for a
sum is verified against its leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.amounts import numbers_in
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.deadlines import wrong_deadline
from cchc_docs.load.workbook.score_row import APPRAISALS, SCORES, RowKind, ScoreRow, is_below
from cchc_docs.load.workbook.sums import wrong_sums
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


class ScoreSheet(NamedTuple):
    """A score sheet read, and everything that is wrong in it."""

    rows: tuple[ScoreRow, ...]
    faults: tuple[Diagnostic, ...]
    shares_maximum: bool = False  # its maximum is that of other agencies too

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
    faults += wrong_sums(rows)
    faults += (fault for row in rows if row.lost for fault in wrong_deadline(row.row))
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
    if row.kind is RowKind.LEAF and any(is_below(other, row) for other in rows):
        return row._replace(kind=RowKind.SUM)
    return row


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
