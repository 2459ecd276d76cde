"""The plan to remedy what the index showed (kế hoạch khắc phục hạn chế, nâng cao Chỉ số)."""

from typing import Annotated

from pydantic import BeforeValidator

from cchc_docs.model.base import derived, field
from cchc_docs.model.citation import Basis
from cchc_docs.model.direction import Directions
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.task import Ordered, Task, TaskGroup, grouped
from cchc_docs.model.values import Item, listed

Items = Annotated[tuple[Item, ...], BeforeValidator(listed)]


class RemedyPlan(Ordered, IndexFacts, DocumentHead):
    """The remedies as a plan, with the table of who does what by when as its appendix."""

    legal_bases: Annotated[tuple[Basis, ...], BeforeValidator(listed)] = field(
        "can_cu", "Căn cứ", "Không ghi chữ «Căn cứ» và dấu câu cuối dòng.", default=()
    )
    purposes: Items = field("muc_dich", "Mục đích", default=())
    demands: Items = field("yeu_cau", "Yêu cầu", default=())
    organisation: Directions = field("to_chuc_thuc_hien", "Tổ chức thực hiện", default=())

    @derived("cac_can_cu")
    def bases(self) -> tuple[Basis, ...]:
        """The legal bases, the decision that published the index last."""
        return (*self.legal_bases, self.result.decision)

    def tasks(self) -> tuple[Task, ...]:
        """Everything that is to be done about the index."""
        return tuple(self.remedies())

    @derived("nhom_viec")
    def groups(self) -> tuple[TaskGroup, ...]:
        """The tasks of the table, by criterion where the drafter did not say otherwise."""
        return grouped(self.tasks(), self.grouping or "tiêu chí")
