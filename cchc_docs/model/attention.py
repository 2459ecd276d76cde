"""Points to heed next year (điểm cần lưu ý): directions, irregular files, requests."""

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, field
from cchc_docs.model.citation import Citation
from cchc_docs.model.direction import Directions
from cchc_docs.model.irregularity import Irregularity
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Line, listed


class AttentionPoint(Model):
    """One point to heed (điểm cần lưu ý)."""

    title: Line = field("tieu_de", "Về …", examples=("việc thực hiện các báo cáo",))
    basis: Citation | None = field("neu_tai", "Nêu tại văn bản", default=None)
    directions: Directions = field("chi_dao", "Chỉ đạo", default=())
    irregularities: Annotated[tuple[Irregularity, ...], BeforeValidator(listed)] = field(
        "vu_viec", "Vụ việc", default=()
    )
    requests: Directions = field("de_nghi", "Đề nghị", default=())

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.directions or self.irregularities or self.requests):
            raise refusal("empty", later("nothing is written here"))
        return self
