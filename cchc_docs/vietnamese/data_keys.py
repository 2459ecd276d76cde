"""The keys of data files (khóa của tệp dữ liệu): when two spellings of a key are one.

Whoever reads a file and whoever writes into it ask here, so that what one writes the other reads.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold

EACH = "tung_co_quan"
"""Below it the common data of a batch have, by the names of agencies, what is each one's own."""


def data_key(typed: str, above: Sequence[str | int] = ()) -> str:
    """The key behind what was typed, below the keys `above`: folded, but the name of an agency."""
    return agency_key(typed) if tuple(above) == (EACH,) else fold(typed)
