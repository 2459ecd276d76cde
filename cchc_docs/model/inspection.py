"""Inspections of administrative reform (kiểm tra công tác CCHC): by whom, when, where, of what."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.citation import Citation
from cchc_docs.model.index_result import Year
from cchc_docs.model.meeting import Session
from cchc_docs.model.participant import Participants
from cchc_docs.model.references import PersonReference
from cchc_docs.model.values import Count, Day, Item, Line, listed, one_of
from cchc_docs.vietnamese.dates import date_in_digits
from cchc_docs.vietnamese.sequences import join_and

InspectionForm = Annotated[
    Literal["định kỳ", "theo kế hoạch", "đột xuất", "chuyên đề"],
    one_of("định kỳ", "theo kế hoạch", "đột xuất", "chuyên đề"),
]
InspectionMethod = Annotated[
    Literal["trực tiếp", "qua báo cáo"], one_of("trực tiếp", "qua báo cáo")
]
People = Annotated[tuple[PersonReference, ...], BeforeValidator(listed)]


class InspectionDay(Model):
    """A day of an inspection, perhaps a half (ngày kiểm tra); a day alone may stand for it."""

    has_short_form: ClassVar[bool] = True

    day: Day = field("ngay", "Ngày", examples=("04/11/2021",))
    session: Session | None = field("buoi", "Buổi", default=None, examples=("Sáng",))

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"ngay": value} if isinstance(value, (str, date)) else value

    @derived("goi")
    def spoken(self) -> str:
        """«sáng ngày 04/11/2021»."""
        day = f"ngày {date_in_digits(self.day)}"
        return f"{self.session.lower()} {day}" if self.session else day


class Team(Model):
    """A numbered team of a delegation (tổ kiểm tra)."""

    name: Line = field("ten", "Tên tổ", examples=("Tổ kiểm tra số 1",))
    number: Annotated[Count, Field(ge=1)] | None = field("so", "Số", default=None)


class Delegation(Model):
    """Who inspects (đoàn kiểm tra): its head, deputies, secretary and members.

    One person may have several roles; they stand in the person's `vai_tro`.
    """

    name: Line = field(
        "ten", "Tên đoàn", examples=("Đoàn kiểm tra công tác cải cách hành chính tỉnh",)
    )
    short_name: Line = field(
        "ten_ngan",
        "Tên gọi trong bài",
        "Một văn bản chỉ dùng một tên gọi.",
        default="Đoàn kiểm tra",
        examples=("Đoàn",),
    )
    number: Annotated[Count, Field(ge=1)] | None = field("so", "Số của đoàn", default=None)
    decision: Citation | None = field("thanh_lap_tai", "Quyết định thành lập", default=None)
    team: Team | None = field("to", "Tổ kiểm tra", default=None)
    lead: PersonReference = field("truong_doan", "Trưởng đoàn", examples=("nguyen_trong_hoang",))
    deputies: People = field("pho_truong_doan", "Phó Trưởng đoàn", default=())
    secretaries: People = field("thu_ky", "Thư ký", default=())
    members: Participants = field(
        "thanh_vien", "Thành viên", default=(), examples=(["các thành viên của Đoàn"],)
    )

    @derived("thanh_phan")
    def everyone(self) -> tuple[str, ...]:
        """«bà Trần Thu Mai - Giám đốc Sở Nội vụ, Trưởng đoàn», head first, members last."""
        leading = ", ".join((self.lead.introduced, *(self.lead.roles or ("Trưởng đoàn",))))
        deputies = (f"{one.introduced}, Phó Trưởng đoàn" for one in self.deputies)
        secretaries = (f"{one.introduced}, Thư ký" for one in self.secretaries)
        return (leading, *deputies, *secretaries, *(one.spoken for one in self.members))

    @derived("thuc_hien")
    def acting(self) -> str:
        """Who went there: the team where one is named, else the delegation."""
        return self.team.name if self.team else self.name


class Inspection(Model):
    """One inspection, or a round of them (cuộc kiểm tra, đợt kiểm tra)."""

    legal_bases: Annotated[tuple[Citation, ...], BeforeValidator(listed)] = field(
        "thuc_hien_theo", "Quyết định, kế hoạch kiểm tra", default=()
    )
    programme_year: Year = field("nam", "Năm của chương trình kiểm tra", examples=("2021",))
    form: InspectionForm | None = field("hinh_thuc", "Hình thức", default=None)
    scope: Line | None = field("pham_vi", "Phạm vi", default=None, examples=("toàn diện",))
    method: InspectionMethod | None = field("cach_thuc", "Cách thức", default=None)
    purpose: Item | None = field("muc_dich", "Mục đích", default=None)
    delegation: Delegation = field("doan", "Đoàn kiểm tra")
    days: Annotated[tuple[InspectionDay, ...], BeforeValidator(listed)] = field(
        "ngay", "Ngày kiểm tra", default=(), examples=(["04/11/2021"],)
    )
    place: Line | None = field("dia_diem", "Địa điểm", default=None)
    period: Line | None = field(
        "thoi_ky", "Thời kỳ được kiểm tra", default=None, examples=("9 tháng năm 2019",)
    )
    contents: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "noi_dung", "Nội dung kiểm tra", default=(), examples=(["cải cách thể chế"],)
    )

    @derived("thoi_gian")
    def when(self) -> str:
        """«sáng ngày 04/11/2021», «ngày 04/11/2021 và ngày 05/11/2021»; nothing if not known."""
        return join_and([day.spoken for day in self.days])
