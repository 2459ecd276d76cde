"""What a batch is made from (nguồn của một đợt): workbooks, common data, the library of directions.

Everything is read once, and everything that is wrong in any of it is told together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import ValidationError

from cchc_docs.batch.overlooked import (
    hidden,
    not_the_year_before,
    of_another_year,
    unrecognised,
)
from cchc_docs.batch.results import AgencyResult, Sheets, results
from cchc_docs.batch.standings import Ranked, Rules, contradictions, ranked
from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.kind import Kind
from cchc_docs.language import _
from cchc_docs.load.explain import explain, unknown_blanks
from cchc_docs.load.includes import Included, load_included
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.located import Located
from cchc_docs.load.notice import KIND, kind_of
from cchc_docs.load.text_file import shown
from cchc_docs.load.vocabulary import read_vocabulary
from cchc_docs.load.workbook.agency_sheets import read_agency_scores
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.deadlines import wrong_deadline
from cchc_docs.load.workbook.grid import Sheet
from cchc_docs.load.workbook.mapping import read_mapping
from cchc_docs.load.workbook.publication import read_publication
from cchc_docs.load.workbook.read import read_workbook
from cchc_docs.load.workbook.remedies import Remedy, read_remedies
from cchc_docs.load.workspace import VOCABULARY_FILE, Workspace, find_workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.model.remedy_library import RemedyLibrary
from cchc_docs.model.standing import Bands, Ties
from cchc_docs.model.vocabulary import Vocabulary

T = TypeVar("T")


class Named(NamedTuple):
    """The files that a batch is told to read."""

    workbooks: tuple[Path, ...]
    data: Path
    before: tuple[Path, ...] = ()
    library: Path | None = None
    mapping: Path | None = None
    kind: str | None = None  # None: the common data say it


class Sources(NamedTuple):
    """All that was read; `notes` are what a person should see though nothing is wrong."""

    named: Named
    workspace: Workspace
    kind: Kind
    common: Located
    included: Included
    agencies: tuple[Ranked, ...]
    remedies: tuple[Remedy, ...]
    library: Located | None
    notes: tuple[Diagnostic, ...]
    faults_of: Mapping[tuple[str, str], tuple[Diagnostic, ...]]
    """What is wrong about one agency, by its key: it stops that agency's document alone."""


def read_sources(named: Named) -> Sources:
    """Everything that a batch needs. Raises `DiagnosticError` with all that concerns all of it."""
    gathered = _Gathered()
    workspace = find_workspace(named.data)
    common = gathered.take(lambda: read_yaml(named.data))
    kind = gathered.take(lambda: _kind(named, common, workspace)) if common else None
    library = gathered.take(lambda: _library(named.library))
    mapping = gathered.take(lambda: _mapping(named.mapping)) or {}
    vocabulary = gathered.take(lambda: read_vocabulary(workspace)) or Vocabulary()
    rules = gathered.take(lambda: _rules(vocabulary, workspace)) or Rules()
    sheets = [*gathered.sheets(named.workbooks)]
    now, notes = _read(sheets, mapping, gathered)
    sheets_before = [*gathered.sheets(named.before)]
    remedies = read_remedies(sheets, mapping)
    gathered.faults += (fault for one in remedies for fault in wrong_deadline(one.row))
    earlier, _notes = _read(sheets_before, mapping, gathered)
    if not now and not gathered.faults:
        gathered.faults.append(_nobody(named))
    if common is None or kind is None or gathered.faults:
        raise DiagnosticError(gathered.faults)
    included = load_included(common, named.data, workspace, kind.model)
    if included.faults:
        raise DiagnosticError(included.faults)
    found = ranked(now, earlier, rules)
    return Sources(
        named,
        workspace,
        kind,
        common,
        included,
        tuple(found),
        remedies,
        library,
        (
            *gathered.hidden,
            *of_another_year(sheets, common),
            *not_the_year_before(sheets_before, common),
            *notes,
        ),
        _by_agency(found, rules),
    )


