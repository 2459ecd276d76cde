"""Put finished documents on disk: whole or not at all, and never over a person's own work.

A hidden record beside the documents keeps the SHA-256 of what was last written. A file that differs
from its record was edited by hand, or was never ours; it is kept unless the clerk says otherwise.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.write.record import folder_alone, recorded, write_record
from cchc_docs.write.replace import current, fault, no_room, replace_file

__all__ = [
    "RECORD",
    "Outcome",
    "is_issued_otherwise",
    "issued",
    "no_room",
    "replace_file",
    "require_ours",
    "require_writable",
    "seal_documents",
    "write_document",
]

RECORD = ".cchc-docs.json"
_ISSUED = "issued "
"""Before the SHA-256 of a document that has a number and went out: it is not made anew."""


class Outcome(StrEnum):
    """What became of a file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"


def write_document(path: Path, data: bytes, *, force: bool = False) -> Outcome:
    """Write a document unless a person has changed the one that is there.

    Raises `DiagnosticError`: edited by hand (`output.edited`), or open elsewhere, no rights, no
    room (`output.unwritable`). The old file is then still whole.
    """
    digest = sha256(data).hexdigest()
    if current(path) == data and _known(path).removeprefix(_ISSUED) == digest:
        return Outcome.UNCHANGED
    with folder_alone(path.parent):
        if current(path) == data:
            _remember(path, digest)
            return Outcome.UNCHANGED
        require_writable(path, data, force=force)
        replace_file(path, data)
        _remember(path, digest)
    return Outcome.WRITTEN


def require_writable(path: Path, data: bytes, *, force: bool) -> None:
    """Raise `DiagnosticError` where `write_document` would refuse what stands at the path.

    What was issued stands, whatever is forced.
    """
    if not force or _known(path).startswith(_ISSUED):
        require_ours(path, data)


def require_ours(path: Path, data: bytes) -> None:
    """Raise `DiagnosticError` where a person has made or changed the file that stands there.

    So too where another text was issued: its file may have been moved away, but it went out.
    """
    there = current(path)
    if is_issued_otherwise(path, data, there):
        raise DiagnosticError([issued(path)])
    if there is None or there == data:
        return
    if sha256(there).hexdigest() != _known(path):
        message = _("this file was edited by hand, or is not from this program")
        fix = _("choose another name for the new file, or render with --force to replace this one")
        raise fault("output.edited", path, message, fix)


def seal_documents(digests: Mapping[Path, str]) -> None:
    """Note that files of these SHA-256 were issued: from now on they stand as they are."""
    for folder in dict.fromkeys(path.parent for path in digests):
        own = {path.name: digest for path, digest in digests.items() if path.parent == folder}
        for name in own:
            _put_to_disk(folder / name)
        with folder_alone(folder):
            sealed = {name: _ISSUED + digest for name, digest in own.items()}
            write_record(folder, RECORD, recorded(folder, RECORD) | sealed, lasting=True)


def issued(path: Path) -> Diagnostic:
    """A document stands as it was issued, whatever its data say now."""
    message = _("this document was issued, and its data or its wording have changed since")
    fix = _(
        "put the new one elsewhere with -o; what was issued is amended by a document of its own "
        "(Điều 18 khoản 3)"
    )
    return Diagnostic("output.issued", Severity.ERROR, FilePlace(str(path)), message, fix)


def is_issued_otherwise(path: Path, data: bytes, there: bytes | None) -> bool:
    """Whether the document at a path was issued, and these bytes would take the place of others.

    `there` is what stands at the path now; where nothing does, only what was issued may come back.
    """
    known = _known(path)
    if not known.startswith(_ISSUED) or there == data:
        return False
    return there is not None or known != _ISSUED + sha256(data).hexdigest()


def _known(path: Path) -> str:
    """What the record says of a document."""
    known = recorded(path.parent, RECORD).get(path.name)
    return known if isinstance(known, str) else ""


def _remember(path: Path, digest: str) -> None:
    """Note what was written; within `folder_alone`. That a document was issued is not forgotten."""
    if not _known(path).startswith(_ISSUED):
        write_record(path.parent, RECORD, recorded(path.parent, RECORD) | {path.name: digest})


def _put_to_disk(path: Path) -> None:
    """Wait until a file would outlast a power cut; one that may not be opened is left to chance."""
    with contextlib.suppress(OSError), path.open("r+b") as file:
        os.fsync(file.fileno())
