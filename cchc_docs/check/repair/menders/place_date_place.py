"""Centre place and date (địa danh, thời gian)."""

from __future__ import annotations

from cchc_docs.check.repair.centred import mend_centred

mend = mend_centred
