"""Size, weight and slant of the list of recipients; notes in brackets stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.repair.looks import demand_mender, of
from cchc_docs.check.rules.recipients_list_look import DEMAND

_listed = of(Component.RECIPIENT, Component.FILING)


def _select(document: Document) -> Iterator[Piece]:
    return (piece for piece in _listed(document) if not piece.text.lstrip().startswith("("))


mend = demand_mender(_select, DEMAND)
