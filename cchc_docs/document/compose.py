"""Record + kind → the middle form. The one place where wording, data and letterhead meet."""

from __future__ import annotations

from jinja2 import TemplateError

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.document.annexes import annexes, taken_apart
from cchc_docs.document.faults import wording_fault
from cchc_docs.document.finish import finished
from cchc_docs.document.head import (
    addressee_list,
    letterhead,
    properties,
    recipient_lines,
    signatures,
)
from cchc_docs.document.kind import Kind
from cchc_docs.document.placing import place_values
from cchc_docs.document.tree import Document
from cchc_docs.document.wording import render
from cchc_docs.model.head import DocumentHead

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
        blocks, drafts = taken_apart(place_values(rendered))
    except _FAULTS as error:
        raise _fault(kind, error) from error
    behind = annexes(model, document_type, drafts)
    return Document(
        frame=kind.frame_for(model),
        letterhead=letterhead(model, document_type),
        addressees=addressee_list(model),
        body=finished(blocks),
        recipients=recipient_lines(model),
        signatures=signatures(model),
        contact=model.contact,
        properties=properties(model, document_type),
        attached=behind.attached,
        appendices=behind.appendices,
    )


def _fault(kind: Kind, error: Exception) -> DiagnosticError:
    """Everything that a look at the wording finds, with its columns; else what came up."""
    from cchc_docs.document.vetting import vet_wording  # a document without faults does not need it

    found = vet_wording(kind)
    return DiagnosticError(found) if found else wording_fault(kind.environment, kind.wording, error)
