"""Where the work is done (thư mục làm việc): may files be written there, and is there room."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cchc_docs.doctor.finding import Finding, fault, sound, warning
from cchc_docs.language import _
from cchc_docs.load.workspace import SETTINGS_FILE, find_workspace
from cchc_docs.reason import reason_of

MEGABYTE = 10**6
LITTLE_ROOM, NO_ROOM = 500 * MEGABYTE, 20 * MEGABYTE
"""A document takes some 20 KB, a conversion by LibreOffice some 10 MB of temporary files."""
LONGEST_WINDOWS_PATH = 259
LONGEST_NAME = 120
"""Below the workspace: a folder of a batch and a file named after an agency."""


def probe(folder: Path) -> Iterator[Finding]:
    """The workspace, its output folder, the temporary folder."""
    workspace = find_workspace(folder)
    if (workspace.root / SETTINGS_FILE).is_file():
        yield sound(_("workspace: {folder}").format(folder=workspace.root))
    else:
        message = _("no workspace here: {folder} is used as it is, with the templates that came")
        yield sound(message.format(folder=workspace.root))
    output = workspace.root / workspace.output
    temporary = Path(tempfile.gettempdir())
    for place in dict.fromkeys((workspace.root, output, temporary)):
        yield from _writable(place)
    yield from _room(workspace.root)
    if sys.platform == "win32":
        yield from judge_path(len(str(workspace.root)), long_paths=_long_paths_enabled())


def _writable(folder: Path) -> Iterator[Finding]:
    """Try it: write a file with Vietnamese letters in its name, and take it away again."""
    there = next(path for path in (folder, *folder.parents) if path.is_dir())
    try:
        with tempfile.NamedTemporaryFile(prefix=".cchc-thử-", dir=there) as file:
            file.write(b"cchc-docs")
    except OSError as error:
        message = _("no file can be written to {folder}: {reason}")
        fix = _("ask for the right to write there, or work in a folder of your own")
        yield fault(message.format(folder=there, reason=reason_of(error)), fix)
    else:
        yield sound(_("files can be written to {folder}").format(folder=folder))


def _room(folder: Path) -> Iterator[Finding]:
    there = next(path for path in (folder, *folder.parents) if path.is_dir())
    yield judge_room(shutil.disk_usage(there).free)


def judge_room(free: int) -> Finding:
    """What to say of so many bytes that are free."""
    message = _("{size} MB free on the disk").format(size=free // MEGABYTE)
    fix = _("empty the recycle bin, or move old files elsewhere")
    if free < NO_ROOM:
        return fault(message, fix)
    return warning(message, fix) if free < LITTLE_ROOM else sound(message)


def judge_path(length: int, *, long_paths: bool) -> Iterator[Finding]:
    """Whether names of documents still fit behind a path of this many characters, on Windows."""
    if length + LONGEST_NAME > LONGEST_WINDOWS_PATH and not long_paths:
        message = _("the path of the workspace has {length} characters: long names will not fit")
        fix = _("move the workspace to a short path such as C:\\cchc")
        yield warning(message.format(length=length), fix)


def _long_paths_enabled() -> bool:
    if sys.platform != "win32":
        return True
    import winreg

    key = r"SYSTEM\CurrentControlSet\Control\FileSystem"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key) as handle:
            return bool(winreg.QueryValueEx(handle, "LongPathsEnabled")[0])
    except OSError:  # Windows before 10, where nothing enables them
        return False
