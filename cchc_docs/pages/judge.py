"""Judge a Word file on paper (xét bản dàn trang): every rule of pages, as diagnostics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.view.page import View
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.language import _
from cchc_docs.pages.rule import Finding, Subject
from cchc_docs.pages.rules import RULES, too_many
from cchc_docs.pages.sheets import sheets_of
from cchc_docs.pdf.read import UnreadablePdfError, read_laid


def page_faults(
    word: bytes, pdf: bytes, name: str, most: int | None = None, ignored: Sequence[str] = ()
) -> list[Diagnostic]:
    """What the pages of a Word file show that they should not; `most` pages are allowed.

    Raises `DiagnosticError` where the Word file cannot be read.
    """
    view = view_bytes(word, name)
    try:
        laid = read_laid(pdf)
    except UnreadablePdfError:
        return []  # told where it was printed
    subject = Subject(view, tuple(_documents(dissect(view).documents)), sheets_of(view, laid))
    found = [
        _told(rule.name, rule.severity, finding, view)
        for rule in RULES
        if rule.name not in ignored
        for finding in rule.judge(subject)
    ]
    over = None if most is None else too_many.judge(len(laid.pages), most)
    if over is not None and too_many.NAME not in ignored:
        found.append(_told(too_many.NAME, Severity.ERROR, over, view))
    return found


def _told(rule: str, severity: Severity, finding: Finding, view: View) -> Diagnostic:
    place = WordPlace(view.name, _("page {number}").format(number=finding.page))
    return Diagnostic(rule, severity, place, finding.message, finding.fix)


def _documents(documents: Iterable[Document]) -> Iterator[Document]:
    for document in documents:
        yield document
        yield from _documents(document.attached)
