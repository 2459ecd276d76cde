"""Whether a component is there to be judged (có hay không): else why it is not."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Reason, State
from cchc_docs.check.rule import NotApplicable, NotJudged


def without(document: Document, *components: Component) -> NotApplicable | NotJudged:
    """The verdict where none of these was found: not judged where anatomy could not tell."""
    for component in components:
        missing = document.missing.get(component)
        if missing is not None and missing.reason is Reason.CANNOT_TELL:
            return NotJudged(missing.evidence)
    return NotApplicable()


def is_draft(document: Document) -> bool:
    """Whether number, day or name may be blank."""
    return document.state.kind is State.DRAFT


def type_code(document: Document) -> str:
    """The abbreviation of its type (chữ viết tắt tên loại): «QĐ»; none for a letter."""
    return (document.type.code or "") if document.type else ""


def is_letter(document: Document) -> bool:
    """Whether it is a công văn."""
    return document.type is not None and document.type.is_letter


def is_missing(document: Document, component: Component) -> bool:
    """Whether its region was searched and it is not there."""
    missing = document.missing.get(component)
    return (
        not document.has(component) and missing is not None and missing.reason is Reason.NOT_THERE
    )
