"""One document as its preview shows it (bản xem trước): sheets, and all that can be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from cchc_docs.consistency.judge import Remark
from cchc_docs.consistency.text import Passage
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document
from cchc_docs.examine.examined import examine_notices
from cchc_docs.load.located import Located
from cchc_docs.load.notice import load_notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace, find_workspace
from cchc_docs.render import notes
from cchc_docs.report.content import by_gravity
from cchc_docs.serve.excerpt import Line, excerpt
from cchc_docs.serve.issued import is_issued
from cchc_docs.serve.spots import passages_at
from cchc_docs.write.html import write_sheets


class State(StrEnum):
    """How far a document is (tình trạng)."""

    FAULTY = "faulty"
    DRAFT = "draft"
    ISSUED = "issued"


class Found(NamedTuple):
    """A diagnostic, with what leads to it: lines of its file, paragraphs of the sheets."""

    diagnostic: Diagnostic
    lines: tuple[Line, ...] = ()
    passages: tuple[str, ...] = ()


class Good(NamedTuple):
    """A document that could be composed, as sheets and ready for other writers."""

    document: Document
    workspace: Workspace
    sheets: str  # HTML


class Look(NamedTuple):
    """A data file as it stands now; without sheets where it makes no document."""

    state: State
    found: tuple[Found, ...]
    good: Good | None = None

    def count(self, severity: Severity) -> int:
        """How many findings are that grave."""
        return sum(one.diagnostic.severity is severity for one in self.found)


def look_at(file: Path) -> Look:
    """What `render` would make of a data file, and all that it and `check` would say."""
    try:
        workspace = find_workspace(file)
    except DiagnosticError as error:
        return Look(State.FAULTY, tuple(map(Found, error.diagnostics)))
    try:
        return _loaded(file, workspace)
    except DiagnosticError as error:
        return Look(State.FAULTY, tuple(_at_its_lines(error.diagnostics, workspace)))


def _loaded(file: Path, workspace: Workspace) -> Look:
    notice = load_notice(file, workspace)
    document = compose(notice.kind, notice.model)
    examined = examine_notices([notice], shown(file), whole_case=False)
    passages = examined.subjects[0].text.passages
    told = [one for one in by_gravity(examined.remarks) if _is_grave(one)]
    found = [_placed(remark, notice.located, passages, workspace) for remark in told]
    found += _at_its_lines(notes(notice), workspace)
    state = State.ISSUED if is_issued(notice.model) else State.DRAFT
    if any(remark.diagnostic.severity is Severity.ERROR for remark in told):
        state = State.FAULTY
    return Look(state, tuple(found), Good(document, workspace, write_sheets(document)))


def _is_grave(remark: Remark) -> bool:
    """As `render` and `preview` tell them: notes are for who asks for all."""
    return remark.diagnostic.severity is not Severity.NOTE


def _placed(
    remark: Remark, located: Located, passages: Iterable[Passage], workspace: Workspace
) -> Found:
    place = remark.diagnostic.place
    lines = excerpt(place, workspace) if isinstance(place, FilePlace) else ()
    return Found(remark.diagnostic, lines, passages_at(place, remark.words, located, passages))


def _at_its_lines(diagnostics: Iterable[Diagnostic], workspace: Workspace) -> Iterator[Found]:
    for one in diagnostics:
        lines = excerpt(one.place, workspace) if isinstance(one.place, FilePlace) else ()
        yield Found(one, lines)
