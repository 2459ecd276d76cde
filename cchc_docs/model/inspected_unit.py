"""A unit that is inspected (đơn vị được kiểm tra): its own account and the team's, kept apart."""

from typing import Annotated

from pydantic import BeforeValidator

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.direction import Recommendations
from cchc_docs.model.finding import FieldFindings, Findings, by_field
from cchc_docs.model.participant import Participants
from cchc_docs.model.references import Owner
from cchc_docs.model.timing import Timing
from cchc_docs.model.values import Item, Line, listed

Items = Annotated[tuple[Item, ...], BeforeValidator(listed)]


class ReportBack(Model):
    """To whom the unit reports what it mended, and by when (báo cáo kết quả khắc phục)."""

    receiver: Owner = field("den", "Gửi đến")
    timing: Timing | None = field("thoi_gian", "Thời gian", default=None)


class InspectedUnit(Model):
    """One unit: who spoke for it, what it reported, what the team found, what it is to do."""

    name: Line = field("ten", "Tên đơn vị", examples=("Ban Quản lý Khu kinh tế Vân Phong",))
    short_name: Line | None = field(
        "ten_ngan", "Tên gọi trong bài", default=None, examples=("Ban",)
    )
    representatives: Participants = field("dai_dien", "Người đại diện", default=())
    self_report: Findings = field(
        "tu_bao_cao",
        "Đơn vị tự báo cáo",
        "Lời của đơn vị, không phải nhận xét của đoàn.",
        default=(),
    )
    strengths: Findings = field("uu_diem", "Kết quả, ưu điểm", default=())
    limitations: Findings = field(
        "han_che", "Tồn tại, hạn chế", "Ghi «Không» khi không có hạn chế nào.", default=()
    )
    causes: Findings = field("nguyen_nhan", "Nguyên nhân", default=())
    questions: Items = field("de_nghi_lam_ro", "Đoàn đề nghị làm rõ", default=())
    recommendations: Recommendations = field("khuyen_nghi", "Khuyến nghị của đoàn", default=())
    assessment: Items = field("danh_gia", "Đánh giá khi kết luận", default=())
    requests: Recommendations = field("yeu_cau", "Yêu cầu khi kết luận", default=())
    opinion: Items = field("y_kien", "Ý kiến của đơn vị được kiểm tra", default=())
    report_back: ReportBack | None = field(
        "bao_cao_khac_phuc", "Báo cáo kết quả khắc phục", default=None
    )

    @derived("goi")
    def spoken(self) -> str:
        """The name that running text uses."""
        return self.short_name or self.name

    @derived("uu_diem_theo_linh_vuc")
    def strengths_by_field(self) -> tuple[FieldFindings, ...]:
        """The strengths, field by field."""
        return by_field(self.strengths)

    @derived("han_che_theo_linh_vuc")
    def limitations_by_field(self) -> tuple[FieldFindings, ...]:
        """The limitations, field by field."""
        return by_field(self.limitations)
