"""Size, weight, slant and alignment of the label «Phụ lục»."""

from __future__ import annotations

from functools import partial

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.heads import of_appendices
from cchc_docs.check.repair.looks import demand_mender
from cchc_docs.check.rules.appendix_label import DEMAND

mend = demand_mender(partial(of_appendices, component=Component.APPENDIX_LABEL), DEMAND)
