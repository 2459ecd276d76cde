"""Measures for the satisfaction index, by its five factors (Chỉ số hài lòng, SIPAS)."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.direction import Direction
from cchc_docs.model.references import Owner
from cchc_docs.model.timing import Recurrence
from cchc_docs.model.values import Line, YesNo, listed, one_of

FACTORS = (
    "tiếp cận dịch vụ",
    "thủ tục hành chính",
    "công chức trực tiếp giải quyết công việc",
    "kết quả dịch vụ",
    "tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị",
)
Factor = Annotated[
    Literal[
        "tiếp cận dịch vụ",
        "thủ tục hành chính",
        "công chức trực tiếp giải quyết công việc",
        "kết quả dịch vụ",
        "tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị",
    ],
    one_of(*FACTORS),
]


class Measure(Model):
    """One measure, in whole sentences with their own full stops (biện pháp)."""

    recurrence: Recurrence | None = field("dinh_ky", "Định kỳ", default=None)
    owner: Owner | None = field("don_vi", "Đơn vị thực hiện", default=None, examples=("mot_cua",))
    text: Line = field("noi_dung", "Nội dung")

    @derived("goi")
    def spoken(self) -> str:
        """«Định kỳ 2 lần/năm thực hiện khảo sát …»."""
        before = [
            self.recurrence.opening if self.recurrence else "",
            self.owner.spoken if self.owner else "",
        ]
        return " ".join(part for part in (*before, self.text) if part)

    def as_direction(self) -> Direction:
        """The measure as a task, to stand in a plan beside others."""
        timing = {"dinh_ky": self.recurrence} if self.recurrence else None
        return Direction.model_validate(
            {
                "loai": "lưu ý",
                "chu_tri": (self.owner,) if self.owner else (),
                "nhiem_vu": self.text,
                "thoi_gian": timing,
            }
        )


class FactorMeasures(Model):
    """The measures for one factor (yếu tố hài lòng)."""

    factor: Factor = field("yeu_to", "Yếu tố", examples=("tiếp cận dịch vụ",))
    heading: Line | None = field(
        "tieu_de", "Tiêu đề, nếu khác tên yếu tố", default=None, examples=("sự phục vụ của CCVC",)
    )
    run_on: YesNo = field("lien_mach", "Viết liền thành một đoạn", default=False)
    measures: Annotated[tuple[Measure, ...], Field(min_length=1), BeforeValidator(listed)] = field(
        "bien_phap", "Các biện pháp"
    )

    @derived("ten")
    def name(self) -> str:
        """The factor as the heading names it."""
        return self.heading or self.factor
