"""What a case knows of a published index (dữ kiện về Chỉ số): points lost, bonuses, measures."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from cchc_docs.language import later
from cchc_docs.model.attention import AttentionPoint
from cchc_docs.model.base import derived, field
from cchc_docs.model.facts import Facts
from cchc_docs.model.index_result import IndexResult
from cchc_docs.model.refusal import refusal
from cchc_docs.model.satisfaction import FactorMeasures
from cchc_docs.model.score import BonusOpportunity, CriterionKey, CriterionScore
from cchc_docs.model.task import Task, task
from cchc_docs.model.values import listed

CRITERIA = "Khắc phục các tiêu chí mất điểm"
BONUSES = "Thực hiện các tiêu chí để được cộng điểm thưởng"
SATISFACTION = "Cải thiện chỉ số hài lòng"
ATTENTION = "Một số điểm cần lưu ý"


class IndexFacts(Facts):
    """The published index of an agency: points lost and why, bonuses, satisfaction, lessons."""

    result: IndexResult = field("chi_so", "Kết quả Chỉ số")
    criteria: Annotated[tuple[CriterionScore, ...], BeforeValidator(listed)] = field(
        "tieu_chi", "Tiêu chí mất điểm", default=()
    )
    bonuses: Annotated[tuple[BonusOpportunity, ...], BeforeValidator(listed)] = field(
        "diem_thuong", "Tiêu chí để được cộng điểm thưởng", default=()
    )
    satisfaction: Annotated[tuple[FactorMeasures, ...], BeforeValidator(listed)] = field(
        "hai_long", "Giải pháp cải thiện chỉ số hài lòng", default=()
    )
    attention: Annotated[tuple[AttentionPoint, ...], BeforeValidator(listed)] = field(
        "luu_y", "Điểm cần lưu ý", default=()
    )

    @model_validator(mode="after")
    def _each_criterion_once(self) -> Self:
        seen: set[CriterionKey] = set()
        for position, key in enumerate(self.criterion_keys()):
            if key in seen:
                raise refusal(
                    "criterion_twice",
                    later("criterion {code} of section {section} stands here twice"),
                    {
                        "code": key.code,
                        "section": key.section or "—",
                        "at": f"tieu_chi.{position}.ma",
                    },
                )
            seen.add(key)
        return self

    def open_places(self) -> Iterator[str]:
        """The reasons and directions that a draft does not give yet."""
        return (place for score in self.criteria for place in score.open_places())

    def criterion_keys(self) -> list[CriterionKey]:
        """The key of every criterion, in the order of the data."""
        return [
            CriterionKey(self.result.year, self.result.index_set, score.section or "", score.code)
            for score in self.criteria
        ]

    @derived("diem_mat")
    def points_lost(self) -> Decimal:
        """The points lost of the base total; bonus points do not belong to it."""
        return sum((score.lost for score in self.criteria if not score.is_bonus), Decimal(0))

    @derived("diem_thuong_mat")
    def bonus_missed(self) -> Decimal:
        """The bonus points that were not given."""
        return sum((score.lost for score in self.criteria if score.is_bonus), Decimal(0))

    @derived("diem_thuong_co_the")
    def bonus_possible(self) -> Decimal:
        """The bonus points that can be had next year."""
        return sum((bonus.points for bonus in self.bonuses), Decimal(0))

    def remedies(self) -> Iterator[Task]:
        """Everything that is to be done about the index, in the order of the notice."""
        for score in self.criteria:
            for direction in score.directions or (None,):
                yield task(CRITERIA, direction, chu_de=score.heading, tieu_chi=score)
        for bonus in self.bonuses:
            yield task(BONUSES, bonus.direction, chu_de=bonus.name, diem_thuong=bonus)
        for factor in self.satisfaction:
            for measure in factor.measures:
                yield task(SATISFACTION, measure.as_direction(), chu_de=factor.name)
        for point in self.attention:
            for direction in (*point.directions, *point.requests):
                yield task(ATTENTION, direction, chu_de=point.title)
