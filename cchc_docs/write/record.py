"""Hidden records of a folder (sổ ẩn): what a program knows of the documents that lie beside them.

Several commands may write into one folder at a time. Whoever changes a record reads it, changes it
and writes it within `folder_alone`, so that none loses what another has just noted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from cchc_docs.language import _
from cchc_docs.write.replace import current, fault, replace_file

LOCK = ".cchc-docs.khoa"
_PATIENCE_S = 60
_LOOKED_AGAIN_S = 0.01


@contextmanager
def folder_alone(folder: Path) -> Iterator[None]:
    """Change what lies in a folder for oneself; not to be asked for within itself.

    Raises `DiagnosticError`: others are at work there for long. Where there can be no lock, for
    want of rights or on a file system without any, the work goes on: writing tells what is wrong.
    """
    lock = FileLock(folder / LOCK, timeout=_PATIENCE_S, poll_interval=_LOOKED_AGAIN_S)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        message = _("another command is writing into this folder")
        fix = _("wait until it is done, or choose another folder with -o")
        raise fault("output.busy", folder, message, fix) from None
    except (OSError, NotImplementedError):
        pass
    try:
        yield
    finally:
        lock.release()


def recorded(folder: Path, name: str) -> dict[str, Any]:
    """What a record says of each file. Raises `DiagnosticError` where it cannot be read."""
    try:
        record = json.loads(current(folder / name) or b"{}")
    except ValueError:
        return {}
    return record if isinstance(record, dict) else {}


def write_record(
    folder: Path, name: str, record: Mapping[str, object], *, lasting: bool = False
) -> None:
    """Replace a record. Raises `DiagnosticError`."""
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    replace_file(folder / name, f"{text}\n".encode(), lasting=lasting)
