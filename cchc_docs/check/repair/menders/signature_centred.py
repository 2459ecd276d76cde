"""Centre the signer's name under the title, or the title over the name."""

from __future__ import annotations

from cchc_docs.check.repair.centred import mend_centred

mend = mend_centred
