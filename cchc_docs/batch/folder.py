"""The folder that a batch writes to (thư mục ra): its hidden records, its lock, its leftovers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _

RECORDS = ".cchc-docs-dot"
"""Manifest, notes and lock are hidden from the clerk, who sees documents and their summary."""
_LOCK = "khoa"


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """Have the folder for oneself; gives where its records are.

    Raises `DiagnosticError`: another batch is at work there, or the folder cannot be written to.
    """
    records = folder / RECORDS
    try:
        records.mkdir(parents=True, exist_ok=True)
        lock = FileLock(records / _LOCK, timeout=0)
        lock.acquire()
    except Timeout:
        message = _("another batch is at work in this folder")
        fix = _("wait until it is done, or choose another folder with -o")
        raise _fault("output.busy", folder, message, fix) from None
    except OSError as error:
        message = _("the file cannot be written: {reason}").format(reason=error.strerror or error)
        fix = _("check your rights, or choose another folder with -o")
        raise _fault("output.unwritable", folder, message, fix) from None
    try:
        _clear(folder)
        _clear(records)
        yield records
    finally:
        lock.release()


def _clear(folder: Path) -> None:
    """Do away with files that a killed run was about to put in their place."""
    for left in folder.glob(".cchc-*.tmp"):
        with suppress(OSError):
            left.unlink()


def _fault(rule: str, folder: Path, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace(str(folder)), message, fix)])
