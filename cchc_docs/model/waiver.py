"""What a drafter has looked at and lets stand (bỏ qua một phát hiện), with the reason."""

from typing import Annotated

from pydantic import BeforeValidator

from cchc_docs.model.base import Model, field
from cchc_docs.model.values import Line, listed


class Waiver(Model):
    """A finding of the rules of consistency that may stand: which rule, why, and where."""

    rule: Line = field("quy_tac", "Tên quy tắc", examples=("figures.ratio",))
    reason: Line = field("ly_do", "Lý do", examples=("Giữ nguyên như văn bản đã ban hành",))
    only_with: Line | None = field(
        "noi_co_chu",
        "Chỉ ở nơi có những chữ này",
        "Để trống thì bỏ qua mọi phát hiện của quy tắc.",
        default=None,
        examples=("280/BC-ĐKT",),
    )


Waivers = Annotated[tuple[Waiver, ...], BeforeValidator(listed)]


def waivers_field() -> Waivers:
    """The field of a document and of a file of facts: one key, one meaning."""
    found: Waivers = field(
        "bo_qua",
        "Phát hiện đã xem và bỏ qua",
        "Mỗi mục một quy tắc của lệnh «check», kèm lý do.",
        default=(),
    )
    return found
