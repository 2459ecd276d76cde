"""Size, weight and slant of the mark of circulation."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import demand_mender, of
from cchc_docs.check.rules.circulation_look import DEMAND

mend = demand_mender(of(Component.CIRCULATION_MARK), DEMAND)
