"""Margins: the end of the allowed range that is nearest to the margin found."""

from __future__ import annotations

import math
from collections.abc import Iterator

from cchc_docs.check.ooxml import twips, value, w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.properties import whole_margins
from cchc_docs.check.rules.page_margins import LIMITS, TOLERANCE_MM
from cchc_docs.check.wording import millimetres
from cchc_docs.language import _, later

_TWIPS_PER_MM = 1440 / 25.4
_PLACE = later("section {number}, {margin}")


def mend(job: Job) -> Iterator[Change]:
    """Mend each margin of each section in which the document stands."""
    for number, section in enumerate(job.subject.document.sections, 1):
        found = (section.top_mm, section.bottom_mm, section.left_mm, section.right_mm)
        for (side, (low, high, name)), length in zip(LIMITS.items(), found, strict=True):
            if low - TOLERANCE_MM <= length <= high + TOLERANCE_MM:
                continue
            margins = whole_margins(job.settings_of(section))
            wanted = low if length < low else high
            stored = twips(value(margins, side)) or 0.0
            gutter = max(length * _TWIPS_PER_MM - abs(stored), 0.0) if stored else 0.0
            new = wanted * _TWIPS_PER_MM - gutter
            margins.set(w(side), str(math.ceil(new) if length < low else math.floor(new)))
            words = _(_PLACE).format(number=number, margin=_(name))
            yield job.section_change(words, millimetres(length), f"{wanted} mm")
