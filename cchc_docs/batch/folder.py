"""The folder that a batch writes to (thư mục ra): its hidden records, its lock, its leftovers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cchc_docs.language import _
from cchc_docs.write.lock import Busy, alone

RECORDS = ".cchc-docs-dot"
"""Manifest, notes and lock are hidden from the clerk, who sees documents and their summary."""
_LOCK = "khoa"


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """Have the folder for oneself; gives where its records are.

    Raises `DiagnosticError`: another batch is at work there, or the folder cannot be written to.
    """
    records = folder / RECORDS
    busy = Busy(
        _("another batch is at work in this folder"),
        _("wait until it is done, or choose another folder with -o"),
        _("check your rights, or choose another folder with -o"),
    )
    with alone(records / _LOCK, folder, busy):
        _clear(folder)
        _clear(records)
        yield records


def _clear(folder: Path) -> None:
    """Do away with files that a killed run was about to put in their place."""
    for left in folder.glob(".cchc-*.tmp"):
        with suppress(OSError):
            left.unlink()
