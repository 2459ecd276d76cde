"""Shared records: files of agencies and people that data files include (`bao_gom`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, ValidationError

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.explain import explain
from cchc_docs.load.located import Located
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace, is_file
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model, field
from cchc_docs.model.person import Person
from cchc_docs.model.references import References
from cchc_docs.model.values import Line, listed

INCLUDE = "bao_gom"


class SharedFile(Model):
    """A file of shared records (danh bạ)."""

    includes: Annotated[tuple[Line, ...], BeforeValidator(listed)] = field(
        INCLUDE, "Các tệp dùng chung", default=()
    )
    agencies: Mapping[str, Agency] = field(
        "co_quan", "Các cơ quan, mỗi cơ quan một khóa", default={}
    )
    people: Mapping[str, Person] = field(
        "nguoi", "Những người hay được nhắc, theo khóa", default={}
    )


SHARED_KEYS = frozenset(info.alias or "" for info in SharedFile.model_fields.values())


def load_references(
    located: Located, file: Path, workspace: Workspace
) -> tuple[References, list[Diagnostic]]:
    """The records of every file that a data file includes, directly or through another.

    With them comes what is wrong: a file outside the workspace or missing, a circle, a record of
    the same key in two files, and everything wrong inside the files.
    """
    agencies: dict[str, Agency] = {}
    people: dict[str, Person] = {}
    faults: list[Diagnostic] = []
    seen: set[Path] = set()
    origins: dict[tuple[str, str], Path] = {}

    def visit(owner: Path, data: Located, trail: tuple[Path, ...]) -> None:
        for place, name in _included(data):
            if not isinstance(name, str):
                message = _("a text is expected here")
                fix = _("write the path of a file, counted from this one")
                faults.append(Diagnostic("data.type", Severity.ERROR, place, message, fix))
                continue
            target = owner.parent / name
            fault = _refused(target, name, place, trail, workspace)
            if fault is not None:
                faults.append(fault)
                continue
            if target.resolve() in seen:
                continue
            seen.add(target.resolve())
            try:
                inner = read_yaml(target)
                visit(target, inner, (*trail, target.resolve()))
                shared = SharedFile.model_validate(inner.data)
            except ValidationError as error:
                faults.extend(explain(error, inner, SharedFile))
            except DiagnosticError as error:
                faults.extend(error.diagnostics)
            else:
                faults.extend(_repeated(inner, "co_quan", shared.agencies, target, origins))
                faults.extend(_repeated(inner, "nguoi", shared.people, target, origins))
                agencies.update(shared.agencies)
                people.update(shared.people)

    visit(file, located, (file.resolve(),))
    return References(agencies, people), faults


def _included(located: Located) -> Iterator[tuple[FilePlace, object]]:
    names = listed(located.data.get(INCLUDE)) or ()
    for position, name in enumerate(names):
        yield located.place_of((INCLUDE, position)), name


def _refused(
    target: Path, name: str, place: FilePlace, trail: tuple[Path, ...], workspace: Workspace
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


def _repeated(
    located: Located,
    section: str,
    new: Mapping[str, object],
    file: Path,
    origins: dict[tuple[str, str], Path],
) -> Iterator[Diagnostic]:
    for key in new:
        first = origins.setdefault((section, key), file)
        if first is file:
            continue
        message = _("«{key}» stands in {file} too").format(key=key, file=shown(first))
        place = located.keys[(section, key)]
        yield Diagnostic(
            "include.repeated", Severity.ERROR, place, message, _("keep one of the two")
        )
