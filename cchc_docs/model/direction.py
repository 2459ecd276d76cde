"""What is to be done, by whom, when (chỉ đạo, hướng khắc phục, yêu cầu, kiến nghị)."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, field
from cchc_docs.model.citation import Citation
from cchc_docs.model.references import Owner
from cchc_docs.model.refusal import refusal
from cchc_docs.model.timing import Timing
from cchc_docs.model.values import Line, listed, one_of

DirectionKind = Annotated[
    Literal["quyết định", "chỉ đạo", "đề nghị", "kiến nghị", "lưu ý"],
    one_of("quyết định", "chỉ đạo", "đề nghị", "kiến nghị", "lưu ý"),
]

Owners = Annotated[tuple[Owner, ...], BeforeValidator(listed)]
SomeOwners = Annotated[tuple[Owner, ...], Field(min_length=1), BeforeValidator(listed)]
"""One at least."""


class Forward(Model):
    """To whom the result goes next (gửi tiếp): another role than a co-operator."""

    receiver: Owner = field("den", "Nơi nhận kết quả", examples=("van_phong",))
    verb: Line = field("loi_dan", "Lời dẫn", default="gửi", examples=("kịp thời gửi", "và báo cáo"))
    purpose: Line | None = field("de_lam_gi", "Để làm gì", default=None, examples=("tổng hợp",))


class Direction(Model):
    """One task. The lead does it; equal leads stand side by side; supporters help."""

    kind: DirectionKind = field("loai", "Loại", default="chỉ đạo")
    theme: Line | None = field(
        "chu_de", "Chủ đề", "Để xếp theo chủ đề.", default=None, examples=("Cải cách thể chế",)
    )
    context: Line | None = field(
        "boi_canh", "Bối cảnh", default=None, examples=("Trong quá trình thực hiện nhiệm vụ",)
    )
    lead_units: Owners = field("chu_tri", "Đơn vị chủ trì", default=(), examples=("van_phong",))
    supporting_units: Owners = field(
        "phoi_hop", "Đơn vị phối hợp", default=(), examples=("phong_chuyen_mon",)
    )
    supporting_words: Line = field(
        "loi_phoi_hop", "Cách nói phối hợp", default="phối hợp với", examples=("chủ trì phối hợp",)
    )
    task: Line = field("nhiem_vu", "Nhiệm vụ", examples=("rà soát, thống kê các VBQPPL",))
    timing: Timing | None = field("thoi_gian", "Thời gian", default=None)
    forward: Forward | None = field("gui_tiep", "Gửi tiếp", default=None)
    outcome: Line | None = field("yeu_cau_them", "Yêu cầu kèm theo, đứng cuối câu", default=None)
    product: Line | None = field(
        "san_pham", "Sản phẩm, kết quả", default=None, examples=("Kế hoạch giải ngân",)
    )
    legal_basis: Citation | None = field("can_cu", "Căn cứ", default=None)

    @model_validator(mode="after")
    def _has_an_owner(self) -> Self:
        """A decision, a request or a note may leave the owner out; a direction may not."""
        if self.kind == "chỉ đạo" and not self.lead_units:
            raise refusal(
                "direction_without_owner",
                later("a direction needs the unit that carries it out, «chu_tri»"),
                {"at": "chu_tri"},
            )
        return self


Directions = Annotated[tuple[Direction, ...], BeforeValidator(listed)]
SomeDirections = Annotated[tuple[Direction, ...], Field(min_length=1), BeforeValidator(listed)]
"""One at least."""


class Recommendation(Direction):
    """What is asked for, not ordered (khuyến nghị, đề nghị); the task alone may stand for it."""

    has_short_form: ClassVar[bool] = True

    kind: DirectionKind = field("loai", "Loại", default="kiến nghị")

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"nhiem_vu": value} if isinstance(value, str) else value


Recommendations = Annotated[tuple[Recommendation, ...], BeforeValidator(listed)]
