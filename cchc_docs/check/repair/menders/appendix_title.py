"""Size, weight, slant and alignment of the title of an appendix."""

from __future__ import annotations

from functools import partial

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.heads import of_appendices
from cchc_docs.check.repair.looks import demand_mender
from cchc_docs.check.rules.appendix_title import DEMAND

mend = demand_mender(partial(of_appendices, component=Component.APPENDIX_TITLE), DEMAND)
