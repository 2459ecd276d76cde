"""Documents that come of an inspection: notice of conclusions, report, summary report, minutes."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.model.base import field
from cchc_docs.model.closing import Closing
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.inspection_facts import OneUnitFacts, RoundFacts
from cchc_docs.model.signing import two_sides
from cchc_docs.model.task import Ordered, Task, of_directions
from cchc_docs.model.values import ClockTime, Count, Item, Line, listed

Items = Annotated[tuple[Item, ...], BeforeValidator(listed)]


class InspectionConclusionNotice(Ordered, OneUnitFacts, DocumentHead):
    """What is concluded on one inspected unit (thông báo kết luận kiểm tra)."""

    closing: Closing | None = field("ket_thuc", "Câu kết", default=None)

    def tasks(self) -> tuple[Task, ...]:
        """What is recommended to the unit, and what is asked of it."""
        unit = self.units[0]
        return (
            *of_directions("Khuyến nghị", unit.recommendations),
            *of_directions("Yêu cầu", unit.requests),
        )


class InspectionReport(OneUnitFacts, DocumentHead):
    """The team's report on one unit to the agency that set it up (báo cáo kết quả kiểm tra)."""


class InspectionSummary(RoundFacts, DocumentHead):
    """The report on all units of a round (báo cáo tổng hợp kết quả kiểm tra)."""


class InspectionMinutes(OneUnitFacts, DocumentHead):
    """The minutes of an inspection on the spot (biên bản kiểm tra, Mẫu 1.9)."""

    begun: ClockTime | None = field("bat_dau", "Bắt đầu lúc", default=None)
    ended: ClockTime | None = field("ket_thuc_luc", "Kết thúc lúc", default=None)
    documents_checked: Items = field("tai_lieu", "Hồ sơ, tài liệu đã kiểm tra", default=())
    copies: Annotated[Count, Field(ge=1)] | None = field("so_ban", "Số bản", default=None)
    holders: Line | None = field(
        "noi_giu", "Mỗi bên giữ bao nhiêu bản", default=None, examples=("mỗi bên giữ 01 bản",)
    )

    @model_validator(mode="after")
    def _is_signed_by_both_sides(self) -> Self:
        two_sides(self.signings, "Biên bản", "ky")
        return self
