"""The menders by the name of their rule (mục lục chỗ sửa được): one module each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from cchc_docs.check.repair.change import Mender

NAMES = (
    "page.paper",
    "page.orientation",
    "page.margins",
    "page.font",
    "page.colour",
    "page.normal-form",
    "page-number.position",
    "page-number.present",
    "page-number.first-page",
    "page-number.size",
    "page-number.style",
    "page-number.numeral",
    "page-number.start",
    "national-name.look",
    "national-name.one-line",
    "motto.look",
    "motto.place",
    "motto.line",
    "parent.look",
    "issuer.look",
    "issuer.place",
    "issuer.line",
    "header.spacing",
    "number.separators",
    "number.look",
    "number.place",
    "place-date.look",
    "place-date.place",
    "page.sizes-together",
    "type.look",
    "type.place",
    "subject.look",
    "subject.place",
    "subject.line",
    "letter-subject.look",
    "letter-subject.place",
    "letter-subject.gap",
    "body.align",
    "body.look",
    "body.indent",
    "body.gap",
    "body.line-spacing",
    "legal-basis.look",
    "legal-basis.end",
    "signature.prefix",
    "signature.look",
    "signature.name-look",
    "signature.centred",
    "addressee.look",
    "recipients.label",
    "recipients.label-look",
    "recipients.list-look",
    "recipients.punctuation",
    "contact.look",
    "appendix.label",
    "appendix.title",
    "appendix.reference",
    "urgency.look",
    "circulation.look",
)


@cache
def all_menders() -> Mapping[str, Mender]:
    """Every mender by the name of its rule."""
    return {name: _mender(name) for name in NAMES}


def _mender(name: str) -> Mender:
    module = import_module(f"{__name__}.{name.replace('.', '_').replace('-', '_')}")
    mender: Mender = module.mend
    return mender
