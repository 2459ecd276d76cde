"""Centre the issuer (cơ quan ban hành)."""

from __future__ import annotations

from cchc_docs.check.repair.centred import mend_centred

mend = mend_centred
