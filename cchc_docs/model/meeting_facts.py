"""What a case knows of a meeting (dữ kiện cuộc họp): the meeting, its report, its conclusions."""

from cchc_docs.model.base import field
from cchc_docs.model.direction import SomeDirections
from cchc_docs.model.facts import Facts
from cchc_docs.model.meeting import Meeting
from cchc_docs.model.situation import Situation


class MeetingFacts(Facts):
    """A meeting whose conclusions are announced."""

    meeting: Meeting = field("hoi_nghi", "Hội nghị, cuộc họp")


class SituationFacts(Facts):
    """What was reported to a meeting, and what its chair concluded."""

    situation: Situation | None = field("tinh_hinh", "Báo cáo tình hình", default=None)
    conclusions: SomeDirections = field("ket_luan", "Các kết luận")
