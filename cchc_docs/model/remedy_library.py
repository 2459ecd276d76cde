"""What an office does about each criterion (thư viện hướng khắc phục), year by year."""

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, field
from cchc_docs.model.direction import Direction
from cchc_docs.model.refusal import refusal
from cchc_docs.model.score import Code, Section
from cchc_docs.model.values import Line, listed


class LibraryDirection(Direction):
    """A direction of the library; who carries it out may be left to the document."""

    @model_validator(mode="after")
    def _has_an_owner(self) -> Self:
        return self


class CriterionRemedy(Model):
    """The directions for one criterion; without a section, for that code in any of them."""

    section: Section | None = field("muc", "Mục", default=None, examples=("II",))
    code: Code = field("ma", "Mã tiêu chí", examples=("1.3.3",))
    name: Line | None = field("ten", "Tên tiêu chí, để người đọc nhận ra", default=None)
    directions: Annotated[
        tuple[LibraryDirection, ...], Field(min_length=1), BeforeValidator(listed)
    ] = field("huong_khac_phuc", "Hướng khắc phục")


class RemedyLibrary(Model):
    """The file `huong-khac-phuc.yml`: codes mean something in one index set only."""

    index_set: Line | None = field("bo_chi_so", "Bộ chỉ số", default=None, examples=("cấp tỉnh",))
    criteria: Annotated[tuple[CriterionRemedy, ...], BeforeValidator(listed)] = field(
        "tieu_chi", "Các tiêu chí"
    )

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        seen: set[tuple[str | None, str]] = set()
        for position, one in enumerate(self.criteria):
            if (one.section, one.code) in seen:
                raise refusal(
                    "criterion_twice",
                    later("criterion {code} of section {section} stands here twice"),
                    {
                        "code": one.code,
                        "section": one.section or "—",
                        "at": f"tieu_chi.{position}.ma",
                    },
                )
            seen.add((one.section, one.code))
        return self
