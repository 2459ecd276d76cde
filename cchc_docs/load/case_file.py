"""The record of a shared file with facts: every key that such a file may have, for editors too."""

from __future__ import annotations

from cchc_docs.load.shared import SharedFile
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.inspection_facts import RoundFacts
from cchc_docs.model.meeting_facts import MeetingFacts, SituationFacts


class CaseFile(RoundFacts, SituationFacts, IndexFacts, MeetingFacts, SharedFile):
    """Agencies, people, and the facts of a case (danh bạ, dữ kiện); none of them must be there."""
