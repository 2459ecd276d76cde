"""Size, weight and slant of place and date (địa danh, thời gian)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import lettering_mender
from cchc_docs.check.rules.place_date_look import FORM

mend = lettering_mender(Component.PLACE_DATE, FORM)
