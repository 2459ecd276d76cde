"""Size, weight and slant of the type (tên loại)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import lettering_mender
from cchc_docs.check.rules.type_look import FORM

mend = lettering_mender(Component.DOCUMENT_TYPE, FORM)
