"""Which documents a preview shows (danh sách văn bản): those of a workspace, or the one named."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, DiagnosticError
from cchc_docs.load.files import data_files
from cchc_docs.load.workspace import SETTINGS_FILE, Workspace, find_workspace


class Shelf(NamedTuple):
    """Data files by the name that an address carries; only what stands here can be asked for."""

    files: Mapping[str, Path]
    faults: tuple[Diagnostic, ...] = ()


def shelf_of(target: Path, workspace: Workspace) -> Shelf:
    """The data files of a folder; of a file those of its workspace, where there are settings.

    Links that lead out of the workspace are left out, but for the file that was named.
    """
    if target.is_dir():
        return _folder(target, workspace)
    own = {target.name: target}
    if not (workspace.root / SETTINGS_FILE).is_file():
        return Shelf(MappingProxyType(own))
    shelf = _folder(workspace.root, workspace)
    if name_on(shelf, target) is not None:
        return shelf
    return shelf._replace(files=MappingProxyType(own | dict(shelf.files)))


def _folder(folder: Path, workspace: Workspace) -> Shelf:
    try:
        found = data_files(folder)
    except DiagnosticError as error:
        return Shelf(MappingProxyType({}), error.diagnostics)
    root = folder.resolve()
    files = {
        (file.within / file.path.name).as_posix(): root / file.within / file.path.name
        for file in found
        if workspace.contains(file.path)
    }
    return Shelf(MappingProxyType(files))


def name_on(shelf: Shelf, target: Path) -> str | None:
    """The name by which a file is asked for."""
    real = target.resolve()
    return next((name for name, path in shelf.files.items() if path.resolve() == real), None)


def workspace_at(target: Path) -> Workspace:
    """The workspace of a target; without its settings where these are wrong, to watch it mend."""
    try:
        return find_workspace(target)
    except DiagnosticError:
        folder = (target if target.is_dir() else target.parent).resolve()
        roots = (one for one in (folder, *folder.parents) if (one / SETTINGS_FILE).is_file())
        return Workspace(next(roots, folder), (), Path())
