"""Size, weight and slant of the signer's authority and title."""

from __future__ import annotations

from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.repair.looks import demand_mender
from cchc_docs.check.rules.signature_look import DEMAND


def _select(document: Document) -> list[Piece]:
    return [piece for block in document.signatures for piece in (*block.authority, *block.title)]


mend = demand_mender(_select, DEMAND)
