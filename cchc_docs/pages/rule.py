"""The shapes that rules of pages share (quy tắc trang giấy)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.view.page import View
from cchc_docs.diagnostic import Severity
from cchc_docs.pages.sheets import Sheets


class Subject(NamedTuple):
    """What a rule reads: a file, its documents, attached texts as their own, and all on paper.

    `most` pages are allowed; none: as many as it takes.
    """

    view: View
    documents: tuple[Document, ...]
    sheets: Sheets
    most: int | None = None


class Finding(NamedTuple):
    """What a page shows that it should not: the page, from 1, a sentence, the mend in Word."""

    page: int
    message: str
    fix: str


class Rule(NamedTuple):
    """A rule of pages. `title` is an English sentence of the catalogue, marked by `later`."""

    name: str  # «pages.row-cut»: its module is `rules/row_cut.py`
    title: str
    severity: Severity
    judge: Callable[[Subject], Iterable[Finding]]
