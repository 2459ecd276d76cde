"""Size, weight and slant of «Kính gửi:» and the addressees."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import demand_mender, of
from cchc_docs.check.rules.addressee_look import DEMAND

mend = demand_mender(of(Component.ADDRESSEE_LABEL, Component.ADDRESSEE), DEMAND)
