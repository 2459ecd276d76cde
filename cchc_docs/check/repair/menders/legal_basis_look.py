"""Size, weight and slant of the legal bases (căn cứ)."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.repair.looks import demand_mender, of
from cchc_docs.check.rules.legal_basis_look import DEMAND

mend = demand_mender(of(Component.LEGAL_BASIS), DEMAND)
