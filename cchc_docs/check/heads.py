"""The heads of appendices (đầu phụ lục): only of those that call themselves so.

A form («Mẫu số 01»), a table («Phụ biểu 01») or a list without a label has no head that the decree
rules.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Appendix, Document, Piece

_SURE = 0.7


def labelled(document: Document) -> tuple[Appendix, ...]:
    """The appendices with a label."""
    return tuple(
        appendix
        for appendix in document.appendices
        if any(
            piece.component is Component.APPENDIX_LABEL
            and folded(tidy(piece.shown)).startswith("phu luc")
            for piece in appendix.pieces
        )
    )


def of_appendices(document: Document, component: Component) -> list[Piece]:
    """The pieces of a component in the heads of all appendices."""
    return [
        piece
        for appendix in labelled(document)
        for piece in appendix.pieces
        if piece.component is component and piece.confidence >= _SURE
    ]


def first(appendix: Appendix, component: Component) -> Piece | None:
    """The first piece of a component in the head of an appendix."""
    return next((piece for piece in appendix.pieces if piece.component is component), None)
