"""Where LibreOffice is (tìm LibreOffice): on the path, in its usual folders, in the registry."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _

_NAMES = ("soffice", "libreoffice", "loffice", "lowriter")
_FLATPAK = "exports/bin/org.libreoffice.LibreOffice"
_MAC = "Applications/LibreOffice.app/Contents/MacOS/soffice"
_KEYS = (
    r"SOFTWARE\LibreOffice\UNO\InstallPath",
    r"SOFTWARE\WOW6432Node\LibreOffice\UNO\InstallPath",
)


class Office(NamedTuple):
    """LibreOffice, and the folder in which it and this program can both work; none: the usual."""

    path: Path
    workplace: Path | None = None


def find_office() -> Office | None:
    """LibreOffice, or none."""
    path = next((place for place in _places() if place.is_file()), None)
    if path is None:
        return None
    # the sandboxes of snap and flatpak have a /tmp of their own; snap sees no hidden folder
    boxed = any(part in {"snap", "flatpak"} for part in path.parts)
    return Office(path, own_folder() if boxed else None)


def require_office() -> Office:
    """LibreOffice. Raises `DiagnosticError` with what to install where it is not here."""
    office = find_office()
    if office is None:
        message = _("PDF files and pages need LibreOffice, which was not found on this machine")
        fix = _(
            "install LibreOffice from libreoffice.org (Debian, Ubuntu: apt install "
            "libreoffice-writer fonts-liberation2), then run the command again"
        )
        place = FilePlace("LibreOffice")
        raise DiagnosticError(
            [Diagnostic("output.no-libreoffice", Severity.ERROR, place, message, fix)]
        )
    return office


def own_folder() -> Path | None:
    """The home of the user; none where neither HOME nor the list of users names one."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def _places() -> Iterator[Path]:
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))
    home = own_folder()
    match sys.platform:
        case "darwin":
            yield from (root / _MAC for root in (Path("/"), home) if root)
        case "win32":
            yield from _registered()
            for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA"):
                if folder := os.environ.get(name):
                    yield Path(folder) / "LibreOffice/program/soffice.exe"
        case _:
            yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
            yield from (
                Path(p) for p in ("/usr/lib/libreoffice/program/soffice", "/snap/bin/libreoffice")
            )
            yield Path("/var/lib/flatpak") / _FLATPAK
            if home:
                yield home / ".local/share/flatpak" / _FLATPAK


def _registered() -> Iterator[Path]:
    """What the installer of LibreOffice has noted, for all users and for this one."""
    if sys.platform != "win32":
        return
    import winreg

    for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
        for key in _KEYS:
            try:
                yield Path(winreg.QueryValue(root, key)) / "soffice.exe"
            except OSError:
                continue
