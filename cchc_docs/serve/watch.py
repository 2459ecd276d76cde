"""Which files have changed (theo dõi tệp): the workspace and its templates, looked through again.

Looking, not being told: notifications of the system miss network folders, and a watcher of single
files misses those that do not exist yet and editors that save by renaming. A look takes a
millisecond for a hundred files; where it takes longer, the next one waits longer, so that no more
than a fifth of one processor goes into it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.load.workbook.suffixes import FORMS
from cchc_docs.load.workspace import SETTINGS_FILE, Workspace

DATA = frozenset({".yml", ".yaml", ".toml", *FORMS})
WORDINGS = frozenset({".md", ".toml", ".docx"})
REST_S = 0.15
"""Between two looks, where looking is fast."""
_SHARE = 5
_SETTLED_S = 0.05
"""So long nothing may change before what was written counts as whole."""
_LONGEST_S = 2.0
"""A file that never comes to rest is shown all the same."""


class Stamp(NamedTuple):
    """What tells one state of a file from another; a renamed file has another number."""

    changed_ns: int
    size: int
    number: int


Stamps = dict[str, Stamp]


class Watcher:
    """Remembers how the files stood at the last look."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known = _stamps(workspace)
        self._due = 0.0

    def turn_to(self, workspace: Workspace) -> None:
        """Watch another workspace from now on."""
        self._workspace = workspace
        self._known = _stamps(workspace)

    def changes(self) -> frozenset[str]:
        """The files that came, went or changed since the last look, once they are at rest."""
        if time.monotonic() < self._due:
            return frozenset()
        began = time.monotonic()
        now = _stamps(self._workspace)
        took = time.monotonic() - began
        changed = self._known.items() ^ now.items()
        while changed and time.monotonic() - began < _LONGEST_S:
            time.sleep(_SETTLED_S)
            before, now = now, _stamps(self._workspace)
            changed |= before.items() ^ now.items()
            if before == now:
                break
        self._known = now
        self._due = time.monotonic() + max(REST_S, _SHARE * took)
        return frozenset(name for name, _stamp in changed)


def _stamps(workspace: Workspace) -> Stamps:
    found: Stamps = {}
    for folder, endings in (
        (workspace.root, DATA),
        *((templates, WORDINGS) for templates in workspace.templates),
    ):
        found.update(_within(str(folder), endings))
    for parent in workspace.root.parents:  # settings above would make it another workspace
        found.update(_stamp(str(parent / SETTINGS_FILE)))
    return found


def _within(folder: str, endings: frozenset[str]) -> Iterator[tuple[str, Stamp]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:  # gone meanwhile, or closed to us
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if _is_folder(entry):
            yield from _within(entry.path, endings)
        elif os.path.splitext(entry.name)[1].lower() in endings:  # noqa: PTH122 – many, often
            yield from _stamp(entry.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _stamp(path: str) -> Iterator[tuple[str, Stamp]]:
    # not DirEntry.stat: on Windows a folder knows late how a file in it has grown
    try:
        status = os.stat(path)  # noqa: PTH116 – many, often
    except OSError:
        return
    yield path, Stamp(status.st_mtime_ns, status.st_size, status.st_ino)
