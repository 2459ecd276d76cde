"""The length of the line below the motto."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import of
from cchc_docs.check.repair.rulings import ruling_mender
from cchc_docs.check.rules.motto_line import FORM

mend = ruling_mender(of(Component.MOTTO), (Component.MOTTO,), FORM)
