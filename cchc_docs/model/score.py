"""Criteria of the index and the points they brought (tiêu chí, điểm)."""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.citation import Citation
from cchc_docs.model.direction import Direction, Directions
from cchc_docs.model.metric import Metric
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Day, Line, Number, YesNo, listed, matching
from cchc_docs.vietnamese.numbers import padded, parse_decimal
from cchc_docs.vietnamese.text import fold

_ROMAN = re.compile(r"[IVX]+")
_CODE = re.compile(r"\d+(\.(\d+|[a-zđ]))*")
_POINTS = re.compile(r"(\d+(?:,\d+)?) điểm")

Section = Annotated[
    Line, matching(_ROMAN.fullmatch, later("«{found}» is not the Roman number of a section"))
]
Code = Annotated[
    Line, matching(_CODE.fullmatch, later("«{found}» is not a criterion code such as «1.3.3»"))
]


class CriterionKey(NamedTuple):
    """What tells one criterion from another: codes repeat across years, sets and sections."""

    year: int
    index_set: str
    section: str  # blank where the set has none
    code: str


class AssessmentMoment(Model):
    """The day at which a result was measured (thời điểm đánh giá)."""

    name: Line = field("ten", "Tên thời điểm", examples=("thời điểm đánh giá công tác CCHC",))
    day: Day = field("ngay", "Ngày", examples=("20/12/2021",))


