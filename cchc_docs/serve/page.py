"""What the page of the preview says (lời trên trang): its parts, in the reader's language."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _, current_language
from cchc_docs.load.text_file import shown as shown_path
from cchc_docs.report.words import SEVERITIES, graded
from cchc_docs.serve.look import State
from cchc_docs.serve.session import Board, Shown
from cchc_docs.vietnamese.text import capitalise

FOLDER = Path(__file__).with_name("page")


def whole_page(board: Board, name: str | None) -> str:
    """The page before anything has been asked for."""
    return _part("page.html", name=name, lang=current_language(), list=notice_list(board))


def notice_list(board: Board) -> str:
    """Every document with its state; faults of the folder itself above them."""
    rows = [(name, board.shown.get(name)) for name in board.shelf.files]
    return _part("notices.html", rows=rows, faults=board.shelf.faults)


def findings(shown: Shown) -> str:
    """What is wrong with a document, each with its lines and its paragraphs."""
    return _part("findings.html", shown=shown)


def title(shown: Shown, name: str) -> str:
    """The heading of the page: what the document is about, or the name of its file."""
    return shown.good.document.letterhead.subject if shown.good else name


def said(shown: Shown) -> str:
    """What a screen reader hears when the page has changed."""
    time = shown.looked_at.strftime("%H:%M:%S")
    if shown.look.good is None:
        return _("{time}: the data make no document; {counts}").format(
            time=time, counts=counts(shown)
        )
    return _("{time}: pages updated; {counts}").format(time=time, counts=counts(shown))


def old_note(shown: Shown) -> str:
    """What stands above sheets that are not those of the data as they are."""
    if not shown.is_old or shown.good_since is None:
        return ""
    return _("Old pages, as of {time}: the data make no document now. See what is wrong.").format(
        time=shown.good_since.strftime("%H:%M:%S")
    )


def counts(shown: Shown) -> str:
    """«1 error, 0 warnings, 2 notes»."""
    return graded(Counter(one.diagnostic.severity for one in shown.look.found))


def fault_note(diagnostic: Diagnostic) -> str:
    """A fault that stands in the place of pages."""
    return _part("fault.html", fault=diagnostic)


def pdf_frame(address: str) -> str:
    """The pages of a PDF, shown by the browser."""
    return _part("pdf.html", address=address)


def _state(state: State) -> str:
    words = {
        State.FAULTY: _("Has errors"),
        State.DRAFT: _("Draft"),
        State.ISSUED: _("Issued"),
    }
    return words[state]


def _severity(severity: Severity) -> str:
    return capitalise(_(SEVERITIES[severity]))


def _place(diagnostic: Diagnostic) -> str:
    return str(diagnostic.place._replace(path=shown_path(Path(diagnostic.place.path))))


def _part(template: str, **values: object) -> str:
    return _environment().get_template(template).render(t=_texts(), **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        {"state": _state, "severity": _severity, "place": _place, "counts": counts}
    )
    return environment


def _texts() -> dict[str, str]:
    return {
        "preview": _("Preview"),
        "skip": _("Go to what was found"),
        "notices": _("Documents"),
        "found": _("What was found"),
        "nothing": _("Nothing was found."),
        "pages": _("Pages"),
        "view": _("View"),
        "sheets": _("Pages as drafted"),
        "pdf": _("PDF pages"),
        "print": _("Print"),
        "page": _("Page {number}"),
        "waiting": _("The document is being read …"),
        "printing": _("LibreOffice is making the PDF pages …"),
        "lost": _("The program has ended or does not answer; what you see is not kept up to date."),
        "gone": _("This document is not in the folder any more."),
        "none": _("There is no document to show yet."),
        "no_sheets": _("There are no pages yet: mend what was found."),
        "blank_script": _("The preview needs JavaScript."),
        "on_page": _("Show on the page"),
        "reading": _("being read"),
    }
