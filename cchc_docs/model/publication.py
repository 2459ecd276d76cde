"""The document that publishes the index (công bố Chỉ số CCHC): agencies by block, with ranks."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.citation import Basis
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.index_result import Year
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Line, Number, listed
from cchc_docs.vietnamese.changes import percent_change, rank_change
from cchc_docs.vietnamese.numbers import decimal_text, padded, round_half_up

Rank = Annotated[Count, Field(ge=1)]


class PublishedAgency(Model):
    """One agency of the table (cơ quan được xếp hạng)."""

    name: Line = field("ten", "Tên cơ quan", examples=("Sở Tài chính",))
    points: Annotated[Number, Field(ge=0)] = field("diem", "Điểm đạt", examples=("87,12",))
    maximum: Annotated[Number, Field(gt=0)] = field(
        "diem_toi_da", "Điểm tối đa", default=Decimal(100), examples=("100",)
    )
    grade: Line | None = field("xep_loai", "Xếp loại", default=None, examples=("Tốt",))
    rank: Rank = field("xep_hang", "Xếp hạng", examples=("2",))
    rank_before: Rank | None = field("xep_hang_truoc", "Xếp hạng năm trước", default=None)
    percent_before: Annotated[Number, Field(ge=0, le=100)] | None = field(
        "chi_so_truoc", "Chỉ số năm trước (%)", default=None, examples=("85,23",)
    )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.points > self.maximum:
            raise refusal(
                "score_over_maximum",
                later("{points} points are more than the maximum, {maximum}"),
                {"points": padded(self.points), "maximum": padded(self.maximum), "at": "diem"},
            )
        return self

    @property
    def index(self) -> Decimal:
        """The index in per cent, two decimals as all published figures."""
        return round_half_up(self.points / self.maximum * 100, 2)

    @derived("phan_tram")
    def percent(self) -> str:
        """«87,12»; the column says that it is per cent."""
        return decimal_text(self.index)

    @derived("thay_doi_hang")
    def rank_moved(self) -> str:
        """«tăng 06 bậc»; «-» where it was not ranked the year before."""
        if self.rank_before is None:
            return "-"
        return rank_change(before=self.rank_before, after=self.rank)

    @derived("thay_doi")
    def change(self) -> str | None:
        """«tăng 1,89 điểm phần trăm», against the year before."""
        if self.percent_before is None:
            return None
        return percent_change(before=self.percent_before, after=self.index)


class GradeCount(Model):
    """How many agencies of a block have a grade."""

    grade: Line = field("xep_loai", "Xếp loại")
    count: Count = field("so", "Số cơ quan")


class PublishedBlock(Model):
    """A block of agencies, ranked among themselves (khối)."""

    name: Line = field("ten", "Tên khối", examples=("Các sở, ban, ngành",))
    agencies: Annotated[
        tuple[PublishedAgency, ...], Field(min_length=1), BeforeValidator(listed)
    ] = field("co_quan", "Các cơ quan, theo thứ hạng")

    @model_validator(mode="after")
    def _ranks_follow_points(self) -> Self:
        """Nobody stands behind an agency with fewer points."""
        for position, one in enumerate(self.agencies):
            behind = next(
                (o for o in self.agencies if o.index < one.index and o.rank < one.rank), None
            )
            if behind is not None:
                raise refusal(
                    "rank_against_points",
                    later("{name} has {percent}% and stands behind {other} with {less}%"),
                    {
                        "name": one.name,
                        "percent": one.percent,
                        "other": behind.name,
                        "less": behind.percent,
                        "at": f"co_quan.{position}.xep_hang",
                    },
                )
        return self

    @derived("theo_xep_loai")
    def by_grade(self) -> tuple[GradeCount, ...]:
        """How many agencies have each grade, in the order of their ranks."""
        in_order = sorted(self.agencies, key=lambda one: one.rank)
        counts = Counter(one.grade for one in in_order if one.grade)
        return tuple(
            GradeCount.model_validate({"xep_loai": grade, "so": count})
            for grade, count in counts.items()
        )


class IndexPublication(DocumentHead):
    """A decision or a notice with the table of all agencies as its appendix."""

    year: Year = field("nam", "Năm của Chỉ số", examples=("2025",))
    legal_bases: Annotated[tuple[Basis, ...], BeforeValidator(listed)] = field(
        "can_cu", "Căn cứ", "Không ghi chữ «Căn cứ» và dấu câu cuối dòng.", default=()
    )
    authority: Line | None = field(
        "tham_quyen",
        "Thẩm quyền ban hành quyết định",
        "Để trống thì là cơ quan ban hành.",
        default=None,
        examples=("Chủ tịch Ủy ban nhân dân tỉnh",),
    )
    proposed_by: Line | None = field(
        "theo_de_nghi_cua", "Theo đề nghị của", default=None, examples=("Giám đốc Sở Nội vụ",)
    )
    blocks: Annotated[tuple[PublishedBlock, ...], Field(min_length=1), BeforeValidator(listed)] = (
        field("khoi", "Các khối")
    )
    demands: Annotated[tuple[Line, ...], BeforeValidator(listed)] = field(
        "yeu_cau", "Yêu cầu đối với các cơ quan", default=(), examples=(["Xây dựng kế hoạch …"],)
    )
    executors: Line | None = field(
        "thi_hanh",
        "Những ai chịu trách nhiệm thi hành",
        default=None,
        examples=("Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ",),
    )

    @derived("tham_quyen_ghi")
    def deciding(self) -> str:
        """Who decides: «Ủy ban nhân dân tỉnh Khánh Hòa» (Phụ lục III, Mẫu 1.2)."""
        return self.authority or self.agency.name

    @derived("nam_truoc")
    def year_before(self) -> int:
        """The year it is compared with."""
        return self.year - 1

    @derived("nam_sau")
    def year_after(self) -> int:
        """The year in which the shortcomings are mended."""
        return self.year + 1

    @derived("so_co_quan")
    def count(self) -> int:
        """How many agencies there are in all."""
        return sum(len(block.agencies) for block in self.blocks)

    @derived("co_so_sanh")
    def is_compared(self) -> bool:
        """Whether any agency has a rank of the year before."""
        return any(one.rank_before is not None for one in self._agencies())

    def _agencies(self) -> Iterator[PublishedAgency]:
        return (one for block in self.blocks for one in block.agencies)
