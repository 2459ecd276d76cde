"""Quốc hiệu and Tiêu ngữ stand on one line each (Phụ lục I, Mục II, khoản 1): as printed."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.wording import name_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.rule import Finding, Rule, Subject
from cchc_docs.pages.sheets import Sheets, letters


def judge(subject: Subject) -> Iterator[Finding]:
    """Look whether one printed line holds the whole text."""
    for document in subject.documents:
        for component in (Component.NATIONAL_NAME, Component.MOTTO):
            for piece in document.all(component):
                page = _wrapped_on(piece, subject.sheets)
                if page:
                    what = name_of(component)
                    message = _("{what} runs over two lines on paper").format(what=what)
                    fix = _(
                        "In Word: drag the border between the two columns of the letterhead to "
                        "the left; or select the text, then Home, Font, Advanced, Spacing: "
                        "Condensed 0.3 pt"
                    )
                    yield Finding(page, message, fix)


def _wrapped_on(piece: Piece, sheets: Sheets) -> int:
    """The page, or nought where it stands on one line or was not found."""
    block = sheets.block(piece.paragraph)
    if block is None:
        return 0
    wanted = letters(piece.shown)
    lines = (letters("".join(text.text for text in line)) for line in block.lines)
    return 0 if any(wanted in line for line in lines) else block.pages[0]


RULE = Rule(
    name="pages.national-name-wrapped",
    title=later("Quốc hiệu and Tiêu ngữ on one line each"),
    severity=Severity.ERROR,
    judge=judge,
)
