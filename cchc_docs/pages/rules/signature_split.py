"""A signature stands on one page, from the authority to the name (khối chữ ký không bị tách)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.closing import signature
from cchc_docs.pages.rule import Finding, Rule, Subject


def judge(subject: Subject) -> Iterator[Finding]:
    """Look on which pages the lines of each signature stand."""
    for document in subject.documents:
        for block in document.signatures:
            pages = subject.sheets.pages_of(signature(block))
            if len(pages) > 1:
                yield Finding(
                    pages[0],
                    _("the signature is split: it ends on page {page}").format(page=pages[-1]),
                    _(
                        "In Word: select it from the title to the line above the name; Home, "
                        "Paragraph, Line and Page Breaks, Keep with next; in a table also Layout, "
                        "Properties, Row, and clear «Allow row to break across pages»"
                    ),
                )


RULE = Rule(
    name="pages.signature-split",
    title=later("Each signature whole on one page"),
    severity=Severity.WARNING,
    judge=judge,
)
