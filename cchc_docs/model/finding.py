"""What was found (ưu điểm, hạn chế, nguyên nhân): words, figures, evidence, the units concerned."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.citation import Basis, Citation
from cchc_docs.model.metric import Metric
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Item, Line, YesNo, listed
from cchc_docs.vietnamese.sequences import join_and


class Finding(Model):
    """One thing that a unit reports or a team finds; a text alone may stand for it."""

    has_short_form: ClassVar[bool] = True

    work_field: Line | None = field(
        "linh_vuc", "Lĩnh vực", default=None, examples=("Cải cách thủ tục hành chính",)
    )
    text: Item | None = field("noi_dung", "Nội dung", default=None)
    metrics: Annotated[tuple[Metric, ...], BeforeValidator(listed)] = field(
        "so_lieu", "Số liệu", default=()
    )
    open_list: YesNo = field("danh_sach_mo", "Còn nữa, chưa kể hết", default=False)
    units: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "tai_don_vi", "Tại các đơn vị", default=(), examples=(["UBND huyện Bố Trạch"],)
    )
    evidence: Annotated[tuple[Basis, ...], BeforeValidator(listed)] = field(
        "minh_chung", "Văn bản, tài liệu kiểm chứng", default=()
    )

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"noi_dung": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.text is None and not self.metrics:
            raise refusal("finding_empty", later("a finding needs «noi_dung» or «so_lieu»"))
        return self

    @derived("goi")
    def spoken(self) -> str:
        """«Hồ sơ trễ hạn còn nhiều: 33,68% tại UBND thành phố Cam Ranh…», without a full stop."""
        figures = "; ".join(metric.clause for metric in self.metrics)
        words = ": ".join(part for part in (self.text, figures) if part)
        more = "…" if self.open_list else ""
        units = f" (tại {join_and(self.units)})" if self.units else ""
        cited = ", ".join(b.spoken if isinstance(b, Citation) else b for b in self.evidence)
        return f"{words}{more}{units}{f' ({cited})' if cited else ''}"


Findings = Annotated[tuple[Finding, ...], BeforeValidator(listed)]
"""Several findings, or one; «Không» alone is the drafter's word that nothing was found."""


class FieldFindings(Model):
    """The findings of one field of work (theo lĩnh vực), in the order in which they came."""

    name: Line | None = field("ten", "Lĩnh vực")
    findings: Findings = field("noi_dung", "Các nội dung")


def by_field(findings: tuple[Finding, ...]) -> tuple[FieldFindings, ...]:
    """The findings sorted by field; those of no field stand first, without a name."""
    names = dict.fromkeys(finding.work_field for finding in findings)
    ordered = sorted(names, key=lambda name: name is not None)  # stable: first come, first named
    return tuple(
        FieldFindings.model_validate(
            {"ten": name, "noi_dung": tuple(f for f in findings if f.work_field == name)}
        )
        for name in ordered
    )
