"""What a case knows (dữ kiện của một hồ sơ), apart from the documents that are made of it.

A document record is a head and the facts it speaks of. So a file of facts that several documents
include gives each of them the same figures, names and dates.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.attention import AttentionPoint
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.direction import Directions, Recommendations
from cchc_docs.model.finding import FieldFindings, Findings, by_field
from cchc_docs.model.index_result import IndexResult
from cchc_docs.model.inspected_unit import InspectedUnit
from cchc_docs.model.inspection import Inspection
from cchc_docs.model.meeting import Meeting
from cchc_docs.model.refusal import refusal
from cchc_docs.model.satisfaction import FactorMeasures
from cchc_docs.model.score import BonusOpportunity, CriterionKey, CriterionScore
from cchc_docs.model.situation import Situation
from cchc_docs.model.task import Task, task
from cchc_docs.model.values import Item, listed

CRITERIA = "Khắc phục các tiêu chí mất điểm"
BONUSES = "Thực hiện các tiêu chí để được cộng điểm thưởng"
SATISFACTION = "Cải thiện chỉ số hài lòng"
ATTENTION = "Một số điểm cần lưu ý"


class MeetingFacts(Model):
    """A meeting whose conclusions are announced."""

    meeting: Meeting = field("hoi_nghi", "Hội nghị, cuộc họp")


class SituationFacts(Model):
    """What was reported to a meeting, and what its chair concluded."""

    situation: Situation | None = field("tinh_hinh", "Báo cáo tình hình", default=None)
    conclusions: Annotated[Directions, Field(min_length=1)] = field("ket_luan", "Các kết luận")


class IndexFacts(Model):
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
                    {"code": key.code, "section": key.section, "at": f"tieu_chi.{position}.ma"},
                )
            seen.add(key)
        return self

    def criterion_keys(self) -> list[CriterionKey]:
        """The key of every criterion, in the order of the data."""
        return [
            CriterionKey(self.result.year, self.result.index_set, score.section, score.code)
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
            for direction in score.directions:
                yield task(CRITERIA, direction, chu_de=score.heading, tieu_chi=score)
        for bonus in self.bonuses:
            yield task(BONUSES, bonus.direction, chu_de=bonus.name, diem_thuong=bonus)
        for factor in self.satisfaction:
            for measure in factor.measures:
                yield task(SATISFACTION, measure.as_direction(), chu_de=factor.name)
        for point in self.attention:
            for direction in (*point.directions, *point.requests):
                yield task(ATTENTION, direction, chu_de=point.title)


class InspectionFacts(Model):
    """An inspection and the units that were inspected."""

    inspection: Inspection = field("kiem_tra", "Cuộc kiểm tra")
    units: Annotated[tuple[InspectedUnit, ...], Field(min_length=1), BeforeValidator(listed)] = (
        field("don_vi_kiem_tra", "Các đơn vị được kiểm tra")
    )


class OneUnitFacts(InspectionFacts):
    """An inspection of one unit."""

    @model_validator(mode="after")
    def _is_one_unit(self) -> Self:
        if len(self.units) > 1:
            raise refusal(
                "one_unit_only",
                later("this kind of document is about one unit, and here are {count}"),
                {"count": len(self.units), "at": "don_vi_kiem_tra"},
            )
        return self

    @derived("don_vi")
    def unit(self) -> InspectedUnit:
        """The unit that was inspected."""
        return self.units[0]


class RoundFacts(InspectionFacts):
    """A round of inspections: what holds for all units, and what is asked of each level."""

    strengths: Findings = field("uu_diem_chung", "Kết quả, ưu điểm chung", default=())
    limitations: Findings = field("han_che_chung", "Tồn tại, hạn chế chung", default=())
    causes: Findings = field("nguyen_nhan_chung", "Nguyên nhân chung", default=())
    requests: Recommendations = field("yeu_cau_chung", "Yêu cầu đối với các đơn vị", default=())
    proposals: Recommendations = field("kien_nghi", "Kiến nghị với cấp trên", default=())
    reception: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "tiep_thu", "Ý kiến tiếp thu của các đơn vị", default=()
    )

    @derived("uu_diem_theo_linh_vuc")
    def strengths_by_field(self) -> tuple[FieldFindings, ...]:
        """The strengths of all units, field by field."""
        return by_field(self.strengths)

    @derived("han_che_theo_linh_vuc")
    def limitations_by_field(self) -> tuple[FieldFindings, ...]:
        """The limitations of all units, field by field."""
        return by_field(self.limitations)
