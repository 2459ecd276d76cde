"""A passage without what is no figure (che): dates and document numbers become spaces."""

from __future__ import annotations

from cchc_docs.consistency.reading.dates import dates
from cchc_docs.consistency.reading.documents import documents
from cchc_docs.consistency.text import Passage


def without_dates_and_documents(passage: Passage) -> str:
    """The text, as long as before, with spaces where a date or the number of a document stood."""
    letters = list(passage.text)
    for low, high in [
        *((day.start, day.end) for day in dates(passage)),
        *((cited.mention.start, cited.mention.end) for cited in documents(passage)),
    ]:
        letters[low:high] = " " * (high - low)
    return "".join(letters)
