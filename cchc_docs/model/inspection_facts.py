"""What a case knows of an inspection (dữ kiện kiểm tra): the inspection and its units."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import derived, field
from cchc_docs.model.direction import Recommendations
from cchc_docs.model.facts import Facts
from cchc_docs.model.finding import FieldFindings, Findings, by_field
from cchc_docs.model.inspected_unit import InspectedUnit
from cchc_docs.model.inspection import Inspection
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Item, listed


class InspectionFacts(Facts):
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
