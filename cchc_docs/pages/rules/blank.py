"""No page is blank (không có trang trắng)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.rule import Finding, Rule, Subject


def judge(subject: Subject) -> Iterator[Finding]:
    """Look for pages without words of the text, and without a picture."""
    written = {page for block in subject.sheets.blocks for page in block.pages}
    for number, page in enumerate(subject.sheets.pages, 1):
        if number not in written and not page.has_pictures:
            yield Finding(
                number,
                _("this page is blank"),
                _(
                    "In Word: Home, ¶ shows the empty paragraphs and page breaks; delete them; one "
                    "after a table at the very end can be made 1 pt high: Ctrl+D, Size 1"
                ),
            )


RULE = Rule(
    name="pages.blank",
    title=later("No blank page"),
    severity=Severity.WARNING,
    judge=judge,
)
