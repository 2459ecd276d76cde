"""What the sources say of each agency (kết quả của từng cơ quan), put side by side and verified.

Points come from the publication table where there is one, else from the score sheets; where both
speak, they must agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.agency_sheets import AgencyScores
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.publication import Published
from cchc_docs.load.workbook.repeated import key
from cchc_docs.load.workbook.score_sheet import RowKind, ScoreSheet
from cchc_docs.vietnamese.numbers import decimal_text, round_half_up

_WHOLE = Decimal(100)


class Sheets(NamedTuple):
    """The agencies of one year, as a workbook has them."""

    scores: tuple[AgencyScores, ...] = ()
    published: tuple[Published, ...] = ()


class AgencyResult(NamedTuple):
    """One agency in one year; `faults` are about it alone."""

    name: str
    block: str
    place: CellPlace
    points: Decimal
    maximum: Decimal
    scores: ScoreSheet | None
    published: Published | None
    faults: tuple[Diagnostic, ...] = ()

    @property
    def percent(self) -> Decimal:
        """The index, two decimals as it is published."""
        return round_half_up(self.points / self.maximum * 100, 2)

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the others."""
        return key(self)

    def at(self, column: Column) -> CellPlace:
        """The cell that a figure comes from, or the agency's own."""
        return self.published.at(column) if self.published else self.place


def results(sheets: Sheets) -> tuple[list[AgencyResult], list[Diagnostic]]:
    """The agencies in the order of the sources; those of whom nobody gives points are told."""
    published = _Matched(sheets.published)
    found: list[AgencyResult] = []
    faults: list[Diagnostic] = []
    for own in sheets.scores:
        result = _result(own, published.take(own))
        if result is None:
            faults.append(_pointless(own.name, own.place))
        else:
            found.append(result)
    for alone in published.left():
        result = _from_table(alone)
        if result is None:
            faults.append(_pointless(alone.name, alone.place))
        else:
            found.append(result)
    return found, faults


class _Matched:
    """The rows of a publication table, each given to the score sheet of its agency.

    Where only one of the two names a block, the name decides, if it is the only one.
    """

    def __init__(self, published: Sequence[Published]) -> None:
        self._by_key = {key(one): one for one in published}
        self._by_name: dict[str, list[Published]] = {}
        for one in published:
            self._by_name.setdefault(key(one)[1], []).append(one)
        self._taken: set[tuple[str, str]] = set()

    def take(self, scores: AgencyScores) -> Published | None:
        """The row of an agency."""
        found = self._by_key.get(key(scores))
        if found is None:
            same = self._by_name.get(key(scores)[1], [])
            alone = len(same) == 1 and not (scores.block and same[0].block)
            found = same[0] if alone else None
        if found is not None:
            self._taken.add(key(found))
        return found

    def left(self) -> Iterator[Published]:
        """The rows that no score sheet has taken."""
        return (one for name, one in self._by_key.items() if name not in self._taken)


def _result(own: AgencyScores, published: Published | None) -> AgencyResult | None:
    leaves = [row for row in own.scores.leaves() if row.lost is not None]
    points = sum((row.final or Decimal(0) for row in leaves), Decimal(0))
    maximum = sum((row.points[Column.MAXIMUM] for row in leaves), Decimal(0))
    if published is None:
        if not maximum:
            return None
        return AgencyResult(
            own.name, own.block, own.place, points, maximum, own.scores, None, own.scores.faults
        )
    stated = _from_table(published)
    if stated is None:
        return None
    faults = (*own.scores.faults, *_disagreement(own, points, maximum, stated))
    block = stated.block or own.block
    return stated._replace(block=block, place=own.place, scores=own.scores, faults=faults)


def _from_table(published: Published) -> AgencyResult | None:
    figures = published.figures
    points = figures.get(Column.FINAL, figures.get(Column.PERCENT))
    if points is None:
        return None
    maximum = figures.get(Column.MAXIMUM, _WHOLE)
    if Column.PERCENT in figures and Column.FINAL in figures and Column.MAXIMUM not in figures:
        maximum = _maximum(points, figures[Column.PERCENT])
    if not maximum or not 0 <= points <= maximum:
        return None
    return AgencyResult(
        published.name, published.block, published.place, points, maximum, None, published
    )


def _maximum(points: Decimal, percent: Decimal) -> Decimal:
    """The maximum that makes the points the published index: 71 points, 94,67% mean 75."""
    if not percent or round_half_up(points, 2) == round_half_up(percent, 2):
        return _WHOLE
    return round_half_up(points / percent * 100, 1)


def _disagreement(
    own: AgencyScores, points: Decimal, maximum: Decimal, stated: AgencyResult
) -> Iterator[Diagnostic]:
    """Points of the sheet that are not the published ones, with bonus and penalty or without."""
    extra = _outside(own.scores)
    if not maximum or stated.points in {points, points + extra}:
        return
    if stated.percent in {_percent(points, maximum), _percent(points + extra, maximum)}:
        return
    message = _("{name}: {stated} points are published, and the score sheet adds up to {total}")
    fix = _("check both; the document says what is published")
    found = message.format(
        name=own.name, stated=decimal_text(stated.points), total=decimal_text(points)
    )
    yield Diagnostic("scores.published", Severity.WARNING, stated.at(Column.FINAL), found, fix)


def _outside(scores: ScoreSheet) -> Decimal:
    """Bonus points less penalties, which some provinces add to the index and others do not."""
    signs = {RowKind.BONUS: 1, RowKind.PENALTY: -1}
    rows = (row for row in scores.rows if row.kind in signs)
    return sum((abs(row.final or Decimal(0)) * signs[row.kind] for row in rows), Decimal(0))


def _percent(points: Decimal, maximum: Decimal) -> Decimal:
    return round_half_up(points / maximum * 100, 2)


def _pointless(name: str, place: CellPlace) -> Diagnostic:
    message = _("nothing says how many points {name} has").format(name=name)
    fix = _("fill in «Điểm tối đa» and «Điểm thẩm định», or «Chỉ số», between 0 and the maximum")
    return Diagnostic("scores.no-points", Severity.ERROR, place, message, fix)
