"""Agencies and the points they were given, in blocks (cơ quan được chấm điểm, khối)."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.standing import Bands, Result, Standing, Ties, standings
from cchc_docs.model.values import Count, Line, Number, listed
from cchc_docs.vietnamese.numbers import padded, percent_text
from cchc_docs.vietnamese.text import fold

_LAST = 10**9
"""Behind every rank that can be given: where an agency stands that gives none."""


class ScoredAgency(Model):
    """One agency of a block: its points, and where they are known its grade and its ranks."""

    name: Line = field("ten", "Tên cơ quan, đơn vị", examples=("Sở Tài chính",))
    points: Annotated[Number, Field(ge=0)] = field("diem", "Điểm đạt", examples=("87,12",))
    maximum: Annotated[Number, Field(gt=0)] = field(
        "diem_toi_da", "Điểm tối đa, nếu khác 100", default=Decimal(100), examples=("92",)
    )
    grade: Line | None = field(
        "xep_loai", "Xếp loại, nếu không tính theo «muc_xep_loai»", default=None
    )
    rank: Annotated[Count, Field(ge=1)] | None = field(
        "xep_hang", "Xếp hạng, nếu không để chương trình tính", default=None
    )
    rank_before: Annotated[Count, Field(ge=1)] | None = field(
        "xep_hang_truoc", "Xếp hạng năm trước", default=None, examples=("4",)
    )
    percent_before: Annotated[Number, Field(ge=0, le=100)] | None = field(
        "chi_so_truoc", "Chỉ số năm trước, phần trăm", default=None, examples=("85,9",)
    )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.points > self.maximum:
            raise refusal(
                "score_over_maximum",
                later("{points} points are more than the maximum, {maximum}"),
                {"points": padded(self.points), "maximum": padded(self.maximum), "at": "diem"},
            )
        return self

    @property
    def percent(self) -> str:
        """«87,12%»: points by maximum, two decimals as all published figures."""
        return percent_text(self.points, self.maximum, 2)

    @property
    def result(self) -> Result:
        """Its exact index: what is rounded for print still tells two agencies apart."""
        return Result(self.name, "", self.points * 100 / self.maximum)


class ScoredBlock(Model):
    """Agencies that are ranked among themselves (khối)."""

    name: Line = field("ten", "Tên khối", examples=("Khối các sở, ban, ngành",))
    agencies: Annotated[tuple[ScoredAgency, ...], Field(min_length=1), BeforeValidator(listed)] = (
        field("co_quan", "Các cơ quan, đơn vị")
    )

    @model_validator(mode="after")
    def _each_agency_once(self) -> Self:
        seen: set[str] = set()
        for position, agency in enumerate(self.agencies):
            if fold(agency.name) in seen:
                raise refusal(
                    "agency_twice",
                    later("«{found}» stands twice among the agencies of this block"),
                    {"found": agency.name, "at": f"co_quan.{position}"},
                )
            seen.add(fold(agency.name))
        return self

    def ranked(self, ties: Ties | None, bands: Bands | None) -> dict[str, Standing]:
        """Where each agency stands, by name, the best first.

        Equal results are ranked by the rule that is given; without one, by the first that the ranks
        of the data follow.
        """
        rules = (ties,) if ties else (Ties.SKIP, Ties.DENSE, Ties.ORDER)
        return next(filter(self._as_given, (self._standings(rule, bands) for rule in rules)), {})

    def check_ranks(self, ties: Ties | None, at: str) -> None:
        """Refuse the first rank that no rule of ties gives for the points beside it."""
        if self.ranked(ties, None):
            return
        expected = self._standings(ties or Ties.SKIP, None)
        for position, agency in enumerate(self.agencies):
            rank = expected[agency.name].rank
            if agency.rank not in {None, rank}:
                raise refusal(
                    "rank_contradicts",
                    later(
                        "rank {found} of {name}; its points give {rank}: mend it, or leave it out"
                    ),
                    {
                        "found": agency.rank,
                        "name": agency.name,
                        "rank": rank,
                        "at": f"{at}.co_quan.{position}.xep_hang",
                    },
                )

    def check_grades(self, bands: Bands, at: str) -> None:
        """Refuse the first grade that is not the one into which the index falls."""
        for position, agency in enumerate(self.agencies):
            grade = bands.grade(agency.result.percent)
            if agency.grade is not None and fold(agency.grade) != fold(grade):
                raise refusal(
                    "grade_contradicts",
                    later(
                        "{percent} is the grade «{grade}», not «{found}»: mend it, or leave it out"
                    ),
                    {
                        "percent": agency.percent,
                        "found": agency.grade,
                        "grade": grade,
                        "at": f"{at}.co_quan.{position}.xep_loai",
                    },
                )

    def _standings(self, ties: Ties, bands: Bands | None) -> dict[str, Standing]:
        # what sets equal results apart, the ranks of the data say before the order of the list
        given = sorted(self.agencies, key=lambda agency: agency.rank or _LAST)
        found = standings([agency.result for agency in given], ties, bands)
        return {standing.result.agency: standing for standing in found}

    def _as_given(self, found: dict[str, Standing]) -> bool:
        return all(agency.rank in {None, found[agency.name].rank} for agency in self.agencies)
