"""One program at a time (khóa): whoever works on a folder has it for itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from filelock import FileLock, Timeout

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.reason import reason_of


class Busy(NamedTuple):
    """What is told where one cannot be alone: what another is doing there, and what to do then."""

    message: str
    fix: str
    fix_rights: str


@contextmanager
def alone(lock_file: Path, folder: Path, busy: Busy, *, patience_s: float = 0) -> Iterator[None]:
    """Have a folder for oneself.

    Raises `DiagnosticError`: somebody else is at work there, or the folder cannot be written to.
    """
    try:
        lock_file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(lock_file, timeout=patience_s)
        lock.acquire()
    except Timeout:
        raise _fault("output.busy", folder, busy.message, busy.fix) from None
    except (OSError, NotImplementedError) as error:  # the latter on file systems without locks
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        message = _("the file cannot be written: {reason}").format(reason=reason)
        raise _fault("output.unwritable", folder, message, busy.fix_rights) from None
    try:
        yield
    finally:
        lock.release()


def _fault(rule: str, folder: Path, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace(str(folder)), message, fix)])
