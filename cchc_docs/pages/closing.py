"""What closes a document (phần cuối văn bản): signature and nơi nhận, as paragraphs."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, SignatureBlock
from cchc_docs.check.view.page import Paragraph, paragraphs

_RECIPIENTS = (Component.RECIPIENTS_LABEL, Component.RECIPIENT, Component.FILING)


def signature(block: SignatureBlock) -> list[Paragraph]:
    """The paragraphs of one signature, from the authority to the name."""
    return [piece.paragraph for piece in block.pieces]


def recipients(document: Document) -> tuple[Paragraph, ...]:
    """«Nơi nhận:» and the list under it."""
    return document.paragraphs(*_RECIPIENTS)


def closing(document: Document) -> list[Paragraph]:
    """Both, and what stands with them, such as «(Đã ký)»."""
    signatures = (paragraph for block in document.signatures for paragraph in signature(block))
    return [*signatures, *recipients(document), *paragraphs(document.closing.blocks)]
