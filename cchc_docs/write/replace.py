"""Put a file in its place: whole or not at all, and what is in its way is told (thay tệp)."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.reason import reason_of

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


def replace_file(path: Path, data: bytes, *, lasting: bool = False) -> None:
    """Write a file beside its place, then move it there in one step.

    The rights are those of the file that it replaces, else those that the office gives new files.
    A `lasting` one is on the disk before it takes the place: what nobody could make anew. Waiting
    for that takes 0.3 ms a file on the machine this was measured on, but 10 ms and more on a disk
    that turns, as long as a document of a batch; those the same command makes again.
    """
    temporary = path.with_name(f".cchc-{secrets.token_hex(8)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(temporary, _NEW, 0o666), "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException as error:  # a clerk may press Ctrl-C
        with contextlib.suppress(OSError):
            temporary.unlink()
        if not isinstance(error, OSError):
            raise
        if error.errno in _NO_ROOM:
            raise no_room(path) from None
        raise in_the_way(path) or fault(
            "output.unwritable",
            path,
            _("the file cannot be written: {reason}").format(reason=reason_of(error)),
            _("close it in Word, or choose another folder with -o")
            if os.path.lexists(path)
            else _("choose another folder with -o"),
        ) from None


def current(path: Path) -> bytes | None:
    """The bytes of a file; nothing where there is none. Raises `DiagnosticError`: unreadable."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise in_the_way(path) or fault(
            "output.unwritable",
            path,
            _("the file cannot be read: {reason}").format(reason=reason_of(error)),
            _("close it elsewhere or check your rights"),
        ) from None


def no_room(path: Path) -> DiagnosticError:
    """The disk, or the office's share of it, is full."""
    message = _("there is no room left on the disk")
    return fault("output.no-room", path, message, _("make room, and run the command again"))


def in_the_way(path: Path) -> DiagnosticError | None:
    """A folder where a file belongs, or a file where a folder belongs."""
    if os.path.isdir(path):  # noqa: PTH112 – Path.is_dir raises where a name is too long
        message = _("a folder of this name stands here")
        fix = _("rename it, or choose another folder with -o")
        return fault("output.unwritable", path, message, fix)
    file = next((str(folder) for folder in path.parents if os.path.isfile(folder)), None)  # noqa: PTH113
    if file is None:
        return None
    message = _("«{name}» is a file, not a folder").format(name=file)
    return fault("output.unwritable", path, message, _("choose another folder with -o"))


def fault(rule: str, path: Path, message: str, fix: str) -> DiagnosticError:
    """What is wrong with a file as a whole."""
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace(str(path)), message, fix)])
