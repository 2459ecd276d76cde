"""The folder an office works in: its settings, its own templates, and the border of what is read.

`cchc.toml` marks the root of a workspace. Without one, the folder of the data file is the workspace
and only the templates of the package are there.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.settings_file import place_of, read_settings

SETTINGS_FILE = "cchc.toml"
VOCABULARY_FILE = "danh-muc.yml"
"""The office's own lists, at the root of a workspace."""
COMMON_FILE, LIBRARY_FILE, COLUMNS_FILE = "chung.yml", "huong-khac-phuc.yml", "cot.yml"
"""What a batch finds beside its workbook: common data, directions, meanings of headings."""
_PACKAGE = Path(__file__).parent.parent
_RULE = "workspace.settings"
_FOLDERS = {"mau": "templates", "thu_muc_ra": "van-ban"}
_REGISTER = "so_dang_ky"


class Workspace(NamedTuple):
    """Where things are. `templates` are searched in order: the office's own come first.

    `register` is where the settings say that the register is: a file, counted from the root, or the
    URL of a database; empty where they do not.
    """

    root: Path
    templates: tuple[Path, ...]
    output: Path
    register: str = ""

    def template(self, name: str) -> Path | None:
        """The first file of that name in the templates folders; none that leads out of them."""
        for folder in self.templates:
            path = folder / name
            if is_file(path) and path.resolve().is_relative_to(folder.resolve()):
                return path
        return None

    def contains(self, path: Path) -> bool:
        """Whether a path, its links followed, lies within the workspace."""
        return Path(os.path.realpath(path)).is_relative_to(self.root)


def is_file(path: Path) -> bool:
    """Whether there is such a file; a name that no file can have names none."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long, or a NUL in it
        return False


@cache
def package_folder(name: str) -> Path:
    """`templates` or `notices`: inside the installed package, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def find_workspace(start: Path) -> Workspace:
    """The workspace that a file or folder belongs to. Raises `DiagnosticError` on bad settings."""
    is_folder = os.path.isdir(start)  # noqa: PTH112 – Path.is_dir raises where a name is too long
    folder = (start if is_folder else start.parent).resolve()
    for root in (folder, *folder.parents):
        if (root / SETTINGS_FILE).is_file():
            return _configured(root)
    return Workspace(folder, (package_folder("templates"),), Path("van-ban"))


def forget_settings() -> None:
    """Read `cchc.toml` anew when it is needed next; whoever stays while files change asks so."""
    _configured.cache_clear()


@cache
def _configured(root: Path) -> Workspace:
    file = root / SETTINGS_FILE
    given = read_settings(file, _RULE, {*_FOLDERS, _REGISTER})
    settings = {**_FOLDERS, **{key: name for key, name in given.items() if key in _FOLDERS}}
    folders = {key: root / name for key, name in settings.items()}
    outside = [
        Diagnostic(
            _RULE,
            Severity.ERROR,
            place_of(file, key),
            _("the folder «{name}» lies outside the workspace").format(name=settings[key]),
            _("name a folder within the workspace; «render -o» writes anywhere"),
        )
        for key, folder in folders.items()
        if not folder.resolve().is_relative_to(root)
    ]
    if not outside and "mau" in given and not folders["mau"].is_dir():
        message = _("there is no templates folder «{name}»").format(name=given["mau"])
        fix = _("check the name, or take the line out to use the templates of the program")
        place = place_of(file, "mau")
        outside.append(Diagnostic(_RULE, Severity.ERROR, place, message, fix))
    if outside:
        raise DiagnosticError(outside)
    templates = (folders["mau"], package_folder("templates"))
    return Workspace(root, templates, folders["thu_muc_ra"], given.get(_REGISTER, ""))
