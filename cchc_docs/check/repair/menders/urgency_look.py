"""Size, weight and slant of the stamp of urgency (dấu chỉ mức độ khẩn)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import demand_mender, of
from cchc_docs.check.rules.urgency_look import DEMAND

mend = demand_mender(of(Component.URGENCY_MARK), DEMAND)
