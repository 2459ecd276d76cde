"""People (người): an honorific, a name in Vietnamese order, a post, and roles in a body."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.values import Line, listed, one_of

Honorific = Annotated[Literal["ông", "bà", "đồng chí"], one_of("ông", "bà", "đồng chí")]


class Person(Model):
    """Someone who chairs, attends, leads or signs."""

    honorific: Honorific = field("kinh_xung", "Ông, bà hay đồng chí", examples=("ông",))
    name: Line = field("ho_ten", "Họ và tên", examples=("Nguyễn Trọng Hoàng",))
    title: Line = field(
        "chuc_vu", "Chức vụ", examples=("Trưởng Ban Quản lý Khu kinh tế Vân Phong",)
    )
    roles: Annotated[tuple[Line, ...], BeforeValidator(listed)] = field(
        "vai_tro",
        "Vai trò trong đoàn, tổ, hội đồng",
        default=(),
        examples=(["Trưởng đoàn", "Tổ trưởng Tổ số 1"],),
    )

    @derived("goi")
    def spoken(self) -> str:
        """«ông Nguyễn Trọng Hoàng»."""
        return f"{self.honorific} {self.name}"

    @derived("gioi_thieu")
    def introduced(self) -> str:
        """«ông Nguyễn Trọng Hoàng - Trưởng Ban Quản lý Khu kinh tế Vân Phong»."""
        return f"{self.spoken} - {self.title}"
