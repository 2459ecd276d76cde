"""Any document of a named type, or a công văn, with its body in Markdown (văn bản)."""

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from cchc_docs.language import later
from cchc_docs.model.attached_text import AttachedText, TypeName
from cchc_docs.model.base import field
from cchc_docs.model.citation import Basis
from cchc_docs.model.document_type import DOCUMENT_TYPES, DocumentType
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.refusal import refusal
from cchc_docs.model.signing import two_sides
from cchc_docs.model.values import Line, Markdown, listed
from cchc_docs.vietnamese.text import fold


class GeneralDocument(DocumentHead):
    """What a clerk uses when no kind fits."""

    type_name: TypeName = field("ten_loai", "Tên loại", examples=("Kế hoạch",))
    authority: Line | None = field(
        "tham_quyen",
        "Thẩm quyền ban hành",
        "Của nghị quyết, quyết định: chức danh hoặc tên cơ quan, đứng trên các căn cứ.",
        default=None,
        examples=("Giám đốc Sở Nội vụ",),
    )
    legal_bases: Annotated[tuple[Basis, ...], BeforeValidator(listed)] = field(
        "can_cu", "Căn cứ", "Không ghi chữ «Căn cứ» và dấu câu cuối dòng.", default=()
    )
    proposal: Line | None = field(
        "theo_de_nghi_cua", "Theo đề nghị của", default=None, examples=("Chánh Văn phòng",)
    )
    content: Markdown = field(
        "noi_dung",
        "Nội dung",
        "Đoạn văn cách nhau một dòng trống; «## #. Tiêu đề» tự đánh số; **đậm**, *nghiêng*.",
    )

    attached: Annotated[tuple[AttachedText, ...], BeforeValidator(listed)] = field(
        "kem_theo", "Văn bản ban hành kèm theo", default=()
    )

    @model_validator(mode="after")
    def _goes_to_somebody(self) -> Self:
        """Kính gửi is a required box of a công văn and of a tờ trình (khoản 9, điểm b)."""
        if self.own_type().has_addressees and not self.addressees:
            raise refusal(
                "letter_without_addressee",
                later("a document of the type «{found}» needs its addressees, «kinh_gui»"),
                {"found": self.type_name, "at": "ten_loai"},
            )
        return self

    @model_validator(mode="after")
    def _is_decided_by_somebody(self) -> Self:
        """Above its legal bases stands who decides (Mẫu 1.1, 1.2, 1.3)."""
        if self.own_type().is_decision and self.authority is None:
            raise refusal(
                "decision_without_authority",
                later("a document of the type «{found}» names who decides, «tham_quyen»"),
                {"found": self.type_name, "at": "ten_loai"},
            )
        return self

    @model_validator(mode="after")
    def _is_signed_by_both_sides(self) -> Self:
        if self.own_type().is_minutes:
            two_sides(self.signings, self.type_name, "ten_loai")
        return self

    def own_type(self) -> DocumentType:
        """The type that the clerk named."""
        return DOCUMENT_TYPES[fold(self.type_name)]

    @property
    def issued_by(self) -> str:
        """Who decides, where that is said; else the agency."""
        return self.authority or super().issued_by

    @property
    def names_its_bases(self) -> bool:
        """Whether the legal bases are said."""
        return bool(self.legal_bases)

    def attached_texts(self) -> tuple[AttachedText, ...]:
        """The texts that the decision puts into force."""
        return self.attached
