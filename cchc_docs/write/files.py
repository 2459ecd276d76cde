"""Put finished documents on disk: whole or not at all, and never over a person's own work.

A hidden record beside the documents keeps the SHA-256 of what was last written. A file that differs
from its record was edited by hand, or was never ours; it is kept unless the clerk says otherwise.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import tempfile
from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _

RECORD = ".cchc-docs.json"
_ISSUED = "issued "
"""Before the SHA-256 of a document that has a number and went out: it is not made anew."""
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


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
    record = _recorded(path.parent)
    current = _current(path)
    if current == data:
        if record.get(path.name, "").removeprefix(_ISSUED) != digest:
            _remember(path, digest, record)
        return Outcome.UNCHANGED
    if not force or record.get(path.name, "").startswith(_ISSUED):
        require_ours(path, data)
    replace_file(path, data)
    _remember(path, digest, record)
    return Outcome.WRITTEN


def require_ours(path: Path, data: bytes) -> None:
    """Raise `DiagnosticError` where another file stands that a person has made or changed."""
    current = _current(path)
    if current is None or current == data:
        return
    known = _recorded(path.parent).get(path.name, "")
    if known.startswith(_ISSUED):
        raise DiagnosticError([issued(path)])
    if sha256(current).hexdigest() != known:
        message = _("this file was edited by hand, or is not from this program")
        fix = _("choose another name for the new file, or render with --force to replace this one")
        raise _fault("output.edited", path, message, fix)


def seal_documents(digests: Mapping[Path, str]) -> None:
    """Note that files of these SHA-256 were issued: from now on they stand as they are."""
    for folder in dict.fromkeys(path.parent for path in digests):
        own = {path.name: digest for path, digest in digests.items() if path.parent == folder}
        record = _recorded(folder) | {name: _ISSUED + digest for name, digest in own.items()}
        _write_record(folder, record)


def issued(path: Path) -> Diagnostic:
    """A document stands as it was issued, whatever its data say now."""
    message = _("this document was issued, and its data or its wording have changed since")
    fix = _(
        "put the new one elsewhere with -o; what was issued is amended by a document of its own "
        "(Điều 18 khoản 3)"
    )
    return Diagnostic("output.issued", Severity.ERROR, FilePlace(str(path)), message, fix)


def is_sealed(path: Path) -> bool:
    """Whether the document at a path was issued."""
    return _recorded(path.parent).get(path.name, "").startswith(_ISSUED)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file beside its place, then move it there in one step."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".cchc-", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        if error.errno in _NO_ROOM:
            raise no_room(path) from None
        raise _in_the_way(path) or _fault(
            "output.unwritable",
            path,
            _("the file cannot be written: {reason}").format(reason=error.strerror or error),
            _("close it in Word, or choose another folder with -o"),
        ) from None


def no_room(path: Path) -> DiagnosticError:
    """The disk, or the office's share of it, is full."""
    message = _("there is no room left on the disk")
    return _fault("output.no-room", path, message, _("make room, and run the command again"))


def _current(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _in_the_way(path) or _fault(
            "output.unwritable",
            path,
            _("the file cannot be read: {reason}").format(reason=error.strerror or error),
            _("close it elsewhere or check your rights"),
        ) from None


def _in_the_way(path: Path) -> DiagnosticError | None:
    """A folder where a file belongs, or a file where a folder belongs."""
    if os.path.isdir(path):  # noqa: PTH112 – Path.is_dir raises where a name is too long
        message = _("a folder of this name stands here")
        fix = _("rename it, or choose another folder with -o")
        return _fault("output.unwritable", path, message, fix)
    file = next((str(folder) for folder in path.parents if os.path.isfile(folder)), None)  # noqa: PTH113
    if file is None:
        return None
    message = _("«{name}» is a file, not a folder").format(name=file)
    return _fault("output.unwritable", path, message, _("choose another folder with -o"))


def _recorded(folder: Path) -> dict[str, str]:
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(record, dict):
        return {}
    return {name: text for name, text in record.items() if isinstance(text, str)}


def _remember(path: Path, digest: str, record: dict[str, str]) -> None:
    _write_record(path.parent, record | {path.name: digest})


def _write_record(folder: Path, record: Mapping[str, str]) -> None:
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    replace_file(folder / RECORD, f"{text}\n".encode())


def _fault(rule: str, path: Path, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace(str(path)), message, fix)])
