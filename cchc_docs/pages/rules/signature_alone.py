"""The signature stands on a page with words of the text (chữ ký không đứng một mình một trang)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.closing import closing, signature
from cchc_docs.pages.rule import Finding, Rule, Subject


def judge(subject: Subject) -> Iterator[Finding]:
    """Look what else stands on the page where the first signature begins."""
    for document in subject.documents:
        signed = [paragraph for block in document.signatures for paragraph in signature(block)]
        pages = subject.sheets.pages_of(signed)
        if pages and subject.sheets.holds_only(pages[0], closing(document)):
            yield Finding(
                pages[0],
                _("the signature stands alone: no line of the text is on its page"),
                _(
                    "In Word: select the last two paragraphs of the text; Home, Paragraph, Line "
                    "and Page Breaks, Keep with next; then they go over to the signature"
                ),
            )


RULE = Rule(
    name="pages.signature-alone",
    title=later("The signature on a page with lines of the text"),
    severity=Severity.WARNING,
    judge=judge,
)
