"""A single file that went wrong (vụ việc, hồ sơ): a record with dates of its own."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.direction import SomeOwners
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Day, Line
from cchc_docs.vietnamese.dates import date_in_digits


class Letter(Model):
    """A letter of the applicant (văn bản của tổ chức, cá nhân)."""

    name: Line = field("ten", "Tên văn bản", examples=("Văn bản đề nghị cấp lại GPLĐ",))
    number: Line = field("so", "Số", examples=("03-2021/JVN",))
    dated: Day = field("ngay", "Ngày ghi trên văn bản")


class Irregularity(Model):
    """What happened to one file, who overlooked it, and what came of it (trường hợp sai sót)."""

    file_number: Line = field("so_ho_so", "Số hồ sơ", examples=("0022100140",))
    summary: Line = field("tom_tat", "Tóm tắt sai sót")
    channel: Line = field("hinh_thuc", "Hình thức nộp", examples=("trực tuyến",))
    procedure: Line = field("thu_tuc", "Thủ tục")
    applicant: Line = field(
        "nguoi_nop", "Tổ chức, cá nhân nộp", examples=("công ty TNHH JEIL VINA",)
    )
    applicant_short: Line = field(
        "goi_nguoi_nop", "Gọi tắt người nộp", default="Người nộp", examples=("Công ty",)
    )
    submitted: Day = field("ngay_nop", "Ngày nộp")
    due: Day = field("han_tra", "Hạn trả")
    result_day: Day | None = field("ngay_tra_ket_qua", "Ngày có kết quả", default=None)
    components: Annotated[Count, Field(ge=1)] | None = field(
        "so_thanh_phan", "Số thành phần hồ sơ", default=None
    )
    letter: Letter | None = field("van_ban", "Văn bản ghi sai ngày", default=None)
    responsible: SomeOwners = field("trach_nhiem", "Đơn vị có trách nhiệm", examples=(["mot_cua"],))
    fault: Line = field("thieu_sot", "Thiếu sót")
    consequence: Line = field("hau_qua", "Hậu quả")

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        for name, day in (("han_tra", self.due), ("ngay_tra_ket_qua", self.result_day)):
            if day is not None and day < self.submitted:
                raise refusal(
                    "date_order",
                    later("{day} is before «ngay_nop», {submitted}"),
                    {
                        "day": date_in_digits(day),
                        "submitted": date_in_digits(self.submitted),
                        "at": name,
                    },
                )
        return self

    @derived("so_ngay_doi")
    def days_shifted(self) -> int:
        """By how many days the letter is dated after the file was handed in; 0 without a letter."""
        return max((self.letter.dated - self.submitted).days, 0) if self.letter else 0

    @derived("so_ngay_qua_han")
    def days_late(self) -> int:
        """By how many days the result came after its day; 0 where that is not known."""
        return max((self.result_day - self.due).days, 0) if self.result_day else 0