class _Gathered:
    """The faults of several sources, so that none hides those of the next."""

    def __init__(self) -> None:
        self.faults: list[Diagnostic] = []
        self.hidden: list[Diagnostic] = []

    def take(self, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except DiagnosticError as error:
            self.faults += (fault for fault in error.diagnostics if fault not in self.faults)
            return None

    def sheets(self, files: Sequence[Path]) -> Iterator[Sheet]:
        """The visible sheets of workbooks, in order."""
        for file in files:
            book = self.take(lambda file=file: read_workbook(file))  # type: ignore[misc]
            if book is None:
                continue
            self.hidden += (hidden(sheet) for sheet in book.sheets if sheet.is_hidden)
            yield from book.visible


def _kind(named: Named, common: Located, workspace: Workspace) -> Kind:
    if named.kind is None:
        return kind_of(common, workspace)
    if KIND in common.data and common.data[KIND] != named.kind:
        message = _("the common data are of the kind «{found}», and -k asks for «{wanted}»")
        found = message.format(found=common.data[KIND], wanted=named.kind)
        place = common.place_of((KIND,))
        fix = _("take «loai» out of the common data, or leave -k out")
        raise DiagnosticError([Diagnostic("kind.unknown", Severity.ERROR, place, found, fix)])
    return load_kind(named.kind, workspace)


def _library(file: Path | None) -> Located | None:
    if file is None:
        return None
    located = read_yaml(file)
    faults = unknown_blanks(located, RemedyLibrary)
    try:
        RemedyLibrary.model_validate(located.data)
    except ValidationError as error:
        faults = [*faults, *explain(error, located, RemedyLibrary)]
    if faults:
        raise DiagnosticError(faults)
    return located


def _mapping(file: Path | None) -> Mapping[str, Column]:
    return read_mapping(file) if file else {}


def _rules(vocabulary: Vocabulary, workspace: Workspace) -> Rules:
    """Grades by the bands of the office, ranks by its rule of ties."""
    ties = Ties(vocabulary.ties)
    if not vocabulary.bands:
        return Rules(None, ties)
    rows = [{"ten": band.grade, "tu": str(band.least)} for band in vocabulary.bands]
    try:
        return Rules(Bands.model_validate({"muc": rows}), ties)
    except ValidationError:
        place = FilePlace(shown(workspace.root / VOCABULARY_FILE))
        message = _("the last grade, {name}, does not begin at 0").format(name=rows[-1]["ten"])
        fix = _("write «tu: 0» at the lowest grade of «nguong_xep_loai»")
        raise DiagnosticError(
            [Diagnostic("data.bands-open", Severity.ERROR, place, message, fix)]
        ) from None


def _read(
    sheets: Sequence[Sheet], mapping: Mapping[str, Column], gathered: _Gathered
) -> tuple[list[AgencyResult], list[Diagnostic]]:
    scores = read_agency_scores(sheets, mapping)
    publication = read_publication(sheets, mapping)
    found, faults = results(Sheets(scores.agencies, publication.agencies))
    gathered.faults += (*scores.faults, *publication.faults, *faults)
    return found, unrecognised(sheets, mapping)


def _by_agency(
    found: Sequence[Ranked], rules: Rules
) -> Mapping[tuple[str, str], tuple[Diagnostic, ...]]:
    faults = {one.result.key: list(one.result.faults) for one in found}
    for owner, fault in contradictions(found, rules):
        faults[owner].append(fault)
    return {owner: tuple(own) for owner, own in faults.items()}


def _nobody(named: Named) -> Diagnostic:
    message = _("no sheet has the columns of a score sheet or of a publication table")
    fix = _(
        "write «Tiêu chí» and «Điểm tối đa», or «Cơ quan, đơn vị» and «Chỉ số», above the rows; "
        "or say in a file of --columns what the headings of the office mean"
    )
    place = CellPlace(shown(named.workbooks[0]))
    return Diagnostic("scores.none", Severity.ERROR, place, message, fix)
