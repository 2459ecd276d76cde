"""Figures (số liệu): a count or a ratio with its unit. Percentages are computed, never typed."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Day, Line, Number, YesNo, listed, one_of
from cchc_docs.vietnamese.numbers import decimal_text, padded, percent_text

Approximation = Annotated[Literal["gần", "khoảng", "trên"], one_of("gần", "khoảng", "trên")]
FigureSource = Annotated[
    Literal["đơn vị tự báo cáo", "đoàn kiểm tra", "hội đồng thẩm định"],
    one_of("đơn vị tự báo cáo", "đoàn kiểm tra", "hội đồng thẩm định"),
]
_PERCENT = "%"


def _with_unit(value: Decimal, unit: str) -> str:
    """«08 hồ sơ», «33,68%»."""
    return f"{decimal_text(value)}%" if unit == _PERCENT else f"{padded(value)} {unit}"


class MetricPart(Model):
    """A part of a figure, of the same unit: «Sở Tài chính: 20 hồ sơ»."""

    name: Line = field("ten", "Tên phần", examples=("Sở Tài chính",))
    value: Annotated[Number, Field(ge=0)] = field("gia_tri", "Giá trị", examples=("20",))


class Metric(Model):
    """A figure: `value` of `whole`, or `value` alone.

    An approximate figure or an open list keeps its word in the text and switches exact checks off.
    `stated_percent` is for a figure that somebody else published: it is printed as stated, and
    where it is not what the ratio gives, the loader says so.
    """

    subject: Line = field("ten", "Tên số liệu", examples=("giải ngân vốn",))
    value: Annotated[Number, Field(ge=0)] = field("gia_tri", "Giá trị", examples=("60,6",))
    whole: Annotated[Number, Field(gt=0)] | None = field(
        "tren_tong_so", "Trên tổng số", default=None, examples=("87,2",)
    )
    unit: Line = field("don_vi_tinh", "Đơn vị tính", examples=("tỷ đồng", "hồ sơ", "%"))
    percent_of: Line | None = field(
        "ty_le_cua", "Tỷ lệ tính trên", default=None, examples=("kế hoạch vốn năm 2021",)
    )
    stated_percent: Annotated[Number, Field(ge=0)] | None = field(
        "ty_le_neu",
        "Tỷ lệ phần trăm như nguồn đã nêu",
        "Chỉ ghi khi chép số liệu của nơi khác; bình thường chương trình tự tính.",
        default=None,
        examples=("84,2",),
    )
    decimals: Annotated[Count, Field(ge=0, le=6)] = field(
        "so_le", "Số chữ số sau dấu phẩy của tỷ lệ", default=1
    )
    shows_percent: YesNo = field("ghi_ty_le", "Ghi tỷ lệ trong câu", default=True)
    period: Line | None = field(
        "trong_ky", "Trong kỳ", default=None, examples=("9 tháng năm 2019",)
    )
    as_of: Day | None = field("tinh_den", "Tính đến ngày", default=None)
    source: FigureSource | None = field("nguon", "Nguồn số liệu", default=None)
    approximation: Approximation | None = field("gan_dung", "Gần, khoảng, trên", default=None)
    parts: Annotated[tuple[MetricPart, ...], BeforeValidator(listed)] = field(
        "trong_do", "Trong đó", default=()
    )
    open_list: YesNo = field("danh_sach_mo", "Danh sách chưa kể hết", default=False)

    @property
    def is_exact(self) -> bool:
        """Whether the figure may be checked to the last digit."""
        return self.approximation is None and not self.open_list

    @model_validator(mode="after")
    def _part_of_whole(self) -> Self:
        if self.is_exact and self.whole is not None and self.value > self.whole:
            raise refusal(
                "part_over_whole",
                later("{part} is more than the whole, {whole}"),
                {"part": padded(self.value), "whole": padded(self.whole), "at": "gia_tri"},
            )
        return self

    @derived("goi")
    def spoken(self) -> str:
        """«60,6/87,2 tỷ đồng», «khoảng 8.000 hồ sơ», «100%»."""
        ratio = _with_unit(self.value, self.unit)
        if self.whole is not None:
            ratio = f"{padded(self.value)}/{_with_unit(self.whole, self.unit)}"
        more = "…" if self.open_list and not self.parts else None
        return " ".join(part for part in (self.approximation, ratio, more) if part)

    @derived("trong_do_ghi")
    def parts_text(self) -> str:
        """«Sở Tài chính: 20 hồ sơ, Sở Công Thương: 08 hồ sơ,…»; nothing without parts."""
        parts = [f"{part.name}: {_with_unit(part.value, self.unit)}" for part in self.parts]
        return ", ".join(parts) + (",…" if parts and self.open_list else "")

    @derived("ty_le")
    def percent(self) -> str | None:
        """«69,5%», as stated or rounded half up; nothing where there is no whole."""
        if self.stated_percent is not None:
            return f"{decimal_text(self.stated_percent)}%"
        return self.computed_percent(self.decimals)

    def computed_percent(self, decimals: int) -> str | None:
        """The percentage that the ratio gives, to so many decimals."""
        if self.whole is None:
            return None
        return percent_text(Decimal(self.value), Decimal(self.whole), decimals)

    @derived("cau")
    def clause(self) -> str:
        """«315/372 hồ sơ (84,7%) giải quyết trực tuyến», the figure before what it counts."""
        share = f" ({self.percent})" if self.percent and self.shows_percent else ""
        parts = f" (trong đó {self.parts_text})" if self.parts else ""
        return f"{self.spoken}{share} {self.subject}{parts}"
