"""Old and foreign files as .docx (chuyển .doc, .odt sang .docx), by LibreOffice where it is.

Each conversion has a folder and a profile of its own, which go with it: no macro setting, no recent
file and no running LibreOffice of the user is touched. A fresh profile runs no macros.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.language import _

CONVERTED = (".doc", ".odt", ".rtf")
TIMEOUT_S = 90
_NAMES = ("soffice", "libreoffice")
_ELSEWHERE = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.exe",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ),
}


def find_office() -> Path | None:
    """Where LibreOffice is, or none."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    places = [found] if found else _ELSEWHERE.get(sys.platform, ())
    return next((path for place in places if (path := Path(place)).is_file()), None)


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
    with tempfile.TemporaryDirectory(prefix="cchc-docs-") as folder:
        copy = Path(folder) / f"van-ban{file.suffix.lower()}"
        shutil.copyfile(file, copy)
        _run(office, copy, Path(folder), file, timeout_s)
        made = copy.with_suffix(".docx")
        if not made.is_file() or not made.stat().st_size:
            raise _fault(
                file,
                _("LibreOffice cannot read this file"),
                _("open it in Word and save it as .docx"),
            )
        return made.read_bytes()


def _run(office: Path, copy: Path, folder: Path, file: Path, timeout_s: float) -> None:
    command = [
        str(office),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder),
        str(copy),
    ]
    process = subprocess.Popen(  # noqa: S603 – our own arguments, and a file name that we chose
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(timeout_s)
    except subprocess.TimeoutExpired:
        _end(process)
        raise _fault(
            file,
            _("LibreOffice gave no answer in {seconds} seconds").format(seconds=round(timeout_s)),
            _("open it in Word and save it as .docx"),
        ) from None


def _end(process: subprocess.Popen[bytes]) -> None:
    """LibreOffice starts a child that outlives it: end the whole group where there are groups."""
    with suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _fault(file: Path, message: str, fix: str) -> DiagnosticError:
    place = WordPlace(str(file))
    return DiagnosticError([Diagnostic("file.convert", Severity.ERROR, place, message, fix)])
