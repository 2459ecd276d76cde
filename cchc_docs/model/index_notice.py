"""The notice of conclusions after the index is published (thông báo kết luận về Chỉ số)."""

from cchc_docs.model.base import derived, field
from cchc_docs.model.closing import Closing
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.meeting_facts import MeetingFacts
from cchc_docs.model.task import Ordered, Task


class IndexConclusionNotice(Ordered, IndexFacts, MeetingFacts, DocumentHead):
    """Conclusions of the meeting at which an agency's index was announced."""

    closing: Closing = field("ket_thuc", "Câu kết")

    @derived("thua_lenh")
    def by_order_of(self) -> str | None:
        """«Trưởng Ban Quản lý Khu kinh tế Vân Phong», when the signer signs by order."""
        holder = self.signings[0].by_order_of
        return (self.agency.head_title or holder) if holder else None

    def tasks(self) -> tuple[Task, ...]:
        """Everything that is to be done about the index."""
        return tuple(self.remedies())
