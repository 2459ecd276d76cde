"""Record + kind → the middle form. The one place where wording, data and letterhead meet."""

from __future__ import annotations

from jinja2 import TemplateError

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.document.blocks import Block, Heading, Paragraph, Table, Text
from cchc_docs.document.faults import wording_fault
from cchc_docs.document.head import (
    addressee_list,
    letterhead,
    properties,
    recipient_lines,
    signature,
)
from cchc_docs.document.kind import Kind
from cchc_docs.document.numbering import number_blocks
from cchc_docs.document.placing import place_values
from cchc_docs.document.tree import Document
from cchc_docs.document.wording import render
from cchc_docs.model.head import DocumentHead
from cchc_docs.vietnamese.text import upper

END_MARK = "./."

_FAULTS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TemplateError,
    TypeError,
    ValueError,
)
"""What Jinja2 and the phrases raise when a wording asks of a value what it cannot give."""


def compose(kind: Kind, model: DocumentHead) -> Document:
    """The document of a kind from its record.

    Raises `DiagnosticError` with the place in the wording where it names what does not exist or
    writes what a notice may not contain.
    """
    document_type = kind.type_of(model)
    try:
        rendered = render(kind.environment, kind.wording, model)
        blocks = tuple(place_values(rendered))
    except _FAULTS as error:
        raise _fault(kind, error) from error
    body = tuple(map(capitalised, number_blocks(blocks)))
    return Document(
        frame=kind.frame_for(model),
        letterhead=letterhead(model, document_type),
        addressees=addressee_list(model),
        body=ended(body),
        recipients=recipient_lines(model),
        signature=signature(model),
        contact=model.contact,
        properties=properties(model, document_type),
    )


def _fault(kind: Kind, error: Exception) -> DiagnosticError:
    """Everything that a look at the wording finds, with its columns; else what came up."""
    from cchc_docs.document.vetting import vet_wording  # a document without faults does not need it

    found = vet_wording(kind)
    return DiagnosticError(found) if found else wording_fault(kind.environment, kind.wording, error)


def capitalised(block: Block) -> Block:
    """A title behind a Roman number is in capitals (Table V, ô 6b: «I. TIÊU ĐỀ»)."""
    if not isinstance(block, Heading) or block.level != 1:
        return block
    words = (i._replace(text=upper(i.text)) if isinstance(i, Text) else i for i in block.inlines)
    return block._replace(inlines=tuple(words))


def ended(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body with `./.` after its last words, as every specimen of Phụ lục III has it."""
    last = body[-1] if body else None
    if last is None:
        return body
    if isinstance(last, Table):
        return (*body, Paragraph((Text(END_MARK),)))
    words = last.inlines[-1] if last.inlines else None
    if not isinstance(words, Text) or words.text.rstrip().endswith(END_MARK):
        return body
    closed = words._replace(text=words.text.rstrip().removesuffix(".") + END_MARK)
    return (*body[:-1], last._replace(inlines=(*last.inlines[:-1], closed)))
