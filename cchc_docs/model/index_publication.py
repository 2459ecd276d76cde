"""The index of a year made public: every agency by block (phê duyệt, công bố Chỉ số)."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import derived, field
from cchc_docs.model.blank import Blank
from cchc_docs.model.citation import Basis
from cchc_docs.model.direction import Directions
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.index_result import Year
from cchc_docs.model.published_block import PublishedBlock, published
from cchc_docs.model.refusal import refusal
from cchc_docs.model.scored_agency import ScoredBlock
from cchc_docs.model.signing import decider
from cchc_docs.model.standing import Bands, GradeList, Ties
from cchc_docs.model.values import Day, Item, Line, listed, one_of
from cchc_docs.vietnamese.text import fold

TieWords = Annotated[
    Literal["bỏ bậc", "liên tiếp", "theo thứ tự"], one_of("bỏ bậc", "liên tiếp", "theo thứ tự")
]
_TIES = {"bỏ bậc": Ties.SKIP, "liên tiếp": Ties.DENSE, "theo thứ tự": Ties.ORDER}


class IndexPublication(DocumentHead):
    """Points by agency are given; ranks, grades, counts and changes follow from them."""

    authority: Line | None = field(
        "tham_quyen",
        "Thẩm quyền ban hành, nếu khác người ký hoặc tập thể ký thay mặt",
        "Của quyết định: đứng trên các căn cứ.",
        default=None,
        examples=("Chủ tịch Ủy ban nhân dân tỉnh Khánh Hòa",),
    )
    legal_bases: Annotated[tuple[Basis, ...], BeforeValidator(listed)] = field(
        "can_cu", "Căn cứ", "Không ghi chữ «Căn cứ» và dấu câu cuối dòng.", default=()
    )
    proposal: Line | None = field(
        "theo_de_nghi_cua", "Theo đề nghị của", default=None, examples=("Giám đốc Sở Nội vụ",)
    )
    year: Year = field("nam", "Năm của Chỉ số", examples=("2025",))
    index_set: Line | None = field("bo_chi_so", "Bộ chỉ số", default=None, examples=("cấp tỉnh",))
    grades: GradeList = field("muc_xep_loai", "Các mức xếp loại, từ cao xuống thấp", default=())
    ties: TieWords | None = field(
        "dong_hang",
        "Sau các cơ quan đồng hạng thì bỏ bậc, liên tiếp, hay xếp theo thứ tự trong danh sách",
        default=None,
        examples=("bỏ bậc",),
    )
    blocks: Annotated[tuple[ScoredBlock, ...], Field(min_length=1), BeforeValidator(listed)] = (
        field("khoi", "Các khối")
    )
    organisation: Directions = field("to_chuc_thuc_hien", "Tổ chức thực hiện", default=())
    effective: Day | None = field(
        "hieu_luc", "Ngày quyết định có hiệu lực, nếu khác ngày ký", default=None
    )
    executors: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "thi_hanh",
        "Người chịu trách nhiệm thi hành quyết định",
        default=(),
        examples=(["Chánh Văn phòng Ủy ban nhân dân tỉnh", "Giám đốc Sở Nội vụ"],),
    )

    @model_validator(mode="after")
    def _each_block_once(self) -> Self:
        seen: set[str] = set()
        for position, block in enumerate(self.blocks):
            if fold(block.name) in seen:
                raise refusal(
                    "block_twice",
                    later("«{found}» stands twice among the blocks"),
                    {"found": block.name, "at": f"khoi.{position}"},
                )
            seen.add(fold(block.name))
        return self

    @model_validator(mode="after")
    def _follows_from_the_points(self) -> Self:
        for position, block in enumerate(self.blocks):
            block.check_ranks(self._tie_rule, f"khoi.{position}")
            if self._bands is not None:
                block.check_grades(self._bands, f"khoi.{position}")
        return self

    @property
    def _tie_rule(self) -> Ties | None:
        return _TIES[self.ties] if self.ties else None

    @property
    def _bands(self) -> Bands | None:
        return Bands.model_validate({"muc": self.grades}) if self.grades else None

    @derived("cac_khoi")
    def tables(self) -> tuple[PublishedBlock, ...]:
        """Each block as its table shows it."""
        return tuple(published(block, self._tie_rule, self._bands) for block in self.blocks)

    @derived("so_co_quan")
    def agency_count(self) -> int:
        """How many agencies there are in all."""
        return sum(len(block.agencies) for block in self.blocks)

    @derived("nam_truoc")
    def year_before(self) -> int:
        """The year it is compared with."""
        return self.year - 1

    @derived("nam_sau")
    def year_after(self) -> int:
        """The year in which the remedies are carried out."""
        return self.year + 1

    @derived("co_xep_loai")
    def has_grades(self) -> bool:
        """Whether agencies are graded at all."""
        return bool(self.grades) or any(
            agency.grade for block in self.blocks for agency in block.agencies
        )

    @derived("co_hang_truoc")
    def has_ranks_before(self) -> bool:
        """Whether any agency was ranked the year before."""
        return any(agency.rank_before for block in self.blocks for agency in block.agencies)

    @derived("co_chi_so_truoc")
    def has_percents_before(self) -> bool:
        """Whether the index of the year before is known of any agency."""
        return any(
            agency.percent_before is not None for block in self.blocks for agency in block.agencies
        )

    @derived("co_toi_da_khac")
    def has_other_maximum(self) -> bool:
        """Whether points are out of another maximum than 100, which then stands beside them."""
        return any(agency.maximum != 100 for block in self.blocks for agency in block.agencies)

    @property
    def issued_by(self) -> str:
        """Who decides, where that is said; else the agency."""
        return self.authority or super().issued_by

    @derived("noi_quyet_dinh")
    def decided_by(self) -> str:
        """Who decides: as said, else the collective or the head who signs."""
        return self.authority or decider(self.signings, self.agency.name)

    @property
    def names_its_bases(self) -> bool:
        """Whether the legal bases are said."""
        return bool(self.legal_bases)

    def blanks(self) -> Iterator[Blank]:
        """The grades that a draft does not know yet."""
        if self.has_grades and not self.grades:
            every = (agency for block in self.blocks for agency in block.agencies)
            names = tuple(agency.name for agency in every if agency.grade is None)
            yield Blank(later("the grade of {what}"), names)
