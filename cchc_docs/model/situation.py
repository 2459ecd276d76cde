"""What is reported to a meeting (tình hình, kết quả): how files were settled, results, limits."""

from typing import Annotated

from pydantic import BeforeValidator

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.finding import FieldFindings, Findings, by_field
from cchc_docs.model.quantity import Quantity
from cchc_docs.model.references import Owner
from cchc_docs.model.values import Item, Line, listed
from cchc_docs.vietnamese.sequences import join_and


class FileResults(Model):
    """How the files of one level or agency were settled (kết quả giải quyết hồ sơ)."""

    name: Line = field("cap", "Cấp, cơ quan", examples=("Các sở, ban, ngành",))
    members: Annotated[tuple[Item, ...], BeforeValidator(listed)] = field(
        "gom", "Gồm", default=(), examples=(["Thuế", "Hải quan"],)
    )
    received: Quantity | None = field(
        "tiep_nhan", "Số hồ sơ tiếp nhận", default=None, examples=("gần 6.300",)
    )
    settled: Quantity | None = field(
        "da_giai_quyet", "Số hồ sơ đã giải quyết", default=None, examples=("3.362",)
    )
    in_time: Quantity | None = field(
        "dung_va_som_han", "Tỷ lệ đúng hạn và sớm hạn", default=None, examples=("87,56%",)
    )

    @derived("ten_day_du")
    def full_name(self) -> str:
        """«Các lĩnh vực ngành dọc (Thuế, Hải quan và Công an)»."""
        return f"{self.name} ({join_and(self.members)})" if self.members else self.name


class Situation(Model):
    """A report to a meeting (báo cáo tình hình): by whom, of which period, what it says."""

    presenter: Owner | None = field("don_vi_bao_cao", "Đơn vị trình bày báo cáo", default=None)
    period: Line | None = field("ky", "Kỳ báo cáo", default=None, examples=("quý I/2015",))
    general: Findings = field("danh_gia_chung", "Đánh giá chung", default=())
    files: Annotated[tuple[FileResults, ...], BeforeValidator(listed)] = field(
        "ho_so", "Kết quả giải quyết hồ sơ theo cấp", default=()
    )
    results: Findings = field("ket_qua", "Kết quả", default=())
    limitations: Findings = field("han_che", "Tồn tại, hạn chế", default=())

    @derived("ket_qua_theo_linh_vuc")
    def results_by_field(self) -> tuple[FieldFindings, ...]:
        """The results, field by field."""
        return by_field(self.results)

    @derived("han_che_theo_linh_vuc")
    def limitations_by_field(self) -> tuple[FieldFindings, ...]:
        """The limitations, field by field."""
        return by_field(self.limitations)
