"""Size, weight and slant of the subject of a letter (trích yếu công văn)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import lettering_mender
from cchc_docs.check.rules.letter_subject_look import FORM

mend = lettering_mender(Component.LETTER_SUBJECT, FORM)