class OwnResult(Model):
    """A reason in the agency's own voice: what was done, a figure, what follows (kết quả)."""

    kind: Literal["ket_qua"] = field("loai", "Loại lý do", examples=("ket_qua",))
    year: Count | None = field("trong_nam", "Trong năm", default=None)
    measured_at: AssessmentMoment | None = field("tinh_den", "Tính đến", default=None)
    account: Line | None = field("noi_dung", "Nội dung", default=None)
    metric: Metric | None = field("so_lieu", "Số liệu", default=None)
    conclusion: Line | None = field(
        "ket_luan", "Vì vậy, cơ quan …", default=None, examples=("có 01 sáng kiến CCHC",)
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.account is None and self.metric is None:
            raise refusal("reason_empty", later("a reason needs «noi_dung» or «so_lieu»"))
        return self


class Explanation(Model):
    """How the agency answered the council (giải trình)."""

    document: Citation = field("tai", "Văn bản giải trình")


class CouncilOpinion(Model):
    """A reason in the council's voice: its opinion is quoted as it is (ý kiến thẩm định)."""

    kind: Literal["y_kien_hoi_dong"] = field("loai", "Loại lý do")
    council: Line = field("hoi_dong", "Hội đồng", examples=("Hội đồng thẩm định",))
    quotation: Line = field("y_kien", "Ý kiến, chép nguyên văn")
    explanation: Explanation | None = field("giai_trinh", "Giải trình", default=None)
    scored: YesNo = field("hoi_dong_cham", "Hội đồng chấm điểm này", default=False)
    cites: Annotated[tuple[Citation, ...], BeforeValidator(listed)] = field(
        "vien_dan", "Văn bản nêu trong ý kiến", default=()
    )


def _kind_by_key(value: Any) -> Any:
    """`Kết quả` names the same form of a reason as `ket_qua`."""
    kind = value.get("loai") if isinstance(value, dict) else None
    if isinstance(kind, str) and fold(kind) in {"ket_qua", "y_kien_hoi_dong"}:
        return {**value, "loai": fold(kind)}
    return value


Reason = Annotated[
    OwnResult | CouncilOpinion, Field(discriminator="kind"), BeforeValidator(_kind_by_key)
]


class CriterionScore(Model):
    """A criterion below its maximum: why, and what to do about it (tiêu chí mất điểm).

    Points are published before anybody has said why they were lost: what a draft does not know yet,
    the reason or what is to be done, stays blank and is shown so.
    """

    section: Section | None = field(
        "muc", "Mục", "Bộ chỉ số không chia mục thì bỏ.", default=None, examples=("II",)
    )
    code: Code = field("ma", "Mã tiêu chí", examples=("1.3.3",))
    name: Line = field("ten", "Tên tiêu chí")
    points: Annotated[Number, Field(ge=0)] = field("diem", "Điểm đạt", examples=("0,76",))
    maximum: Annotated[Number, Field(gt=0)] = field("diem_toi_da", "Điểm tối đa", examples=("1",))
    is_bonus: YesNo = field("diem_thuong", "Là điểm thưởng", default=False)
    points_as_issued: Line | None = field(
        "diem_nguyen_van",
        "Điểm, ghi đúng như văn bản",
        "Phải là cùng những con số đó.",
        default=None,
        examples=("0,78 điểm/1 điểm",),
    )
    reason: Reason | None = field(
        "ly_do", "Lý do mất điểm", "Để trống khi chưa rõ lý do.", default=None
    )
    directions: Directions = field(
        "huong_khac_phuc", "Hướng khắc phục", "Để trống khi chưa có hướng khắc phục.", default=()
    )

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.points > self.maximum:
            raise refusal(
                "score_over_maximum",
                later("{points} points are more than the maximum, {maximum}"),
                {"points": padded(self.points), "maximum": padded(self.maximum), "at": "diem"},
            )
        if self.points == self.maximum:
            raise refusal(
                "score_at_maximum",
                later("this criterion lost no point, so there is nothing to remedy"),
                {"at": "diem"},
            )
        if self.points_as_issued is not None:
            check_points_as_issued(self.points_as_issued, (self.points, self.maximum))
        return self

    @derived("tieu_de")
    def heading(self) -> str:
        """«TCTP 1.3.3 tại Mục II»; «TCTP 1.3.3» where the index set has no sections."""
        return f"TCTP {self.code}" + (f" tại Mục {self.section}" if self.section else "")

    @property
    def reference(self) -> str:
        """«TCTP 1.3.3 (Mục II)», for messages."""
        return f"TCTP {self.code}" + (f" (Mục {self.section})" if self.section else "")

    @derived("diem_mat")
    def lost(self) -> Decimal:
        """Points lost."""
        return self.maximum - self.points

    @derived("diem_ghi")
    def points_text(self) -> str:
        """«0,76 điểm/01 điểm»."""
        return self.points_as_issued or f"{padded(self.points)} điểm/{padded(self.maximum)} điểm"


def check_points_as_issued(words: str, points: tuple[Decimal, ...]) -> None:
    """Refuse words that state other numbers of points than the data beside them."""
    stated = [parse_decimal(number) for number in _POINTS.findall(words)]
    if stated != list(points):
        raise refusal(
            "as_issued_points",
            later("«{found}» does not state the points beside it: {expected}"),
            {
                "found": words,
                "expected": "; ".join(f"{padded(p)} điểm" for p in points),
                "at": "diem_nguyen_van",
            },
        )


class BonusOpportunity(Model):
    """A criterion that can bring extra points next year (tiêu chí điểm thưởng)."""

    name: Line = field("ten", "Tên tiêu chí")
    points: Annotated[Number, Field(gt=0)] = field("diem", "Điểm thưởng", examples=("0,5",))
    points_as_issued: Line | None = field(
        "diem_nguyen_van", "Điểm, ghi đúng như văn bản", default=None, examples=("1 điểm",)
    )
    target: Line | None = field(
        "muc_tieu", "Mức phải đạt", default=None, examples=("đạt từ 25% trở lên",)
    )
    condition: Line | None = field("dieu_kien", "Điều kiện", default=None)
    direction: Direction = field("chi_dao", "Chỉ đạo")

    @model_validator(mode="after")
    def _states_its_points(self) -> Self:
        if self.points_as_issued is not None:
            check_points_as_issued(self.points_as_issued, (self.points,))
        return self

    @derived("diem_ghi")
    def points_text(self) -> str:
        """«0,5 điểm»."""
        return self.points_as_issued or f"{padded(self.points)} điểm"
