"""How agencies stand beside each other (xếp loại, xếp hạng).

Grades are bands of the index; which bands, each decision says for its year, so they are data. Ranks
are given within a block of agencies.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field

from cchc_docs.language import later
from cchc_docs.model.base import Model, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Line, Number, YesNo, listed

_WHOLE = Decimal(100)


class Band(Model):
    """A grade (mức xếp loại) and the index from which it is given."""

    name: Line = field("ten", "Xếp loại", examples=("Tốt",))
    minimum: Annotated[Number, Field(ge=0, lt=100)] = field("tu", "Từ bao nhiêu phần trăm")
    exclusive: YesNo = field("tren", "Phải trên mức đó", default=False)

    def holds(self, percent: Decimal) -> bool:
        """Whether the index reaches the grade."""
        return percent > self.minimum if self.exclusive else percent >= self.minimum


def _covering(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """Grades that go down from the best and leave no index without one."""
    starts = [(band.minimum, band.exclusive) for band in bands]
    if any(first <= second for first, second in pairwise(starts)):
        raise refusal("bands_order", later("the grades do not go down from the best"))
    last = bands[-1]
    if last.minimum != 0 or last.exclusive:
        raise refusal(
            "bands_open", later("the last grade, {name}, does not begin at 0"), {"name": last.name}
        )
    return bands


GradeList = Annotated[
    tuple[Band, ...],
    BeforeValidator(listed),
    Field(min_length=1),
    AfterValidator(_covering),
]
"""Grades, best first; the last begins at 0."""


class Bands(Model):
    """The grades of one decision, best first; the last begins at 0, so every index has one."""

    bands: GradeList = field("muc", "Các mức, từ cao xuống thấp")

    def grade(self, percent: Decimal) -> str:
        """The grade of an index, in per cent. Raises `ValueError` outside of 0 to 100."""
        if not 0 <= percent <= _WHOLE:
            raise ValueError(f"no index: {percent}")
        return next(band.name for band in self.bands if band.holds(percent))


class Ties(StrEnum):
    """What becomes of equal results (xử lý đồng hạng), by the rules of the province."""

    SKIP = "đồng hạng bỏ bậc"  # 1, 2, 2, 4
    DENSE = "đồng hạng liên tiếp"  # 1, 2, 2, 3
    ORDER = "theo thứ tự"  # 1, 2, 3, 4: by the order of the list


class Result(NamedTuple):
    """The result of an agency (kết quả): its block, its index in per cent."""

    agency: str
    block: str
    percent: Decimal


class Standing(NamedTuple):
    """Where an agency stands (vị trí): its rank within its block, and the size of the block."""

    result: Result
    rank: int
    size: int
    grade: str | None


def standings(results: Sequence[Result], ties: Ties, bands: Bands | None = None) -> list[Standing]:
    """The agencies of each block in order of rank; blocks in the order in which they come."""
    found: list[Standing] = []
    for block in dict.fromkeys(result.block for result in results):
        own = sorted(
            (result for result in results if result.block == block),
            key=lambda result: -result.percent,
        )
        for rank, result in zip(_ranks(own, ties), own, strict=True):
            grade = bands.grade(result.percent) if bands else None
            found.append(Standing(result, rank, len(own), grade))
    return found


def _ranks(results: Sequence[Result], ties: Ties) -> list[int]:
    if ties is Ties.ORDER:
        return list(range(1, len(results) + 1))
    ranks: list[int] = []
    for place, result in enumerate(results, 1):
        if place > 1 and result.percent == results[place - 2].percent:
            ranks.append(ranks[-1])
        elif ties is Ties.DENSE:
            ranks.append(ranks[-1] + 1 if ranks else 1)
        else:
            ranks.append(place)
    return ranks


def grade_counts(standings: Sequence[Standing], bands: Bands) -> dict[str, int]:
    """How many agencies have each grade, best first, none included."""
    counts = Counter(standing.grade for standing in standings)
    return {band.name: counts[band.name] for band in bands.bands}
