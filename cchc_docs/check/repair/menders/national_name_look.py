"""Size, weight and slant of the national name (Quốc hiệu)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import lettering_mender
from cchc_docs.check.rules.national_name_look import FORM

mend = lettering_mender(Component.NATIONAL_NAME, FORM)
