"""The notice of what a meeting concluded (thông báo kết luận cuộc họp)."""

from cchc_docs.model.base import derived, field
from cchc_docs.model.closing import Closing
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.meeting_facts import MeetingFacts, SituationFacts
from cchc_docs.model.task import Ordered, Task, of_directions


class MeetingConclusionNotice(Ordered, SituationFacts, MeetingFacts, DocumentHead):
    """Conclusions of a meeting, with the figures of the report that it heard."""

    closing: Closing | None = field("ket_thuc", "Câu kết", default=None)

    @derived("thua_lenh")
    def by_order_of(self) -> str | None:
        """On whose order the notice is signed, when it is."""
        holder = self.signings[0].by_order_of
        return (self.agency.head_title or holder) if holder else None

    def tasks(self) -> tuple[Task, ...]:
        """The conclusions."""
        return tuple(of_directions("Kết luận", self.conclusions))
