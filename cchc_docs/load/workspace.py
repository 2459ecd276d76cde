"""The folder an office works in: its settings, its own templates, and the border of what is read.

`cchc.toml` marks the root of a workspace. Without one, the folder of the data file is the workspace
and only the templates of the package are there.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.text_file import read_text, shown

SETTINGS_FILE = "cchc.toml"
_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where things are. `templates` are searched in order: the office's own come first."""

    root: Path
    templates: tuple[Path, ...]
    output: Path

    def template(self, name: str) -> Path | None:
        """The first file of that name in the templates folders."""
        return next((path for folder in self.templates if (path := folder / name).is_file()), None)

    def contains(self, path: Path) -> bool:
        """Whether a path, its links followed, lies within the workspace."""
        return path.resolve().is_relative_to(self.root)


@cache
def package_folder(name: str) -> Path:
    """`templates` or `notices`: inside the installed package, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def find_workspace(start: Path) -> Workspace:
    """The workspace that a file or folder belongs to. Raises `DiagnosticError` on bad settings."""
    folder = (start if start.is_dir() else start.parent).resolve()
    for root in (folder, *folder.parents):
        if (root / SETTINGS_FILE).is_file():
            return _configured(root)
    return Workspace(folder, (package_folder("templates"),), Path("van-ban"))


@cache
def _configured(root: Path) -> Workspace:
    file = root / SETTINGS_FILE
    text = read_text(file)
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = _("the settings cannot be read: {reason}").format(reason=error)
        raise _fault(file, message, _("check the quotation marks and the equals signs")) from None
    known = {"mau": "templates", "thu_muc_ra": "van-ban"}
    for key, value in settings.items():
        if key not in known or not isinstance(value, str):
            message = _("«{key}» is no setting, or its value is no text").format(key=key)
            raise _fault(file, message, _("known here: {keys}").format(keys=", ".join(known)))
        known[key] = value
    own = root / known["mau"]
    if not own.resolve().is_relative_to(root):
        message = _("the templates folder «{name}» lies outside the workspace")
        raise _fault(file, message.format(name=known["mau"]), _("move it into the workspace"))
    return Workspace(root, (own, package_folder("templates")), root / known["thu_muc_ra"])


def _fault(file: Path, message: str, fix: str) -> DiagnosticError:
    place = FilePlace(shown(file))
    return DiagnosticError([Diagnostic("workspace.settings", Severity.ERROR, place, message, fix)])
