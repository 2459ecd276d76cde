"""No more pages than somebody allows (số trang tối đa)."""

from __future__ import annotations

from cchc_docs.language import _, ngettext
from cchc_docs.pages.rule import Finding

NAME = "pages.too-many"


def judge(pages: int, most: int) -> Finding | None:
    """Whether there are more pages than `most`."""
    if pages <= most:
        return None
    over = pages - most
    message = ngettext(
        "{pages} pages, {over} more than the {most} allowed",
        "{pages} pages, {over} more than the {most} allowed",
        over,
    ).format(pages=pages, over=over, most=most)
    return Finding(most + 1, message, _("shorten the text, or put tables into an appendix"))
