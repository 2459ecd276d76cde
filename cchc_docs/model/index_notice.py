"""The notice of conclusions after the index is published (thông báo kết luận về Chỉ số)."""

from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.citation import Citation
from cchc_docs.model.direction import Directions
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.index_result import IndexResult
from cchc_docs.model.irregularity import Irregularity
from cchc_docs.model.meeting import Meeting
from cchc_docs.model.references import Owner
from cchc_docs.model.refusal import refusal
from cchc_docs.model.satisfaction import FactorMeasures
from cchc_docs.model.score import BonusOpportunity, CriterionKey, CriterionScore
from cchc_docs.model.values import Line, listed


class AttentionPoint(Model):
    """One point to heed next year (điểm cần lưu ý): directions, irregular files, requests."""

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


class Closing(Model):
    """The closing sentence: who announces, to whom (câu kết)."""

    announcer: Owner = field("don_vi", "Đơn vị thông báo", examples=("van_phong",))
    audience: Line = field(
        "thong_bao_de", "Thông báo để ai biết", examples=("các phòng, đơn vị và toàn thể CCVC",)
    )


class IndexConclusionNotice(DocumentHead):
    """Conclusions of the meeting at which an agency's index was announced."""

    meeting: Meeting = field("hoi_nghi", "Hội nghị")
    result: IndexResult = field("chi_so", "Kết quả Chỉ số")
    criteria: Annotated[tuple[CriterionScore, ...], BeforeValidator(listed)] = field(
        "tieu_chi", "Tiêu chí mất điểm", default=()
    )
    bonuses: Annotated[tuple[BonusOpportunity, ...], BeforeValidator(listed)] = field(
        "diem_thuong", "Tiêu chí để được cộng điểm thưởng", default=()
    )
    satisfaction: Annotated[tuple[FactorMeasures, ...], BeforeValidator(listed)] = field(
        "hai_long", "Giải pháp cải thiện chỉ số hài lòng", default=()
    )
    attention: Annotated[tuple[AttentionPoint, ...], BeforeValidator(listed)] = field(
        "luu_y", "Điểm cần lưu ý", default=()
    )
    closing: Closing = field("ket_thuc", "Câu kết")

    @model_validator(mode="after")
    def _each_criterion_once(self) -> Self:
        seen: set[CriterionKey] = set()
        for position, key in enumerate(self.criterion_keys()):
            if key in seen:
                raise refusal(
                    "criterion_twice",
                    later("criterion {code} of section {section} stands here twice"),
                    {"code": key.code, "section": key.section, "at": f"tieu_chi.{position}.ma"},
                )
            seen.add(key)
        return self

    def criterion_keys(self) -> list[CriterionKey]:
        """The key of every criterion, in the order of the notice."""
        return [
            CriterionKey(self.result.year, self.result.index_set, score.section, score.code)
            for score in self.criteria
        ]

    @derived("thua_lenh")
    def by_order_of(self) -> str | None:
        """«Trưởng Ban Quản lý Khu kinh tế Vân Phong», when the signer signs by order."""
        holder = self.signings[0].by_order_of
        return (self.agency.head_title or holder) if holder else None
