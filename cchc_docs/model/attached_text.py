"""A text issued with a document (văn bản ban hành kèm theo), and the type that a clerk names."""

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from cchc_docs.language import later
from cchc_docs.model.base import Model, field
from cchc_docs.model.document_type import DOCUMENT_TYPES, DocumentType
from cchc_docs.model.references import nearest
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Line, Markdown
from cchc_docs.vietnamese.text import fold


def _type_name(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = DOCUMENT_TYPES.get(fold(value))
    if found is None:
        names = [kind.name for kind in DOCUMENT_TYPES.values()]
        raise refusal(
            "unknown_type",
            later("«{found}» is not a type of administrative document (Điều 7)"),
            {"found": value, "nearest": nearest(value, names)},
        )
    return found.name


TypeName = Annotated[
    str,
    BeforeValidator(_type_name),
    WithJsonSchema({"type": "string", "enum": [kind.name for kind in DOCUMENT_TYPES.values()]}),
]


class AttachedText(Model):
    """A text that a decision puts into force (văn bản ban hành kèm theo, Mẫu 1.3)."""

    type_name: TypeName = field("ten_loai", "Tên loại", examples=("Quy chế",))
    subject: Line = field("trich_yeu", "Trích yếu")
    content: Markdown = field("noi_dung", "Nội dung")

    def own_type(self) -> DocumentType:
        """The type that the clerk named."""
        return DOCUMENT_TYPES[fold(self.type_name)]
