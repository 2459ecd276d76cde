"""The pages of a PDF (bản in PDF) of what is shown, made by LibreOffice when somebody asks.

The one place that joins the preview with `convert`.
"""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

from cchc_docs.convert.office import find_office
from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.render import written
from cchc_docs.serve.look import Good

TIMEOUT_S = 90


class Printer:
    """Keeps the last PDF of each document; makes one at a time, once for each state of it."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._made: dict[str, tuple[Good, bytes | Diagnostic]] = {}
        self._working: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def printed(self, name: str, good: Good) -> bytes | Diagnostic:
        """The document as PDF, or why there is none. Waits for those who asked before."""
        with self._turn:
            known = self._made.get(name)
            if known is None or known[0] is not good:
                known = (good, self._print(written(good.document, good.workspace, "docx")))
                self._made[name] = known
            return known[1]

    def stop(self) -> None:
        """End LibreOffice where it is at work."""
        self._stopped = True
        working = self._working
        if working is not None:
            with suppress(ProcessLookupError):
                if hasattr(os, "killpg"):
                    os.killpg(working.pid, signal.SIGKILL)
                else:
                    working.kill()
            working.wait()

    def _print(self, docx: bytes) -> bytes | Diagnostic:
        office = find_office()
        if office is None or self._stopped:
            return _fault(
                _("PDF pages need LibreOffice, which is not here"),
                _(
                    "install LibreOffice from libreoffice.org (Debian, Ubuntu: apt install "
                    "libreoffice-writer), then press the button again"
                ),
            )
        with tempfile.TemporaryDirectory(prefix="cchc-docs-", ignore_cleanup_errors=True) as folder:
            file = Path(folder, "van-ban.docx")
            file.write_bytes(docx)
            profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
            form = ("--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder)
            self._working = subprocess.Popen(  # noqa: S603 – our own arguments and file name
                [str(office), profile, *form, str(file)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            try:
                self._working.wait(TIMEOUT_S)
            except subprocess.TimeoutExpired:
                self.stop()
            finally:
                self._working = None
            made = file.with_suffix(".pdf")
            if made.is_file() and made.stat().st_size:
                return made.read_bytes()
        return _fault(_("LibreOffice made no PDF"), _("close other windows of it and try again"))


def _fault(message: str, fix: str) -> Diagnostic:
    return Diagnostic("output.pdf", Severity.ERROR, FilePlace("LibreOffice"), message, fix)
