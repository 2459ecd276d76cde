"""Text files as offices really save them: BOM, UTF-16 from Notepad, CRLF."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.other_formats import other_format
from cchc_docs.reason import reason_of
from cchc_docs.vietnamese.text import describe_character, unfit_character

MAX_BYTES = 10_000_000
"""No notice is that long; a file that is was picked by mistake."""


def shown(path: Path) -> str:
    """A path as a person would type it from here."""
    try:
        return Path(os.path.realpath(path)).relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):  # elsewhere, or the current folder is gone
        return str(path)


def read_text(path: Path) -> str:
    """The text of a file, line ends as newlines.

    Raises `DiagnosticError`: no such file, no access, not text, not UTF-8, a character that
    no document may hold.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except FileNotFoundError:
        raise _refused(
            path, "file.not-found", _("there is no such file"), _("check the name and the folder")
        ) from None
    except OSError as error:
        message = _("the file cannot be read: {reason}").format(reason=reason_of(error))
        raise _refused(
            path, "file.unreadable", message, _("close it elsewhere or check your rights")
        ) from None
    if data is None:
        raise _refused(
            path,
            "file.too-large",
            _("the file is too large for a data file"),
            _("pick the data file of one document"),
        )
    if (other := other_format(data)) is not None:
        kind, fix = other
        message = _("this is {kind}, no data file").format(kind=kind)
        raise _refused(path, "file.encoding", message, fix)
    text = _decoded(path, data).replace("\r\n", "\n").replace("\r", "\n")
    unfit = unfit_character(text)
    if unfit is not None:
        raise DiagnosticError([character_fault(shown(path), text, text.index(unfit))])
    return text


def character_fault(name: str, text: str, position: int) -> Diagnostic:
    """A character that cannot stand in a document, at its place in a text."""
    before = text[:position]
    place = FilePlace(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = _("the character {name} cannot stand in a document")
    message = message.format(name=describe_character(text[position]))
    fix = _("delete it and type the text again")
    return Diagnostic("file.character", Severity.ERROR, place, message, fix)


def _decoded(path: Path, data: bytes) -> str:
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        place = FilePlace(shown(path), line)
        fix = _("save the file again with the encoding UTF-8")
        raise DiagnosticError(
            [Diagnostic("file.encoding", Severity.ERROR, place, _("this is not UTF-8 text"), fix)]
        ) from None


def _refused(path: Path, rule: str, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace(shown(path)), message, fix)])
