"""Size, weight and slant of the signer's name."""

from __future__ import annotations

from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.repair.looks import demand_mender
from cchc_docs.check.rules.signature_name_look import DEMAND


def _select(document: Document) -> list[Piece]:
    return [block.name for block in document.signatures if block.name is not None]


mend = demand_mender(_select, DEMAND)
