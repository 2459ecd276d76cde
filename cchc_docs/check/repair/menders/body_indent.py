"""The first line of body text indented by 1 or by 1.27 cm, whichever is nearer."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.prose import is_sentence, prose
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.settings import first_line
from cchc_docs.check.rules.body_indent import ALLOWED_MM
from cchc_docs.check.view.page import Paragraph

_CHOICES = {10.0: (567, "1 cm"), 12.7: (720, "1,27 cm")}  # millimetres: twips, words


_DASHES = ("-", "–", "+", "•", "*", "‑", "−")


def mend(job: Job) -> Iterator[Change]:
    """Indent the paragraphs that the rule judges."""
    for paragraph in prose(job.subject.document):
        if _is_judged(paragraph) and not _is_indented(paragraph):
            nearest = min(_CHOICES, key=lambda mm: abs(mm - paragraph.first_line_mm))
            yield from first_line(job, paragraph, *_CHOICES[nearest])


def _is_judged(paragraph: Paragraph) -> bool:
    is_item = paragraph.label is not None or tidy(paragraph.text).startswith(_DASHES)
    return is_sentence(paragraph) and not is_item


def _is_indented(paragraph: Paragraph) -> bool:
    return paragraph.text[:1].isspace() or any(
        low <= length <= high
        for length in (paragraph.first_line_mm, paragraph.first_left_mm)
        for low, high in ALLOWED_MM
    )
