"""What the sources say of each agency (kết quả của từng cơ quan), put side by side and verified.

Points come from the publication table where there is one, else from the score sheets; where both
speak, they must agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.agency_sheets import AgencyScores
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.publication import Published
from cchc_docs.load.workbook.repeated import key
from cchc_docs.load.workbook.score_row import APPRAISALS, RowKind, ScoreRow
from cchc_docs.load.workbook.score_sheet import ScoreSheet
from cchc_docs.load.workbook.sums import counted_maximum, outside_points
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
    published = _Matched(sheets.published, sheets.scores)
    found: list[AgencyResult] = []
    faults: list[Diagnostic] = []
    for own in sheets.scores:
        row = published.take(own)
        result = _result(own, row)
        if result and row is None and sheets.published:
            result = result._replace(faults=(*result.faults, _unpublished(own)))
        if result is None:
            faults.append(_pointless(own.name, own.place))
        else:
            found.append(result)
    for alone in published.left():
        result = _from_table(alone)
        if result is None:
            faults.append(_pointless(alone.name, alone.place))
        else:
            found.append(result._replace(faults=(_without_sheet(alone),)))
    return found, faults


class _Matched:
    """The rows of a publication table, each given to the score sheet of its agency.

    Blocks are worded freely («Sở, ban, ngành», «Các sở, ban, ngành»), so where both have but one
    agency of a name, the name decides.
    """

    def __init__(self, published: Sequence[Published], scores: Sequence[AgencyScores]) -> None:
        self._named = Counter(key(one)[1] for one in scores)
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
            alone = len(same) == 1 and self._named[key(scores)[1]] == 1
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
    maximum = counted_maximum(own.scores.rows, is_shared=own.scores.shares_maximum)
    if published is None:
        if not maximum:
            return None
        said = (*own.scores.faults, *_only_own(own), *_uncounted(own))
        total = _total(own.scores, points)
        return AgencyResult(own.name, own.block, own.place, total, maximum, own.scores, None, said)
    stated = _from_table(published)
    if stated is None:
        return None
    faults = (*own.scores.faults, *_disagreement(own, points, maximum, stated))
    # ranks of a table without blocks are ranks among all of them
    ranked = Column.RANK in published.figures
    block = stated.block or ("" if ranked else own.block)
    return stated._replace(block=block, place=own.place, scores=own.scores, faults=faults)


def _counting(scores: ScoreSheet) -> Column:
    """The column whose points count."""
    rows = [row for row in scores.rows if row.points]
    there = (c for c in APPRAISALS if any(c in row.points for row in rows))
    return next(there, Column.SELF)


def _stated(scores: ScoreSheet) -> ScoreRow | None:
    """The row that states the total."""
    column = _counting(scores)
    totals = (r for r in scores.rows if r.kind is RowKind.TOTAL and column in r.points)
    return next(totals, None)


def _total(scores: ScoreSheet, points: Decimal) -> Decimal:
    """The points of the index: with bonus and penalty where the stated total has them."""
    column, stated = _counting(scores), _stated(scores)
    extra = outside_points(scores.rows, column)
    counted = stated is not None and extra and stated.points[column] == points + extra
    return points + extra if counted else points


def _uncounted(own: AgencyScores) -> Iterator[Diagnostic]:
    """Bonus and penalty of which the sheet does not say whether the index has them."""
    extra = outside_points(own.scores.rows, _counting(own.scores))
    if extra and _stated(own.scores) is None:
        message = _("{name}: {points} points of bonus and penalty are not in the index")
        fix = _("state the total in a row «Tổng điểm»: with them, if the province counts them")
        found = message.format(name=own.name, points=decimal_text(extra))
        yield Diagnostic("scores.outside", Severity.WARNING, own.place, found, fix)


def _only_own(own: AgencyScores) -> Iterator[Diagnostic]:
    """Points that nobody but the agency itself has given are no result."""
    if _counting(own.scores) is Column.SELF:
        message = _("{name}: the sheet has only the points that the agency gave itself")
        fix = _("add the column of the appraisal, «Điểm thẩm định»")
        found = message.format(name=own.name)
        yield Diagnostic("scores.self-only", Severity.ERROR, own.place, found, fix)


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
    extra = outside_points(own.scores.rows, _counting(own.scores))
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


def _percent(points: Decimal, maximum: Decimal) -> Decimal:
    return round_half_up(points / maximum * 100, 2)


def _without_sheet(published: Published) -> Diagnostic:
    """Which criteria it lost, nobody says: its document would be empty, or praise it."""
    message = _("there is no score sheet of {name}: nothing says which criteria it lost")
    fix = _("add its score sheet, or write its name there as it stands here")
    found = message.format(name=published.name)
    return Diagnostic("scores.no-sheet", Severity.ERROR, published.place, found, fix)


def _unpublished(own: AgencyScores) -> Diagnostic:
    message = _("{name} stands in no row of the publication table").format(name=own.name)
    fix = _("write its name there as it stands here; until then its rank is computed")
    return Diagnostic("scores.unpublished", Severity.WARNING, own.place, message, fix)


def _pointless(name: str, place: CellPlace) -> Diagnostic:
    message = _("nothing says how many points {name} has").format(name=name)
    fix = _("fill in «Điểm tối đa» and «Điểm thẩm định», or «Chỉ số», between 0 and the maximum")
    return Diagnostic("scores.no-points", Severity.ERROR, place, message, fix)
