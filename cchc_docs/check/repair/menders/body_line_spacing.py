"""Line spacing of body text: single where it is less, 1.5 lines where it is more."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.lettering import main_size
from cchc_docs.check.prose import prose
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import line_spacing
from cchc_docs.check.rules.body_line_spacing import HIGH, LOW, SINGLE
from cchc_docs.check.view.page import Paragraph

_TOLERANCE = 0.03


def mend(job: Job) -> Iterator[Change]:
    """Mend every paragraph of body text that departs."""
    for paragraph in prose(job.subject.document):
        found = _spacing(paragraph)
        if not LOW - _TOLERANCE <= found <= HIGH + _TOLERANCE:
            yield from line_spacing(job, paragraph, LOW if found < LOW else HIGH)


def _spacing(paragraph: Paragraph) -> float:
    if paragraph.line_rule == "auto":
        return paragraph.line
    spacing = paragraph.line / (SINGLE * (main_size(paragraph.runs) or 14.0))
    return max(spacing, 1.0) if paragraph.line_rule == "atLeast" else spacing
