"""The paper is A4, upright or turned as it was."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.ooxml import w
from cchc_docs.check.own_text import own_sections
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.properties import SECTION, ensured
from cchc_docs.check.rules.page_paper import A4, TOLERANCE_MM
from cchc_docs.check.wording import decimal
from cchc_docs.language import _

_WIDTH, _HEIGHT = "11906", "16838"  # twips


def mend(job: Job) -> Iterator[Change]:
    """Mend the paper of every section."""
    for number, section in enumerate(own_sections(job.subject.document), 1):
        sides = sorted((section.width_mm, section.height_mm))
        if all(abs(side - wanted) <= TOLERANCE_MM for side, wanted in zip(sides, A4, strict=True)):
            continue
        size = ensured(job.settings_of(section), "pgSz", SECTION)
        width, height = (_HEIGHT, _WIDTH) if section.landscape else (_WIDTH, _HEIGHT)
        size.set(w("w"), width)
        size.set(w("h"), height)
        size.attrib.pop(w("code"), "")
        words = _("section {number}").format(number=number)
        before = f"{decimal(section.width_mm)} × {decimal(section.height_mm)} mm"
        yield job.section_change(words, before, "A4, 210 × 297 mm")
