"""The letter that tells an agency its index and what it has to mend (công văn khắc phục)."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.citation import Basis
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.task import Ordered, Task, TaskGroup, grouped
from cchc_docs.model.values import Day, Line, listed, one_of

_MOST_PARAGRAPHS = 8
"""More criteria than these are easier to read, and to give out, as a table."""

Layout = Annotated[Literal["đoạn", "bảng"], one_of("đoạn", "bảng")]


class AddressedAgency(Model):
    """The agency that the letter is for (cơ quan nhận); one text is its name."""

    has_short_form: ClassVar[bool] = True

    name: Line = field("ten", "Tên cơ quan nhận", examples=("Sở Tài chính",))
    short_name: Line | None = field("ten_ngan", "Tên gọi trong bài", default=None, examples=("Sở",))

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"ten": value} if isinstance(value, str) else value

    @derived("goi")
    def spoken(self) -> str:
        """As the body calls it."""
        return self.short_name or self.name


class RemedyReport(Model):
    """The report that is asked for (báo cáo kết quả khắc phục)."""

    until: Day | None = field("truoc", "Gửi trước ngày", default=None, examples=("31/3/2026",))
    through: Line | None = field(
        "qua", "Gửi qua", default=None, examples=("Phòng Cải cách hành chính",)
    )
    purpose: Line | None = field(
        "de_lam_gi", "Để làm gì", default=None, examples=("để tổng hợp, báo cáo UBND tỉnh",)
    )


class RemedyLetter(Ordered, IndexFacts, DocumentHead):
    """A letter to one agency: its result, the criteria that it lost, what to do, by when."""

    addressed: AddressedAgency = field("co_quan_nhan", "Cơ quan nhận", examples=("Sở Tài chính",))
    legal_bases: Annotated[tuple[Basis, ...], BeforeValidator(listed)] = field(
        "can_cu", "Căn cứ", "Không ghi chữ «Căn cứ» và dấu câu cuối dòng.", default=()
    )
    layout: Layout | None = field(
        "trinh_bay",
        "Các tiêu chí viết thành đoạn hay thành bảng ở phụ lục",
        "Để trống thì quá 8 tiêu chí là bảng.",
        default=None,
        examples=("bảng",),
    )
    report: RemedyReport | None = field("bao_cao", "Báo cáo kết quả khắc phục", default=None)

    @model_validator(mode="before")
    @classmethod
    def _addressed_to_it(cls, value: Any) -> Any:
        """The agency addressed carries out what names nobody, and is whom the letter goes to."""
        name = _name(value.get("co_quan_nhan")) if isinstance(value, dict) else None
        if name is None:
            return value
        data = {"kinh_gui": name, **value}
        if "tieu_chi" in data:
            called = _called(value["co_quan_nhan"]) or name
            data["tieu_chi"] = [_owned(one, called) for one in listed(data["tieu_chi"]) or ()]
        return data

    @derived("dung_bang")
    def is_table(self) -> bool:
        """Whether the criteria stand in a table of an appendix."""
        if self.layout is None:
            return len(self.criteria) > _MOST_PARAGRAPHS
        return self.layout == "bảng" and bool(self.criteria)

    def tasks(self) -> tuple[Task, ...]:
        """Everything that is to be done about the index."""
        return tuple(self.remedies())

    @derived("nhom_viec")
    def groups(self) -> tuple[TaskGroup, ...]:
        """The tasks of the table, by criterion where the drafter did not say otherwise."""
        return grouped(self.tasks(), self.grouping or "tiêu chí")


def _name(addressed: Any) -> str | None:
    name = addressed.get("ten") if isinstance(addressed, dict) else addressed
    return name if isinstance(name, str) and name.strip() else None


def _called(addressed: Any) -> str | None:
    name = addressed.get("ten_ngan") if isinstance(addressed, dict) else None
    return name if isinstance(name, str) and name.strip() else None


def _owned(criterion: Any, name: str) -> Any:
    """A criterion whose directions that name nobody are the agency's."""
    if not isinstance(criterion, dict) or "huong_khac_phuc" not in criterion:
        return criterion
    directions = listed(criterion["huong_khac_phuc"]) or ()
    owned = [
        {"chu_tri": {"ten": name}, **one} if isinstance(one, dict) else one for one in directions
    ]
    return {**criterion, "huong_khac_phuc": owned}
