"""Old and foreign files as .docx (chuyển .doc, .odt sang .docx), by LibreOffice where it is."""

from __future__ import annotations

from pathlib import Path

from cchc_docs.convert.program import find_office
from cchc_docs.convert.run import calling
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.language import _

CONVERTED = (".doc", ".odt", ".rtf")
TIMEOUT_S = 90


def as_docx(file: Path, timeout_s: float = TIMEOUT_S) -> bytes:
    """The file as .docx. Raises `DiagnosticError`: no LibreOffice, no answer in time, no result."""
    office = find_office()
    if office is None:
        raise _fault(
            file,
            _("«{suffix}» can be read only with LibreOffice, which is not here").format(
                suffix=file.suffix
            ),
            _("install LibreOffice, or save the file in Word as .docx"),
        )
    with calling(office, "docx", [file.read_bytes()], file.suffix.lower()) as call:
        if not call.has_ended(timeout_s):
            raise _fault(
                file,
                _("LibreOffice gave no answer in {seconds} seconds").format(
                    seconds=round(timeout_s)
                ),
                _("open it in Word and save it as .docx"),
            )
        made = call.made / "0.docx"
        if not made.is_file() or not made.stat().st_size:
            raise _fault(
                file,
                _("LibreOffice cannot read this file"),
                _("open it in Word and save it as .docx"),
            )
        return made.read_bytes()


def _fault(file: Path, message: str, fix: str) -> DiagnosticError:
    place = WordPlace(str(file))
    return DiagnosticError([Diagnostic("file.convert", Severity.ERROR, place, message, fix)])
