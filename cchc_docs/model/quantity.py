"""Counts and shares as they are reported (số lượng): exact, or «gần», «khoảng», «trên»."""

from decimal import Decimal
from typing import Any, ClassVar

from pydantic import model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Line, Number, YesNo
from cchc_docs.vietnamese.quantities import ParsedQuantity, parse_quantity


class Quantity(Model):
    """«3.362», «gần 6.300», «trên 99%»: written as one text."""

    has_short_form: ClassVar[bool] = True

    word: Line | None = field("gan_dung", "Gần, khoảng, trên …", default=None)
    value: Number = field("gia_tri", "Giá trị")
    is_percent: YesNo = field("phan_tram", "Là tỷ lệ phần trăm", default=False)
    unit: str = field("don_vi_tinh", "Đơn vị tính", default="", examples=("hồ sơ",))

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            parsed = parse_quantity(value)
        except ValueError:
            sentence = later("«{found}» is not a quantity such as «gần 6.300» or «87,5%»")
            raise refusal("quantity_form", sentence, {"found": value}) from None
        return {
            "gan_dung": parsed.word,
            "gia_tri": parsed.value,
            "phan_tram": parsed.is_percent,
            "don_vi_tinh": parsed.unit,
        }

    @property
    def is_exact(self) -> bool:
        """Whether it may be checked to the last digit."""
        return self.word is None

    @derived("goi")
    def spoken(self) -> str:
        """«gần 6.300», «trên 99%»."""
        quantity = ParsedQuantity(self.word, Decimal(self.value), self.is_percent, self.unit)
        return quantity.spoken
