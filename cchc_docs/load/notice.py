"""A data file → the record of its kind, with everything that is wrong said at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity, ValuePlace
from cchc_docs.document.kind import Kind
from cchc_docs.document.markdown import parse
from cchc_docs.document.refusals import MENDS, REFUSALS
from cchc_docs.language import _
from cchc_docs.load.case import case_keys, with_facts
from cchc_docs.load.explain import explain, unknown_blanks
from cchc_docs.load.includes import Included, load_included
from cchc_docs.load.kinds import kind_names, load_kind, unknown_kind
from cchc_docs.load.located import Located
from cchc_docs.load.located import Path as TreePath
from cchc_docs.load.shared import INCLUDE
from cchc_docs.load.waivers import PlacedWaiver, placed
from cchc_docs.load.workbook.suffixes import FORMS
from cchc_docs.load.workspace import VOCABULARY_FILE, Workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model
from cchc_docs.model.head import DocumentHead
from cchc_docs.model.references import References
from cchc_docs.model.values import Markdown
from cchc_docs.vietnamese.text import fold

KIND = "loai"
_MISSING = "data.missing"
_UNKNOWN = {"data.unknown-agency", "data.unknown-person", "data.unknown-unit"}


class Notice(NamedTuple):
    """A data file that was read: its kind, its record, and where each value of it stands."""

    file: Path
    kind: Kind
    model: DocumentHead
    located: Located
    references: References
    waivers: tuple[PlacedWaiver, ...] = ()


def load_notice(file: Path, workspace: Workspace) -> Notice:
    """The record of a data file or a form. Raises `DiagnosticError`, each fault at its place."""
    if file.suffix.lower() in FORMS:
        from cchc_docs.load.form.notice import load_form

        return load_form(file, workspace)
    return notice_of(read_yaml(file), file, workspace)


def notice_of(located: Located, file: Path, workspace: Workspace) -> Notice:
    """The record that data make; `file` is where they come from, and what they include is beside.

    Raises `DiagnosticError` with every fault, each at its place.
    """
    kind = kind_of(located, workspace)
    included = load_included(located, file, workspace, kind.model)
    return filled(kind, located, included, file)


def filled(kind: Kind, located: Located, included: Included, file: Path) -> Notice:
    """The record of a kind from its data and from what they include. Raises `DiagnosticError`."""
    faults = list(included.faults)
    located = with_facts(located, included.facts, kind.model)
    issuer = _issuer(located.data.get("co_quan"), included.references)
    references = replace(included.references, agency=issuer)
    data = {key: value for key, value in located.data.items() if key not in {KIND, INCLUDE}}
    blanks = unknown_blanks(located, kind.model)
    faults += [fault for fault in blanks if fault.place not in _places(located, KIND, INCLUDE)]
    try:
        model = kind.model.model_validate(data, context=references)
    except ValidationError as error:
        own = explain(error, located, kind.model)
        if faults:  # what a faulty shared file may hold is not reported as unknown or missing
            top = located.place_of(())
            own = [
                f for f in own if f.rule not in _UNKNOWN and (f.rule, f.place) != (_MISSING, top)
            ]
        raise DiagnosticError([*faults, *own]) from None
    faults += dict.fromkeys(_refused_markdown(model, located))
    if faults:
        raise DiagnosticError(faults)
    waivers = (*placed(model.waivers, located, shared=False), *included.waivers)
    return Notice(file, kind, model, located, references, waivers)


def _places(located: Located, *keys: str) -> set[ValuePlace | None]:
    return {located.keys.get((key,)) for key in keys}


def kind_of(located: Located, workspace: Workspace) -> Kind:
    """The kind that data name (`loai`). Raises `DiagnosticError`: none, or none such."""
    name = located.data.get(KIND)
    if isinstance(name, str):
        by_key = {fold(known): known for known in kind_names(workspace)}
        if fold(name) in by_key:
            return load_kind(by_key[fold(name)], workspace)
    place = located.place_of((KIND,))
    if isinstance(name, str):
        raise unknown_kind(name, place, workspace)
    message = _("«loai» is missing: the kind of document")
    fix = _("known here: {keys}").format(keys=", ".join(kind_names(workspace)))
    if Path(place.path).name == VOCABULARY_FILE:
        message = _("the lists of the office are no document")
        fix = _("they are read from beside «cchc.toml» with every document; name a document")
    elif KIND not in located.data and located.data.keys() <= case_keys():
        message = _("this file holds shared facts, and is no document")
        fix = _("name its folder, or a document that includes it")
    raise DiagnosticError([Diagnostic("kind.unknown", Severity.ERROR, place, message, fix)])


def _issuer(value: Any, references: References) -> Agency | None:
    """The agency whose divisions the data name; a wrong one is reported by the record itself."""
    if isinstance(value, str):
        return references.agencies.get(fold(value))
    try:
        return Agency.model_validate(value)
    except ValidationError:
        return None


def _refused_markdown(model: DocumentHead, located: Located) -> Iterator[Diagnostic]:
    for loc, text in _markdown_values(model, ()):
        place = located.place_of(loc)
        lines_stand_alone = located.known(loc) in located.blocks
        for refusal in parse(text).refusals:
            at = place
            if lines_stand_alone and isinstance(place, FilePlace):
                at = FilePlace(place.path, place.line + refusal.line)
            message, fix = _(REFUSALS[refusal.construct]), _(MENDS[refusal.construct])
            yield Diagnostic("markdown.refused", Severity.ERROR, at, message, fix)


def _markdown_values(value: Any, loc: TreePath) -> Iterator[tuple[TreePath, Markdown]]:
    match value:
        case Markdown():
            yield loc, value
        case Model():
            for name, info in type(value).model_fields.items():
                yield from _markdown_values(getattr(value, name), (*loc, info.alias or name))
        case tuple():
            for position, item in enumerate(value):
                yield from _markdown_values(item, (*loc, position))
