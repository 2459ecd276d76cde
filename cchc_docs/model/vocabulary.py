"""What an office adds to the lists of the package (danh mục của cơ quan)."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Line, Number, listed, one_of
from cchc_docs.vietnamese.text import fold

Lines = Annotated[tuple[Line, ...], BeforeValidator(listed)]


TieRule = Annotated[
    Literal["đồng hạng bỏ bậc", "đồng hạng liên tiếp", "theo thứ tự"],
    one_of("đồng hạng bỏ bậc", "đồng hạng liên tiếp", "theo thứ tự"),
]


class Band(Model):
    """A grade of the index and the percentage it begins at (ngưỡng xếp loại)."""

    grade: Line = field("xep_loai", "Xếp loại", examples=("Tốt",))
    least: Annotated[Number, Field(ge=0, le=100)] = field(
        "tu", "Từ bao nhiêu phần trăm", examples=("80",)
    )


class Vocabulary(Model):
    """The file `danh-muc.yml` of a workspace; every list may be left out."""

    abbreviations: Mapping[str, Line] = field(
        "viet_tat",
        "Từ viết tắt không cần giải thích, mỗi từ một dòng",
        "Như «GPLĐ: giấy phép lao động», đúng chữ hoa, chữ thường của văn bản.",
        default={},
        examples=({"GPLĐ": "giấy phép lao động"},),
    )
    names: Lines = field(
        "ten_rieng",
        "Tên riêng: địa danh, cơ quan, đơn vị, hệ thống",
        default=(),
        examples=(["Vân Phong"],),
    )
    words: Lines = field(
        "tu_rieng",
        "Tên sản phẩm và từ không xét chính tả",
        default=(),
        examples=(["HP-eOffice"],),
    )
    terms: tuple[Annotated[Lines, Field(min_length=2)], ...] = field(
        "tu_dong_nghia",
        "Các nhóm từ cùng nghĩa, một văn bản chỉ dùng một từ",
        "Mỗi nhóm một dòng, như «- [đúng hạn, đúng hẹn]».",
        default=(),
        examples=([["đúng hạn", "đúng hẹn"]],),
    )
    bands: Annotated[tuple[Band, ...], BeforeValidator(listed)] = field(
        "nguong_xep_loai",
        "Ngưỡng xếp loại Chỉ số CCHC, loại cao trước",
        default=(),
        examples=([{"xep_loai": "Tốt", "tu": "80"}, {"xep_loai": "Khá", "tu": "65"}],),
    )

    ties: TieRule = field(
        "dong_hang",
        "Cách xếp khi bằng điểm: đồng hạng bỏ bậc (1, 2, 2, 4), đồng hạng liên tiếp (1, 2, 2, 3), "
        "theo thứ tự",
        default="đồng hạng bỏ bậc",
        examples=("đồng hạng bỏ bậc",),
    )

    @model_validator(mode="after")
    def _bands_descend(self) -> Self:
        """Each grade begins lower than the one before it, and stands there once."""
        seen: set[str] = set()
        for position, band in enumerate(self.bands):
            before = self.bands[position - 1] if position else None
            if fold(band.grade) in seen or (before and band.least >= before.least):
                raise refusal(
                    "bands_order",
                    later("«{found}» does not begin below the grade before it"),
                    {"found": band.grade, "at": f"nguong_xep_loai.{position}.tu"},
                )
            seen.add(fold(band.grade))
        return self
