"""The letter to one agency after its index was published (công văn khắc phục hạn chế)."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.blank import Blank
from cchc_docs.model.citation import Basis
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.task import Ordered, Task, TaskGroup, grouped
from cchc_docs.model.values import Day, Item, Line, listed, one_of
from cchc_docs.vietnamese.text import fold

MOST_PARAGRAPHS = 8
"""So many criteria are read easily one after the other; more of them are looked up in a table."""

Presentation = Annotated[Literal["bảng", "đoạn"], one_of("bảng", "đoạn")]
Asking = Annotated[Literal["đề nghị", "yêu cầu"], one_of("đề nghị", "yêu cầu")]
_GOVERNS = frozenset({"trung ương", "tỉnh", "huyện", "xã"})
"""Levels whose agencies order what they ask for; others stand beside whom they write to."""
_DIRECTIONS_IN = ("tieu_chi", "diem_thuong", "luu_y")


class AddressedAgency(Model):
    """The agency that the letter is about and goes to (cơ quan nhận); its name may stand for it."""

    has_short_form: ClassVar[bool] = True

    name: Line = field("ten", "Tên cơ quan", examples=("Ủy ban nhân dân xã Ninh Hải",))
    short_name: Line | None = field(
        "ten_ngan", "Tên gọi trong bài", default=None, examples=("UBND xã",)
    )

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"ten": value} if isinstance(value, str) else value

    @derived("goi")
    def spoken(self) -> str:
        """«UBND xã» once its full name has been said."""
        return self.short_name or self.name


class RemedyReport(Model):
    """The report that is expected on the remedies (báo cáo kết quả khắc phục)."""

    deadline: Day | None = field(
        "truoc", "Trước ngày", "Để trống khi chưa định ngày.", default=None, examples=("30/6/2026",)
    )
    receiver: Line | None = field(
        "gui_ve", "Gửi về, nếu không phải cơ quan ban hành", default=None, examples=("Sở Nội vụ",)
    )
    more: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "noi_dung",
        "Yêu cầu khác",
        default=(),
        examples=(["gửi kèm tài liệu kiểm chứng của từng tiêu chí"],),
    )


class RemedyLetter(Ordered, IndexFacts, DocumentHead):
    """One agency is told its result, what it lost and what it is asked to do about it.

    `chi_so` and all other facts are those of the addressed agency.
    """

    addressed: AddressedAgency = field("co_quan_nhan", "Cơ quan nhận", examples=("Sở Tài chính",))
    legal_bases: Annotated[tuple[Basis, ...], BeforeValidator(listed)] = field(
        "can_cu", "Căn cứ", "Không ghi chữ «Căn cứ» và dấu câu cuối dòng.", default=()
    )
    asking_as: Asking | None = field(
        "loi_yeu_cau",
        "Đề nghị hay yêu cầu, nếu khác lời theo cấp của cơ quan ban hành",
        default=None,
    )
    presentation: Presentation | None = field(
        "trinh_bay", "Trình bày các tiêu chí thành bảng ở phụ lục hay thành đoạn", default=None
    )
    report: RemedyReport | None = field("bao_cao", "Báo cáo kết quả khắc phục", default=None)
    closing: Line | None = field("ket_thuc", "Câu kết, nếu khác câu thường dùng", default=None)

    @model_validator(mode="before")
    @classmethod
    def _is_to_one_agency(cls, value: Any) -> Any:
        """Whoever is addressed stands under Kính gửi and does what nobody else is named for."""
        if not isinstance(value, Mapping):
            return value
        given = value.get("co_quan_nhan")
        agency = given if isinstance(given, Mapping) else {"ten": given}
        name = agency.get("ten")
        if not isinstance(name, str):
            name = "……"  # refused for its lack below; the directions are not to blame for it
        short = agency.get("ten_ngan")
        owner = {"ten": name, "nguyen_van": short if isinstance(short, str) else name}
        filled = {key: _owned(value[key], owner) for key in _DIRECTIONS_IN if key in value}
        addressees = value.get("kinh_gui") or (name,)
        return {**value, **filled, "kinh_gui": addressees}

    @derived("loi")
    def asks(self) -> str:
        """«yêu cầu» of a government to its own agencies, «đề nghị» of all others."""
        return self.asking_as or ("yêu cầu" if self.agency.level in _GOVERNS else "đề nghị")

    @derived("theo_bang")
    def is_table(self) -> bool:
        """Whether the criteria stand in a table behind the letter."""
        if self.presentation is not None:
            return self.presentation == "bảng" and bool(self.criteria)
        return len(self.criteria) > MOST_PARAGRAPHS

    def tasks(self) -> tuple[Task, ...]:
        """Everything that is to be done about the index."""
        return tuple(self.remedies())

    @derived("nhom_viec")
    def groups(self) -> tuple[TaskGroup, ...]:
        """The tasks in groups: of the table always, of paragraphs where the drafter wants them."""
        if self.is_table:
            return grouped(self.tasks(), self.grouping or "tiêu chí")
        return grouped(self.tasks(), self.grouping) if self.grouping else ()

    def blanks(self) -> Iterator[Blank]:
        """What is still open of the criteria, and the day of the report."""
        yield from super().blanks()
        if self.report is not None and self.report.deadline is None:
            yield Blank(later("the day of the report, «truoc»"), ("bao_cao",))


def _owned(value: Any, owner: Mapping[str, str]) -> Any:
    """The data with an owner in each direction that is carried out and names nobody."""
    match value:
        case list() | tuple():
            return [_owned(inner, owner) for inner in value]
        case dict():
            made = {key: _owned(inner, owner) for key, inner in value.items()}
            kind = value.get("loai", "chỉ đạo")
            if "nhiem_vu" in value and isinstance(kind, str) and fold(kind) == "chi_dao":
                made.setdefault("chu_tri", owner)
            return made
    return value
