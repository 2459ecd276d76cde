"""Centre the subject of a letter (trích yếu công văn)."""

from __future__ import annotations

from cchc_docs.check.repair.centred import mend_centred

mend = mend_centred
