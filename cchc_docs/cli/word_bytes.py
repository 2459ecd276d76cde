"""A Word file, or an old or foreign one, as the bytes of a .docx (đọc tệp Word)."""

from __future__ import annotations

from pathlib import Path

from cchc_docs.check.package import file_bytes, read_package
from cchc_docs.convert.office import CONVERTED, as_docx


def word_bytes(path: Path) -> bytes:
    """The file as .docx, found harmless: LibreOffice follows what a package points to.

    Raises `DiagnosticError` where it cannot be read.
    """
    if path.suffix.lower() in CONVERTED:
        return as_docx(path)
    data = file_bytes(path)
    read_package(data, str(path))
    return data
