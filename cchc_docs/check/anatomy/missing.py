"""What was not found (thiếu thành phần), and whether that is certain."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Missing, Reason
from cchc_docs.language import _

_HEAD = (
    Component.NATIONAL_NAME,
    Component.MOTTO,
    Component.PARENT_AGENCY,
    Component.ISSUER,
    Component.NUMBER_NOTATION,
    Component.PLACE_DATE,
    Component.LETTER_SUBJECT,
    Component.SECRECY_MARK,
    Component.URGENCY_MARK,
    Component.CIRCULATION_MARK,
    Component.DRAFT_MARK,
)
_TITLE = (
    Component.DOCUMENT_TYPE,
    Component.SUBJECT,
    Component.ADDRESSEE_LABEL,
    Component.ADDRESSEE,
    Component.LEGAL_BASIS,
    Component.DECIDING_AUTHORITY,
    Component.ENACTING_WORD,
    Component.ATTACHMENT_REFERENCE,
)
_SIGNING = (
    Component.SIGNING_AUTHORITY,
    Component.SIGNING_TITLE,
    Component.SIGNING_POST,
    Component.SIGNING_NOTE,
    Component.SIGNER_NAME,
)
_RECIPIENTS = (Component.RECIPIENTS_LABEL, Component.RECIPIENT, Component.FILING)


def find_missing(
    found: Collection[Component],
    *,
    has_head: bool,
    has_pictures: bool,
    has_closing: bool,
    has_signature: bool,
) -> Mapping[Component, Missing]:
    """Every component that is not `found`, and why."""
    missing: dict[Component, Missing] = {}
    picture = Missing(Reason.CANNOT_TELL, _("a picture may hold it"))
    nothing = Missing(Reason.NOT_THERE, _("the whole document was searched"))
    head = Missing(Reason.NOT_THERE, _("the letterhead was found and searched"))
    if not has_head:
        head = picture if has_pictures else nothing
    title = Missing(Reason.NOT_THERE, _("the lines from letterhead to body were searched"))
    closing = Missing(Reason.NOT_THERE, _("the end of the document was found and searched"))
    signing = (
        closing
        if has_signature
        else Missing(Reason.CANNOT_TELL, _("no signature was recognised; it may be a picture"))
    )
    lists = closing if has_closing else nothing
    regions = ((_HEAD, head), (_TITLE, title), (_SIGNING, signing), (_RECIPIENTS, lists))
    for components, reason in regions:
        missing.update({component: reason for component in components if component not in found})
    for component in Component:
        if component not in found:
            missing.setdefault(component, nothing)
    return MappingProxyType(missing)
