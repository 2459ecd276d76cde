"""A block of agencies as its table shows it (bảng công bố Chỉ số của một khối)."""

from collections import Counter
from collections.abc import Mapping

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.scored_agency import ScoredAgency, ScoredBlock
from cchc_docs.model.standing import Bands, Standing, Ties, grade_counts
from cchc_docs.model.values import Count, Line
from cchc_docs.vietnamese.changes import percent_change, rank_change
from cchc_docs.vietnamese.numbers import decimal_text, padded, parse_decimal
from cchc_docs.vietnamese.text import capitalise

_NONE = "-"
"""In the table for what does not exist: an agency that was not ranked the year before."""


class PublishedAgency(Model):
    """One row of the table: an agency with what was given and what follows from it."""

    agency: ScoredAgency = field("co_quan", "Cơ quan, đơn vị")
    rank: Count = field("xep_hang", "Xếp hạng")
    grade: Line | None = field("xep_loai", "Xếp loại", default=None)

    @derived("ten")
    def name(self) -> str:
        """The name of the agency."""
        return self.agency.name

    @derived("chi_so")
    def percent(self) -> str:
        """«87,12»: the column says that it is per cent."""
        return self.agency.percent.removesuffix("%")

    @derived("hang_truoc")
    def rank_before(self) -> str:
        """«4», «-»."""
        return str(self.agency.rank_before or _NONE)

    @derived("tang_giam")
    def movement(self) -> str:
        """«Tăng 02», «Giảm 01», «Giữ nguyên», «-»: the column says that it is places."""
        if self.agency.rank_before is None:
            return _NONE
        words = rank_change(before=self.agency.rank_before, after=self.rank)
        return capitalise(words.removesuffix(" bậc").removesuffix(" thứ hạng"))

    @derived("chi_so_truoc")
    def percent_before(self) -> str:
        """«85,9», «-»."""
        before = self.agency.percent_before
        return _NONE if before is None else decimal_text(before)

    @derived("tang_giam_chi_so")
    def percent_movement(self) -> str:
        """«Tăng 1,89», «Không thay đổi», «-»: the column says that it is percentage points."""
        if self.agency.percent_before is None:
            return _NONE
        words = percent_change(before=self.agency.percent_before, after=parse_decimal(self.percent))
        return capitalise(words.removesuffix(" điểm phần trăm"))


class GradeCount(Model):
    """How many agencies of a block have a grade (số cơ quan theo xếp loại)."""

    grade: Line = field("ten", "Xếp loại")
    count: Count = field("so", "Số cơ quan, đơn vị")


class PublishedBlock(Model):
    """A block, its agencies by rank, and how many have which grade, the best first."""

    name: Line = field("ten", "Tên khối")
    agencies: tuple[PublishedAgency, ...] = field("co_quan", "Các cơ quan, đơn vị theo thứ hạng")
    counts: tuple[GradeCount, ...] = field("xep_loai", "Số cơ quan, đơn vị theo xếp loại")

    @derived("ghi_xep_loai")
    def grades_text(self) -> str:
        """«trong đó xếp loại Tốt 10, Khá 03», «đều xếp loại Tốt»; nothing without grades."""
        if len(self.counts) == 1 and self.counts[0].count == len(self.agencies):
            every = "đều " if len(self.agencies) > 1 else ""
            return f"{every}xếp loại {self.counts[0].grade}"
        parts = ", ".join(f"{count.grade} {padded(count.count)}" for count in self.counts)
        return f"trong đó xếp loại {parts}" if parts else ""


def published(block: ScoredBlock, ties: Ties | None, bands: Bands | None) -> PublishedBlock:
    """The block as its table shows it; its ranks and grades have been checked."""
    by_name = {agency.name: agency for agency in block.agencies}
    ranked = block.ranked(ties, bands)
    rows = tuple(_row(by_name[name], standing) for name, standing in ranked.items())
    counts = grade_counts([*ranked.values()], bands) if bands else _counted(rows)
    return PublishedBlock.model_validate(
        {
            "ten": block.name,
            "co_quan": rows,
            "xep_loai": tuple(
                {"ten": grade, "so": count} for grade, count in counts.items() if count
            ),
        }
    )


def _row(agency: ScoredAgency, standing: Standing) -> PublishedAgency:
    grade = standing.grade or agency.grade
    return PublishedAgency.model_validate(
        {"co_quan": agency, "xep_hang": standing.rank, "xep_loai": grade}
    )


def _counted(rows: tuple[PublishedAgency, ...]) -> Mapping[str, int]:
    """Without bands nobody knows which grade is better; the best agency comes first."""
    return Counter(row.grade for row in rows if row.grade)
