"""What is issued with a document: appendices and attached texts (phụ lục, văn bản kèm theo).

They come from the data and from the wording, where `:phu-luc: Tên` begins an appendix that reaches
to the next one or to the end. Those of the wording come first, then those of the attached texts,
which the document issues too, then those of the data.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cchc_docs.document.blocks import AppendixHead, Block, Inlines, Piece, Text, plain
from cchc_docs.document.finish import finished
from cchc_docs.document.head import notation, written_day
from cchc_docs.document.markdown import parse
from cchc_docs.document.tree import Appendix, Attached
from cchc_docs.model.document_type import DocumentType
from cchc_docs.model.head import DocumentHead
from cchc_docs.vietnamese.sequences import roman
from cchc_docs.vietnamese.text import upper


class Draft(NamedTuple):
    """An appendix before it knows how many there are."""

    title: Inlines
    landscape: bool
    blocks: tuple[Block, ...]


class Annexes(NamedTuple):
    """All that stands behind the document itself."""

    attached: tuple[Attached, ...]
    appendices: tuple[Appendix, ...]


def taken_apart(pieces: Iterable[Piece]) -> tuple[tuple[Block, ...], tuple[Draft, ...]]:
    """The body, and the appendices that the text holds."""
    body: list[Block] = []
    drafts: list[tuple[AppendixHead, list[Block]]] = []
    for piece in pieces:
        if isinstance(piece, AppendixHead):
            drafts.append((piece, []))
        else:
            (drafts[-1][1] if drafts else body).append(piece)
    made = (Draft(head.inlines, head.landscape, tuple(blocks)) for head, blocks in drafts)
    return tuple(body), tuple(made)


def annexes(head: DocumentHead, document_type: DocumentType, drafts: Iterable[Draft]) -> Annexes:
    """The attached texts of a document and its appendices, those of its wording given."""
    reference = reference_to(head, document_type)
    found = list(drafts)
    attached = []
    for text in head.attached_texts():
        body, own = taken_apart(parse(text.content).blocks)
        found += own
        attached.append(
            Attached(
                document_type=upper(text.type_name),
                subject=text.subject,
                reference=reference,
                body=finished(body),
            )
        )
    for given in head.appendices:
        body, own = taken_apart(parse(given.content).blocks)
        found += (Draft((Text(given.title),), given.orientation == "ngang", body), *own)
    several = len(found) > 1
    appendices = (
        Appendix(
            label=f"Phụ lục {roman(number)}" if several else "Phụ lục",
            title=upper(plain(draft.title)),
            reference=reference,
            body=finished(draft.blocks),
            landscape=draft.landscape,
        )
        for number, draft in enumerate(found, 1)
    )
    return Annexes(tuple(attached), tuple(appendices))


def reference_to(head: DocumentHead, document_type: DocumentType) -> str:
    """«(Kèm theo Thông báo số … ngày … của …)», blanks kept in a draft (Mục III, khoản 1, c)."""
    number = notation(head, document_type)
    whose = head.decided_by if document_type.is_decision else head.issued_by
    return f"(Kèm theo {document_type.name} số {number} {written_day(head)} của {whose})"
