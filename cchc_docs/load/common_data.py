"""The common data of a batch (dữ liệu chung): a data file without what the workbook says.

`tung_co_quan` holds, by the name of an agency, what is its own.
"""

from __future__ import annotations

from cchc_docs.load.case import keys_of
from cchc_docs.model.base import Model
from cchc_docs.vietnamese import data_keys

EACH = data_keys.EACH
ADDRESSED = "co_quan_nhan"
ISSUER = "co_quan"
BLOCKS = "khoi"
CRITERIA = "tieu_chi"
RESULT = "chi_so"


def fits_batches(model: type[Model]) -> bool:
    """Whether documents of that record say anything about scores."""
    return bool({RESULT, BLOCKS} & keys_of(model))


def from_workbook(model: type[Model]) -> frozenset[str]:
    """The keys that the workbook fills in, so that the common data leave them out.

    A letter addresses the agencies, and the table of all names them; of other kinds each agency is
    the issuer of its own document.
    """
    keys = keys_of(model)
    own = {CRITERIA, ADDRESSED, BLOCKS} & keys
    return frozenset(own if {ADDRESSED, BLOCKS} & keys else own | {ISSUER})
