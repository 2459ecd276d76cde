"""Size, weight and slant of the parent agency (cơ quan chủ quản)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import lettering_mender
from cchc_docs.check.rules.parent_look import FORM

mend = lettering_mender(Component.PARENT_AGENCY, FORM)
