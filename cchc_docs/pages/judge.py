"""Judge a Word file on paper (xét bản dàn trang): every rule of pages, as diagnostics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.anatomy.parts import Anatomy, Document
from cchc_docs.check.view.page import View
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import Diagnostic, WordPlace
from cchc_docs.language import _
from cchc_docs.pages.rule import Finding, Rule, Subject
from cchc_docs.pages.rules import RULES
from cchc_docs.pages.sheets import sheets_of
from cchc_docs.pdf.read import UnreadablePdfError, read_laid


def page_faults(
    view: View,
    anatomy: Anatomy,
    pdf: bytes,
    most: int | None = None,
    ignored: Sequence[str] = (),
) -> list[Diagnostic]:
    """What the pages of a Word file show that they should not; `most` pages are allowed."""
    try:
        laid = read_laid(pdf)
    except UnreadablePdfError:
        return []  # told where it was printed
    documents = tuple(_documents(anatomy.documents))
    subject = Subject(view, documents, sheets_of(view, laid), most)
    return [
        _told(rule, finding, view)
        for rule in RULES
        if rule.name not in ignored
        for finding in rule.judge(subject)
    ]


def faults_on_paper(word: bytes, pdf: bytes, name: str) -> list[Diagnostic]:
    """The same for a .docx at hand. Raises `DiagnosticError` where it cannot be read."""
    view = view_bytes(word, name)
    return page_faults(view, dissect(view), pdf)


def _told(rule: Rule, finding: Finding, view: View) -> Diagnostic:
    place = WordPlace(view.name, _("page {number}").format(number=finding.page))
    return Diagnostic(rule.name, rule.severity, place, finding.message, finding.fix)


def _documents(documents: Iterable[Document]) -> Iterator[Document]:
    for document in documents:
        yield document
        yield from _documents(document.attached)
