"""Meetings (hội nghị, cuộc họp)."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from cchc_docs.model.base import Model, field
from cchc_docs.model.references import PersonReference
from cchc_docs.model.values import Day, Item, Line, listed, one_of

Session = Annotated[Literal["Sáng", "Chiều", "Cả ngày"], one_of("Sáng", "Chiều", "Cả ngày")]


class Meeting(Model):
    """A meeting whose conclusions are announced."""

    name: Line = field("ten", "Tên hội nghị")
    body: Line | None = field("cua", "Của hội đồng, ban chỉ đạo", default=None)
    day: Day = field("ngay", "Ngày họp", examples=("14/3/2022",))
    session: Session | None = field("buoi", "Buổi", default=None)
    place: Line | None = field("dia_diem", "Địa điểm", default=None)
    chair: PersonReference = field("chu_tri", "Người chủ trì", examples=("nguyen_trong_hoang",))
    co_chairs: Annotated[tuple[PersonReference, ...], BeforeValidator(listed)] = field(
        "dong_chu_tri", "Đồng chủ trì", default=()
    )
    attendees: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "thanh_phan", "Thành phần dự họp", examples=(["Lãnh đạo Ban", "Trưởng các phòng"],)
    )
    agenda: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "chuong_trinh", "Chương trình", default=()
    )
    reports: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "bao_cao", "Báo cáo đã nghe", default=()
    )
