"""Where fonts lie (thư mục phông chữ), on Windows, macOS and other systems, and in LibreOffice."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from cchc_docs.convert.program import own_folder

_SUFFIXES = (".ttf", ".otf", ".ttc")


def font_files(office: Path | None) -> Iterator[Path]:
    """Every font file of this machine, those that LibreOffice brings with it too."""
    for folder in dict.fromkeys([*_folders(), *_of_office(office)]):
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in _SUFFIXES:
                yield path


def _folders() -> list[Path]:
    home = own_folder() or Path("/")  # where nobody has a home there are no fonts of his
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", own]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return [
        *(Path(folder) / "fonts" for folder in shared.split(":")),
        own / "fonts",
        home / ".fonts",
    ]


def _of_office(office: Path | None) -> list[Path]:
    """`program/soffice` has its fonts in `share/fonts`, on macOS in `Contents/Resources/fonts`."""
    if office is None:
        return []
    program = office.resolve().parent.parent
    return [program / "share/fonts", program / "Resources/fonts"]
