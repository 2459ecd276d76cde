"""No page is blank, or bears «./.» alone (không có trang trắng)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.rule import Finding, Rule, Subject
from cchc_docs.pages.sheets import letters


def judge(subject: Subject) -> Iterator[Finding]:
    """Look for pages without a letter of the text, and without a picture."""
    signs: dict[int, str] = {}
    for block in subject.sheets.blocks:
        for text in block.texts:
            signs[text.page] = signs.get(text.page, "") + text.text
    for number, page in enumerate(subject.sheets.pages, 1):
        here = signs.get(number, "")
        if not letters(here) and not page.has_pictures:
            bare = _("nothing but «{signs}» stands on this page").format(signs=here)
            yield Finding(
                number,
                bare if here else _("this page is blank"),
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
