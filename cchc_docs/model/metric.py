"""Figures (số liệu): a count or a ratio with its unit. Percentages are computed, never typed."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Line, Number, YesNo, one_of
from cchc_docs.vietnamese.numbers import padded, percent_text

Approximation = Annotated[Literal["gần", "khoảng", "trên"], one_of("gần", "khoảng", "trên")]


class Metric(Model):
    """A figure: `value` of `whole`, or `value` alone.

    An approximate figure or an open list keeps its word in the text and switches exact checks off.
    """

    subject: Line = field("ten", "Tên số liệu", examples=("giải ngân vốn",))
    value: Annotated[Number, Field(ge=0)] = field("gia_tri", "Giá trị", examples=("60,6",))
    whole: Annotated[Number, Field(gt=0)] | None = field(
        "tren_tong_so", "Trên tổng số", default=None, examples=("87,2",)
    )
    unit: Line = field("don_vi_tinh", "Đơn vị tính", examples=("tỷ đồng", "hồ sơ"))
    percent_of: Line | None = field(
        "ty_le_cua", "Tỷ lệ tính trên", default=None, examples=("kế hoạch vốn năm 2021",)
    )
    decimals: Annotated[Count, Field(ge=0, le=6)] = field(
        "so_le", "Số chữ số sau dấu phẩy của tỷ lệ", default=1
    )
    approximation: Approximation | None = field("gan_dung", "Gần, khoảng, trên", default=None)
    open_list: YesNo = field("danh_sach_mo", "Danh sách chưa kể hết", default=False)

    @model_validator(mode="after")
    def _part_of_whole(self) -> Self:
        exact = self.approximation is None and not self.open_list
        if exact and self.whole is not None and self.value > self.whole:
            raise refusal(
                "part_over_whole",
                later("{part} is more than the whole, {whole}"),
                {"part": padded(self.value), "whole": padded(self.whole), "at": "gia_tri"},
            )
        return self

    @derived("goi")
    def spoken(self) -> str:
        """«60,6/87,2 tỷ đồng», «khoảng 8.000 hồ sơ»."""
        ratio = padded(self.value) + (f"/{padded(self.whole)}" if self.whole is not None else "")
        more = "…" if self.open_list else None
        return " ".join(part for part in (self.approximation, ratio, self.unit, more) if part)

    @derived("ty_le")
    def percent(self) -> str | None:
        """«69,5%», rounded half up; nothing where there is no whole."""
        if self.whole is None:
            return None
        return percent_text(Decimal(self.value), Decimal(self.whole), self.decimals)
