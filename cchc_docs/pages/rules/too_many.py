"""No more pages than `--most-pages` allows (số trang tối đa)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later, ngettext
from cchc_docs.pages.rule import Finding, Rule, Subject


def judge(subject: Subject) -> Iterator[Finding]:
    """Count the pages of the file."""
    pages, most = len(subject.sheets.pages), subject.most
    if most is None or pages <= most:
        return
    over = pages - most
    message = ngettext(
        "{pages} pages, {over} more than the {most} allowed",
        "{pages} pages, {over} more than the {most} allowed",
        over,
    ).format(pages=pages, over=over, most=most)
    yield Finding(most + 1, message, _("shorten the text, or put tables into an appendix"))


RULE = Rule(
    name="pages.too-many",
    title=later("No more pages than allowed"),
    severity=Severity.ERROR,
    judge=judge,
)
