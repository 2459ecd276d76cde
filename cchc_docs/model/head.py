"""What every document carries above and below its body (thể thức, Điều 8)."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.attached_text import AttachedText
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.blank import Blank
from cchc_docs.model.document_type import DocumentType
from cchc_docs.model.references import AgencyReference
from cchc_docs.model.refusal import refusal
from cchc_docs.model.signing import Filing, Signing
from cchc_docs.model.values import Day, Line, Markdown, listed, matching, one_of
from cchc_docs.model.waiver import Waivers, waivers_field
from cchc_docs.vietnamese.text import fold

_SERIAL = re.compile(r"0*[1-9]\d*[a-zđ]?")
_SYMBOL = re.compile(r"[^\s/]+")

Serial = Annotated[Line, matching(_SERIAL.fullmatch, later("«{found}» is not a document number"))]
Symbol = Annotated[
    Line, matching(_SYMBOL.fullmatch, later("«{found}» is not a symbol such as «TB-KKT»"))
]
Urgency = Annotated[
    Literal["Khẩn", "Thượng khẩn", "Hỏa tốc"], one_of("Khẩn", "Thượng khẩn", "Hỏa tốc")
]
Secrecy = Annotated[Literal["Mật", "Tối mật", "Tuyệt mật"], one_of("Mật", "Tối mật", "Tuyệt mật")]
Lines = Annotated[tuple[Line, ...], BeforeValidator(listed)]
Orientation = Annotated[Literal["dọc", "ngang"], one_of("dọc", "ngang")]


class Addressee(Model):
    """One addressee, or a group of them on one line (kính gửi): «Các Sở: Nội vụ, Tài chính»."""

    has_short_form: ClassVar[bool] = True

    name: Line = field("ten", "Tên cơ quan, cá nhân hoặc nhóm", examples=("Sở Nội vụ",))
    members: Lines = field("gom", "Gồm", default=(), examples=(["Nội vụ", "Tài chính"],))

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"ten": value} if isinstance(value, str) else value

    @derived("goi")
    def spoken(self) -> str:
        """«Các Sở: Nội vụ, Tài chính»."""
        return f"{self.name}: {', '.join(self.members)}" if self.members else self.name


class AppendixText(Model):
    """An appendix (phụ lục) that a drafter writes in Markdown (Phụ lục I, Mục III, khoản 1)."""

    title: Line = field("tieu_de", "Tên phụ lục", examples=("Phân công nhiệm vụ khắc phục",))
    orientation: Orientation = field(
        "huong_trang", "Trang giấy dọc hay ngang", default="dọc", examples=("ngang",)
    )
    content: Markdown = field("noi_dung", "Nội dung")


class DocumentHead(Model):
    """Letterhead, addressees, recipients, signatures, appendices.

    What a draft does not know yet, number, day, recipients, signer, stays blank.
    """

    agency: AgencyReference = field("co_quan", "Cơ quan ban hành", examples=("kkt",))
    number: Serial | None = field(
        "so", "Số", "Để trống khi còn là dự thảo.", default=None, examples=("476",)
    )
    symbol_override: Symbol | None = field(
        "ky_hieu",
        "Ký hiệu, nếu khác ký hiệu lập từ tên loại và cơ quan",
        default=None,
        examples=("TB-KKT",),
    )
    drafting_unit: Line | None = field(
        "don_vi_soan_thao",
        "Viết tắt đơn vị soạn thảo",
        "Đứng trong ký hiệu công văn.",
        default=None,
        examples=("VP",),
    )
    place_override: Line | None = field(
        "dia_danh", "Địa danh, nếu khác địa danh của cơ quan", default=None, examples=("Khánh Hòa",)
    )
    issued: Day | None = field(
        "ngay",
        "Ngày ban hành",
        "Để trống khi còn là dự thảo.",
        default=None,
        examples=("16/3/2022",),
    )
    subject: Line = field("trich_yeu", "Trích yếu", examples=("Kết luận tại Hội nghị …",))
    urgency: Urgency | None = field("muc_do_khan", "Mức độ khẩn", default=None)
    secrecy: Secrecy | None = field("do_mat", "Độ mật", default=None)
    circulation: Line | None = field(
        "pham_vi_luu_hanh", "Phạm vi lưu hành", default=None, examples=("Lưu hành nội bộ",)
    )
    addressees: Annotated[tuple[Addressee, ...], BeforeValidator(listed)] = field(
        "kinh_gui", "Kính gửi", default=(), examples=(["Sở Nội vụ"],)
    )
    recipients: Lines | None = field(
        "noi_nhan",
        "Nơi nhận",
        "Không kể dòng Lưu. Để trống khi còn là dự thảo; [] khi không gửi đi đâu.",
        default=None,
        examples=(["Sở Nội vụ (b/c)"],),
    )
    filing: Filing = field("luu", "Dòng Lưu")
    signings: Annotated[
        tuple[Signing, ...], Field(min_length=1, max_length=8), BeforeValidator(listed)
    ] = field(
        "ky",
        "Người ký",
        "Một người; biên bản và văn bản liên tịch thì từ hai đến tám người, mỗi người một mục.",
    )
    contact: Line | None = field("lien_he", "Địa chỉ, điện thoại, thư điện tử", default=None)
    appendices: Annotated[tuple[AppendixText, ...], BeforeValidator(listed)] = field(
        "phu_luc", "Phụ lục", default=()
    )
    waivers: Waivers = waivers_field()

    @model_validator(mode="after")
    def _files_once(self) -> Self:
        """The filing line is written from `luu`, once (khoản 9, điểm d)."""
        for position, name in enumerate(self.recipients or ()):
            if fold(name).split("_")[0] == "luu":
                raise refusal(
                    "filing_among_recipients",
                    later("«{found}» belongs under «luu»: the filing line is written from there"),
                    {"found": name, "at": f"noi_nhan.{position}"},
                )
        return self

    @derived("dia_danh_ghi")
    def place(self) -> str:
        """The place of issue."""
        return self.place_override or self.agency.place

    def symbol(self, document_type: DocumentType) -> str:
        """«TB-KKT»; in a công văn «KKT-VP» (Phụ lục I, Mục II, khoản 3, điểm b)."""
        if self.symbol_override:
            return self.symbol_override
        if document_type.is_letter:
            return "-".join(part for part in (self.agency.symbol, self.drafting_unit) if part)
        return f"{document_type.code}-{self.agency.symbol}"

    @property
    def issued_by(self) -> str:
        """Whose document it is, in words: «(Kèm theo Thông báo số … của …)»."""
        return self.agency.name

    @property
    def decided_by(self) -> str:
        """Who decides, above the legal bases of a decision (Mẫu 1.2): a collective, or the head."""
        return self.issued_by

    @property
    def names_its_bases(self) -> bool:
        """Whether the legal bases are said, where a decision needs them; most bodies hold them."""
        return True

    def attached_texts(self) -> tuple[AttachedText, ...]:
        """The texts that the document puts into force; most documents have none."""
        return ()

    def blanks(self) -> Iterator[Blank]:
        """What the body leaves blank while it is a draft; most bodies have no open places."""
        yield from ()

    def own_type(self) -> DocumentType:
        """The type that the data themselves name; other records leave that to the kind."""
        raise TypeError(f"{type(self).__name__} names no document type; its kind must")
