"""Size, weight and slant of «Nơi nhận:»."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import demand_mender, of
from cchc_docs.check.rules.recipients_label_look import DEMAND

mend = demand_mender(of(Component.RECIPIENTS_LABEL), DEMAND)
