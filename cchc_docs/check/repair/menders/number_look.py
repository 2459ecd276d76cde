"""Size, weight and slant of number and notation (số, ký hiệu)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import lettering_mender
from cchc_docs.check.rules.number_look import FORM

mend = lettering_mender(Component.NUMBER_NOTATION, FORM)
