"""The signatures that a reader takes as such (người ký): a name under a title.

A name alone beside signatures with titles is no signer: it may be the drafter's, under «Lưu».
"""

from __future__ import annotations

from cchc_docs.check.anatomy.parts import Document, Piece, SignatureBlock


def signers(document: Document) -> tuple[SignatureBlock, ...]:
    """The blocks with a title; where none has one, all blocks."""
    titled = tuple(block for block in document.signatures if block.authority or block.title)
    return titled or document.signatures


def names(document: Document) -> list[Piece]:
    """The names of the signers."""
    return [block.name for block in signers(document) if block.name is not None]
