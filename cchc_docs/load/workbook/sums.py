"""Sums that a score sheet states (tổng điểm): whether its criteria give them.

A criterion with a dash is not assessed: it adds no points. Its maximum is counted by some offices
and left out by others; both are sound, and the total of the sheet says which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.amounts import is_dash
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.score_row import APPRAISALS, RowKind, ScoreRow, is_below
from cchc_docs.vietnamese.numbers import decimal_text


def wrong_sums(rows: Sequence[ScoreRow]) -> Iterator[Diagnostic]:
    """Sums and totals that their leaves do not give; where a leaf is blank, nothing is said."""
    leaves = [row for row in rows if row.kind is RowKind.LEAF]
    for row in rows:
        match row.kind:
            case RowKind.SUM:
                own = [leaf for leaf in leaves if is_below(leaf, row)]
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


def counted_maximum(rows: Sequence[ScoreRow], *, is_shared: bool) -> Decimal:
    """The maximum of the index: without what is not assessed, unless the stated total has it.

    A maximum shared by agencies side by side says nothing of what one of them was not assessed in.
    """
    leaves = [r for r in rows if r.kind is RowKind.LEAF and Column.MAXIMUM in r.points]
    every = sum((leaf.points[Column.MAXIMUM] for leaf in leaves), Decimal(0))
    scored = [leaf.points[Column.MAXIMUM] for leaf in leaves if leaf.lost is not None]
    counted = sum(scored, Decimal(0))
    totals = [r.points[Column.MAXIMUM] for r in rows if _states_maximum(r)]
    if is_shared or not totals or not counted:
        return counted
    outside = outside_points(rows, Column.MAXIMUM)
    without, whole = {counted, counted + outside}, {every, every + outside}
    return every if totals[0] in whole - without else counted


def _states_maximum(row: ScoreRow) -> bool:
    return row.kind is RowKind.TOTAL and Column.MAXIMUM in row.points


def _wrong_sum(
    row: ScoreRow, leaves: Sequence[ScoreRow], rows: Sequence[ScoreRow]
) -> Iterator[Diagnostic]:
    for column, stated in row.points.items():
        readings = _readings(column, leaves)
        outside = outside_points(rows, column) if row.kind is RowKind.TOTAL else Decimal(0)
        sound = {total + extra for total in readings for extra in (Decimal(0), outside)}
        if not readings or stated in sound:
            continue
        message = _("{stated} is stated here, and the criteria below add up to {total}")
        if column is Column.MAXIMUM and len(readings) > 1:
            message = _(
                "{stated} is stated here, and the criteria below add up to {total}, without those "
                "that are not assessed to {scored}"
            )
        found = message.format(
            stated=decimal_text(stated),
            total=decimal_text(readings[0]),
            scored=decimal_text(readings[-1]),
        )
        fix = _("check the criteria below it, and the formula of this cell")
        place = row.row.cells[column].place
        yield Diagnostic("scores.sum", Severity.ERROR, place, found, fix)


def _readings(column: Column, leaves: Sequence[ScoreRow]) -> list[Decimal]:
    """What the leaves add up to, all of them first; nothing where one of them is not known."""
    if not leaves or not all(column in leaf.points or _is_dash(leaf, column) for leaf in leaves):
        return []
    nothing = Decimal(0)
    readings = [sum((leaf.points.get(column, nothing) for leaf in leaves), nothing)]
    if column is Column.MAXIMUM:
        scored = [leaf.points[column] for leaf in leaves if leaf.lost is not None]
        readings += [sum(scored, nothing)] if scored else []
    elif column in APPRAISALS:  # where one appraisal has a dash, the points of the other count
        points = (leaf.points.get(column, leaf.final or nothing) for leaf in leaves)
        readings.append(sum(points, nothing))
    return list(dict.fromkeys(readings))


def _is_dash(leaf: ScoreRow, column: Column) -> bool:
    return column in leaf.row.cells and is_dash(leaf.row.cells[column])
