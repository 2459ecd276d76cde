"""Centre the type (tên loại)."""

from __future__ import annotations

from cchc_docs.check.repair.centred import mend_centred

mend = mend_centred
