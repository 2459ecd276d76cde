"""Size, weight and slant of the subject (trích yếu)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import lettering_mender
from cchc_docs.check.rules.subject_look import FORM

mend = lettering_mender(Component.SUBJECT, FORM)
