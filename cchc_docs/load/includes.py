"""What a data file includes (`bao_gom`), directly or through another: records and facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, ValuePlace
from cchc_docs.language import _
from cchc_docs.load.case import case_file, case_keys, fact_keys
from cchc_docs.load.explain import explain, unknown_key
from cchc_docs.load.located import Located
from cchc_docs.load.shared import INCLUDE, SHARED_KEYS, SharedFile
from cchc_docs.load.text_file import shown
from cchc_docs.load.waivers import PlacedWaiver, placed
from cchc_docs.load.workspace import Workspace, is_file
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model
from cchc_docs.model.person import Person
from cchc_docs.model.references import References
from cchc_docs.model.values import listed


class Included(NamedTuple):
    """What came of the included files, and what is wrong with them."""

    references: References
    facts: Mapping[str, Located]
    """Each fact by its key, with the file that it stands in."""
    faults: list[Diagnostic]
    waivers: tuple[PlacedWaiver, ...] = ()


def load_included(
    located: Located, file: Path, workspace: Workspace, model: type[Model]
) -> Included:
    """The records and facts of every file that a data file includes.

    Faults: a file outside the workspace or missing, a circle, a record or fact that stands in two
    files, a key that nobody knows, and everything wrong inside the records.
    """
    reader = _Reader(workspace, fact_keys(model))
    reader.visit(file, located, (file.resolve(),))
    references = References(reader.agencies, reader.people)
    return Included(references, reader.facts, reader.faults, tuple(reader.waivers))


class _Reader:
    """Follows the includes; every file is read once."""

    def __init__(self, workspace: Workspace, own_keys: Set[str]) -> None:
        self.workspace = workspace
        self.own_keys = own_keys  # facts of the document itself need no look at all the others
        self.agencies: dict[str, Agency] = {}
        self.people: dict[str, Person] = {}
        self.facts: dict[str, Located] = {}
        self.faults: list[Diagnostic] = []
        self.waivers: list[PlacedWaiver] = []
        self.seen: set[Path] = set()
        self.origins: dict[tuple[str, ...], Path] = {}

    def visit(self, owner: Path, data: Located, trail: tuple[Path, ...]) -> None:
        """Read what a file includes, then what those files include."""
        for place, name in _included(data):
            if not isinstance(name, str):
                message = _("a text is expected here")
                fix = _("write the path of a file, counted from this one")
                self.faults.append(Diagnostic("data.type", Severity.ERROR, place, message, fix))
                continue
            target = owner.parent / name
            fault = _refused(target, name, place, trail, self.workspace)
            if fault is not None:
                self.faults.append(fault)
            elif target.resolve() not in self.seen:
                self.seen.add(target.resolve())
                self._read(target, trail)

    def _read(self, file: Path, trail: tuple[Path, ...]) -> None:
        try:
            inner = read_yaml(file)
        except DiagnosticError as error:
            self.faults += error.diagnostics
            return
        self.visit(file, inner, (*trail, file.resolve()))
        records = {key: value for key, value in inner.data.items() if key in SHARED_KEYS}
        try:
            shared = SharedFile.model_validate(records)
        except ValidationError as error:
            self.faults += explain(error, inner, SharedFile)
        else:
            self._once(inner, file, [("co_quan", key) for key in shared.agencies])
            self._once(inner, file, [("nguoi", key) for key in shared.people])
            self.agencies.update(shared.agencies)
            self.people.update(shared.people)
            self.waivers += placed(shared.waivers, inner, shared=True)
        self._take_facts(inner, file)

    def _take_facts(self, inner: Located, file: Path) -> None:
        own = [str(path[0]) for path in inner.keys if len(path) == 1]
        found = [key for key in own if key not in SHARED_KEYS]
        known = case_keys() if set(found) - self.own_keys else self.own_keys
        self.faults += (
            unknown_key((key,), inner, case_file()) for key in found if key not in known
        )
        facts = [key for key in found if key in known and key in inner.data]
        self._once(inner, file, [(key,) for key in facts])
        self.facts.update(dict.fromkeys(facts, inner))

    def _once(self, located: Located, file: Path, paths: Iterable[tuple[str, ...]]) -> None:
        for path in paths:
            first = self.origins.setdefault(path, file)
            if first is not file:
                message = _("«{key}» stands in {file} too")
                message = message.format(key=path[-1], file=shown(first))
                place = located.keys[path]
                fix = _("keep one of the two")
                self.faults.append(
                    Diagnostic("include.repeated", Severity.ERROR, place, message, fix)
                )


def _included(located: Located) -> Iterator[tuple[ValuePlace, object]]:
    names = listed(located.data.get(INCLUDE)) or ()
    for position, name in enumerate(names):
        yield located.place_of((INCLUDE, position)), name


def _refused(
    target: Path, name: str, place: ValuePlace, trail: tuple[Path, ...], workspace: Workspace
) -> Diagnostic | None:
    if not workspace.contains(target):
        message = _("«{name}» lies outside the workspace «{root}»")
        message = message.format(name=name, root=workspace.root.name)
        fix = _("copy it into the workspace, or put «cchc.toml» into the folder that holds both")
        return Diagnostic("include.outside", Severity.ERROR, place, message, fix)
    if not is_file(target):
        message = _("there is no file «{name}» beside this one").format(name=name)
        return Diagnostic(
            "include.not-found", Severity.ERROR, place, message, _("check the name and the folder")
        )
    if target.resolve() in trail:
        circle = " → ".join(path.name for path in (*trail, target.resolve()))
        message = _("these files include each other in a circle: {circle}").format(circle=circle)
        fix = _("take one of these «bao_gom» lines out")
        return Diagnostic("include.circle", Severity.ERROR, place, message, fix)
    return None
