"""The published result of an agency (kết quả Chỉ số): grade, rank, points, reward.

A notice may give any subset; what it leaves out stays out.
"""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.citation import Citation
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Line, Number
from cchc_docs.vietnamese.changes import percent_change
from cchc_docs.vietnamese.numbers import padded, percent_text, round_half_up

Year = Annotated[Count, Field(ge=1945, le=2200)]


class Rank(Model):
    """A place within a block of agencies (xếp hạng); a smaller number is better."""

    place: Annotated[Count, Field(ge=1)] = field("thu", "Thứ hạng", examples=("2",))
    block: Line = field("trong", "Trong khối", examples=("khối các sở ngành",))
    size: Annotated[Count, Field(ge=1)] | None = field(
        "tong_so", "Số cơ quan trong khối", default=None, examples=("21",)
    )
    up: Annotated[Count, Field(ge=0)] | None = field("tang", "Tăng bao nhiêu bậc", default=None)
    down: Annotated[Count, Field(ge=0)] | None = field("giam", "Giảm bao nhiêu bậc", default=None)

    @model_validator(mode="after")
    def _is_possible(self) -> Self:
        if self.up is not None and self.down is not None:
            raise refusal("rank_both", later("a rank goes up or down, not both"), {"at": "giam"})
        if self.size is not None and self.place > self.size:
            raise refusal(
                "rank_outside",
                later("rank {place} among {size} agencies"),
                {"place": self.place, "size": self.size, "at": "thu"},
            )
        if self.previous is not None and self.previous < 1:
            raise refusal(
                "rank_before_first",
                later("rank {place} after going down {down} means rank {previous} before"),
                {
                    "place": self.place,
                    "down": self.down,
                    "previous": self.previous,
                    "at": "giam",
                },
            )
        return self

    @derived("thu_truoc")
    def previous(self) -> int | None:
        """The rank the year before, where a movement is given."""
        if self.up is not None:
            return self.place + self.up
        return self.place - self.down if self.down is not None else None

    @derived("ghi")
    def spoken(self) -> str:
        """«thứ 02», «thứ 02/21»."""
        return f"thứ {padded(self.place)}" + (f"/{padded(self.size)}" if self.size else "")


class IndexPoints(Model):
    """Points and the maximum that applies, from which the index is computed (điểm, Chỉ số)."""

    points: Annotated[Number, Field(ge=0)] = field("dat", "Điểm đạt", examples=("87,12",))
    maximum: Annotated[Number, Field(gt=0)] = field("toi_da", "Điểm tối đa", examples=("100",))

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.points > self.maximum:
            raise refusal(
                "score_over_maximum",
                later("{points} points are more than the maximum, {maximum}"),
                {"points": padded(self.points), "maximum": padded(self.maximum), "at": "dat"},
            )
        return self

    @derived("phan_tram")
    def percent(self) -> str:
        """«87,12%»: points by maximum, two decimals as all published figures."""
        return percent_text(Decimal(self.points), Decimal(self.maximum), 2)


class Reward(Model):
    """A reward for the result (khen thưởng)."""

    giver: Line = field("cua", "Cơ quan khen", examples=("UBND tỉnh",))
    form: Line = field("hinh_thuc", "Hình thức", examples=("Bằng khen",))


class IndexResult(Model):
    """The result of one agency in one year, by one decision (kết quả Chỉ số CCHC)."""

    year: Year = field("nam", "Năm của Chỉ số", examples=("2021",))
    index_set: Line = field(
        "bo_chi_so", "Bộ chỉ số", "Mã tiêu chí chỉ có nghĩa trong một bộ.", examples=("cấp tỉnh",)
    )
    decision: Citation = field("cong_bo_tai", "Quyết định công bố")
    scoring_system: Line | None = field("he_thong_cham_diem", "Hệ thống chấm điểm", default=None)
    points: IndexPoints | None = field("diem", "Điểm", default=None)
    grade: Line | None = field("xep_loai", "Xếp loại", default=None, examples=("Tốt",))
    rank: Rank | None = field("xep_hang", "Xếp hạng", default=None)
    percent_before: Annotated[Number, Field(ge=0, le=100)] | None = field(
        "chi_so_truoc", "Chỉ số năm trước (%)", default=None, examples=("85,23",)
    )
    grade_before: Line | None = field(
        "xep_loai_truoc", "Xếp loại năm trước", default=None, examples=("Khá",)
    )
    reward: Reward | None = field("khen_thuong", "Khen thưởng", default=None)

    @derived("thay_doi")
    def change(self) -> str | None:
        """«tăng 1,89 điểm phần trăm», against the year before, where both are given."""
        if self.points is None or self.percent_before is None:
            return None
        now = round_half_up(self.points.points / self.points.maximum * 100, 2)
        return percent_change(before=self.percent_before, after=now)

    @derived("nam_truoc")
    def year_before(self) -> int:
        """The year it is compared with."""
        return self.year - 1

    @derived("nam_sau")
    def year_after(self) -> int:
        """The year in which the remedies are carried out."""
        return self.year + 1
