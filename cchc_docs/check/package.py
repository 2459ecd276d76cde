"""Reading a Word file safely (đọc tệp .docx an toàn): nothing executed, nothing fetched."""

from __future__ import annotations

import stat
from pathlib import Path

from cchc_docs.check.archive import read_archive
from cchc_docs.check.parts import Package
from cchc_docs.check.refusal import refusal, trap
from cchc_docs.check.signatures import stranger
from cchc_docs.check.trust import require_trusted
from cchc_docs.language import _
from cchc_docs.reason import reason_of

MAX_FILE = 100 * 2**20
_OWNER_FILE = "~$"


def file_bytes(path: Path) -> bytes:
    """What this file holds; raises `DiagnosticError` where it cannot be opened or is too large."""
    name = str(path)
    if path.name.startswith(_OWNER_FILE):
        raise refusal(
            name,
            _("This is a note that Word keeps while a file is open, not a document."),
            _("Name the document itself: the same name without «~$»."),
        )
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refusal(name, _("This is not a file."), _("Name a .docx file."))
        if status.st_size > MAX_FILE:
            raise trap(name)
        return path.read_bytes()
    except OSError as error:
        raise refusal(
            name,
            _("The file cannot be opened: {reason}.").format(reason=reason_of(error)),
            _("Check its name; close it in Word; check that you may read it."),
        ) from error


def read_package(data: bytes, path: str) -> Package:
    """The package in these bytes; raises `DiagnosticError` where it may not be opened."""
    if (refused := stranger(data, path)) is not None:
        raise refused
    archive = read_archive(data, path)
    package = Package(path, archive.names, archive.content)
    require_trusted(package)
    return package
