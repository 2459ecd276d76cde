"""One program at a time (khóa): whoever works on a folder has it for itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _


@contextmanager
def alone(lock_file: Path, folder: Path, busy: str, *, patience_s: float = 0) -> Iterator[None]:
    """Have a folder for oneself; `busy` says what another is doing there.

    Raises `DiagnosticError`: somebody else is at work there, or the folder cannot be written to.
    """
    try:
        lock_file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(lock_file, timeout=patience_s)
        lock.acquire()
    except Timeout:
        fix = _("wait until it is done, or choose another folder with -o")
        raise _fault("output.busy", folder, busy, fix) from None
    except OSError as error:
        message = _("the file cannot be written: {reason}").format(reason=error.strerror or error)
        fix = _("check your rights, or choose another folder with -o")
        raise _fault("output.unwritable", folder, message, fix) from None
    try:
        yield
    finally:
        lock.release()


def _fault(rule: str, folder: Path, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace(str(folder)), message, fix)])
