"""Where each agency stands (xếp hạng, xếp loại), this year and the year before.

Ranks and grades that nobody has published are computed; those that were published are verified.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.batch.results import AgencyResult
from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.publication import Published
from cchc_docs.model.standing import Bands, Result, Standing, Ties, standings
from cchc_docs.vietnamese.numbers import decimal_text
from cchc_docs.vietnamese.text import fold

Key = tuple[str, str]


class Rules(NamedTuple):
    """How grades and ranks are given (quy định xếp loại, xếp hạng)."""

    bands: Bands | None = None
    ties: Ties = Ties.SKIP


class Ranked(NamedTuple):
    """An agency with its standing, this year and the year before."""

    result: AgencyResult
    standing: Standing
    before: Standing | None

    @property
    def rank_before(self) -> int | None:
        """Its rank the year before, in the same block; of the table itself where it says so."""
        published = self.result.published
        stated = published.figures.get(Column.RANK_BEFORE) if published else None
        if stated is not None:
            return int(stated)
        if self.before is None or fold(self.before.result.block) != self.result.key[0]:
            return None
        return self.before.rank


def ranked(
    now: Sequence[AgencyResult], before: Sequence[AgencyResult], rules: Rules
) -> list[Ranked]:
    """The agencies in their order, each with its standing in both years."""
    own = _standings(now, rules)
    earlier = _Earlier(before, _standings(before, rules))
    return [Ranked(one, own[one.key], earlier.of(one)) for one in now]


def _standings(found: Sequence[AgencyResult], rules: Rules) -> Mapping[Key, Standing]:
    by_text = {"/".join(one.key): one for one in found}
    computed = standings(
        [Result(text, one.block, one.percent) for text, one in by_text.items()],
        rules.ties,
        rules.bands,
    )
    return {
        by_text[standing.result.agency].key: _as_published(
            standing, by_text[standing.result.agency].published
        )
        for standing in computed
    }


def _as_published(standing: Standing, published: Published | None) -> Standing:
    """The rank and the grade that were published; what was not, as computed."""
    if published is None:
        return standing
    rank = published.figures.get(Column.RANK)
    return standing._replace(
        rank=int(rank) if rank is not None and rank >= 1 else standing.rank,
        grade=published.grade or standing.grade,
    )


class _Earlier:
    """The year before: agencies by block and name, or by name where there is only one of it."""

    def __init__(self, found: Iterable[AgencyResult], standing: Mapping[Key, Standing]) -> None:
        self._standing = standing
        self._by_name: dict[str, list[Key]] = {}
        for one in found:
            self._by_name.setdefault(one.key[1], []).append(one.key)

    def of(self, result: AgencyResult) -> Standing | None:
        if result.key in self._standing:
            return self._standing[result.key]
        same = self._by_name.get(result.key[1], [])
        return self._standing[same[0]] if len(same) == 1 else None


def contradictions(found: Sequence[Ranked], rules: Rules) -> Iterator[tuple[Key, Diagnostic]]:
    """Published ranks and grades that the published figures do not give, each with its agency.

    They are warnings: what a decision says stands until a decision corrects it.
    """
    for block in dict.fromkeys(one.result.block for one in found):
        own = [one for one in found if one.result.block == block and one.result.published]
        by_rank = sorted(own, key=lambda one: (one.standing.rank, -one.result.percent))
        for better, worse in pairwise(by_rank):
            if worse.result.percent > better.result.percent:
                yield worse.result.key, _wrong_rank(worse, better)
    for one in found:
        published = one.result.published
        if published and published.grade and rules.bands:
            due = rules.bands.grade(one.result.percent)
            if due.casefold() != published.grade.casefold():
                yield one.result.key, _wrong_grade(one.result, published.grade, due)


def _wrong_rank(worse: Ranked, better: Ranked) -> Diagnostic:
    message = _("rank {rank} with {percent}%, behind {other} with {less}%").format(
        rank=worse.standing.rank,
        percent=decimal_text(worse.result.percent),
        other=better.result.name,
        less=decimal_text(better.result.percent),
    )
    fix = _("check ranks and points against the decision")
    place = worse.result.at(Column.RANK)
    return Diagnostic("scores.rank", Severity.WARNING, place, message, fix)


def _wrong_grade(result: AgencyResult, stated: str, due: str) -> Diagnostic:
    message = _("the grade is {stated}, and {percent}% gives {due} by the bands of the office")
    fix = _("check the grade against the decision, and «nguong_xep_loai» in danh-muc.yml")
    found = message.format(stated=stated, percent=decimal_text(result.percent), due=due)
    return Diagnostic("scores.grade", Severity.WARNING, result.at(Column.GRADE), found, fix)
