"""What the content of a specimen must name (mục bắt buộc của mẫu): looked for in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.rule import Finding
from cchc_docs.check.view.page import paragraphs
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _


def content(document: Document) -> str:
    """The words of the content in small letters, head and signature left aside."""
    return "\n".join(tidy(paragraph.shown).lower() for paragraph in paragraphs(document.body))


def lacking(document: Document, fields: Mapping[str, re.Pattern[str]]) -> Iterator[Finding]:
    """A warning for each field of which the content has no word; only a specimen asks for it."""
    text = content(document)
    spot = document.pieces[0].paragraph.place if document.pieces else None
    for name, pattern in fields.items():
        if not pattern.search(text):
            yield Finding(
                message=_("the content does not give: {field}").format(field=_(name)),
                required=_(name),
                fix=_("Add to the content: {field}").format(field=_(name)),
                spot=spot,
                severity=Severity.WARNING,
            )
