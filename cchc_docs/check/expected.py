"""Which components a type must have (thành phần bắt buộc), and what is said where one is missing.

The matrix is that of Điều 8 khoản 2 and of the specimens of Phụ lục III. A component is missing
only where its region was found and searched.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component, DocumentType
from cchc_docs.check.anatomy.parts import Document, Reason
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, NotJudged, Subject
from cchc_docs.check.wording import name_of
from cchc_docs.language import _

MAIN_COMPONENTS = "ND30-A8-2.components"
_HEAD = frozenset(
    {
        Component.NATIONAL_NAME,
        Component.MOTTO,
        Component.ISSUER,
        Component.NUMBER_NOTATION,
        Component.PLACE_DATE,
    }
)
_BESIDE = (Component.MOTTO, Component.ISSUER)  # what stands in one row with the national name
_NO_SUBJECT = frozenset({"GGT", "GNP", "HĐ", "BGN", "BTT", "GUQ", "PG", "PC", "PB"})
"""Types without a subject in their specimen, or without a specimen of their own."""


def is_required(component: Component, kind: DocumentType | None) -> bool:
    """Whether a document of this type must have the component; of an unknown type, none."""
    if kind is None or kind.name == "Thư công":
        return False
    if component in _HEAD:
        return component is not Component.PLACE_DATE or kind.code != "BB"
    if component is Component.LETTER_SUBJECT:
        return kind.is_letter
    if component is Component.DOCUMENT_TYPE:
        return not kind.is_letter
    return component is Component.SUBJECT and not kind.is_letter and kind.code not in _NO_SUBJECT


def demand(subject: Subject, component: Component, fix: str = "") -> Judgement:
    """Say that a component is missing: for the rule on its text, and for that rule alone."""
    document = subject.document
    absent = look_elsewhere(document, component)
    if isinstance(absent, NotJudged) or not is_required(component, document.type):
        return absent
    if component in _BESIDE and not document.has(Component.NATIONAL_NAME):
        return NotJudged(_("without a national name it is not certain where the letterhead begins"))
    return (
        Finding(
            message=_("{what} is missing").format(what=name_of(component)),
            found=_("missing"),
            required=name_of(component),
            fix=fix,
            spot=document.pieces[0].paragraph.place if document.pieces else None,
            clauses=(MAIN_COMPONENTS,),
        ),
    )


def look_elsewhere(document: Document, component: Component) -> NotApplicable | NotJudged:
    """What a rule says of a component that was not found, where another rule demands it."""
    missing = document.missing.get(component)
    if missing is not None and missing.reason is Reason.CANNOT_TELL:
        return NotJudged(missing.evidence)
    return NotApplicable()
