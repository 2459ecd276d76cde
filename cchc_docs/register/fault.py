"""What keeps a register from its work (lỗi của kho sổ), said in a sentence.

Rules that begin with `store.` are about the place where the register is kept, those with
`register.` about numbers, days and entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _, later

_KNOWN = (
    # what the message of the database holds, rule, sentence, mend
    (
        (
            "database is locked",
            "database is busy",
            "lock timeout",
            "lock_not_available",
            "deadlock detected",
        ),
        "store.busy",
        later("somebody else is writing in the register, and has not finished in time"),
        later("wait a moment and run the command again; nothing was changed"),
    ),
    (
        ("readonly database", "read-only", "permission denied", "insufficient privilege"),
        "store.read-only",
        later("the register can be read here, but not written"),
        later("ask for the right to write to this file, its folder or database"),
    ),
    (
        ("unable to open database file",),
        "store.unreachable",
        later("the register cannot be opened"),
        later("check the folder and your rights to it"),
    ),
    (
        ("disk is full", "no space left", "disk full"),
        "store.no-room",
        later("there is no room left on the disk"),
        later("make room, and run the command again; nothing was changed"),
    ),
    (
        ("file is not a database", "disk image is malformed", "file is encrypted"),
        "store.broken",
        later("this file is no register, or is damaged"),
        later("put the last backup in its place: «cchc-docs register restore FILE»"),
    ),
    (
        ("password authentication failed", "no password supplied"),
        "store.refused",
        later("the database refuses this user or its password"),
        later("put the password into PGPASSWORD or ~/.pgpass, never into «cchc.toml»"),
    ),
    (
        ("does not exist",),
        "store.unreachable",
        later("there is no such database or user on the server"),
        later("have it made by whoever runs the server, or correct the address"),
    ),
    (
        ("connection", "could not translate host", "server closed", "timeout expired"),
        "store.unreachable",
        later("the server of the register gives no answer"),
        later("check the network and the address; nothing was changed"),
    ),
)


def fault(rule: str, place: str, message: str, fix: str = "") -> DiagnosticError:
    """An error of the register, to be raised."""
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace(place), message, fix)])


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn what a database objects to into a diagnostic; `place` is the register as shown."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(str(error.orig), place) from error
    except SQLAlchemyError as error:
        raise _explained(str(error), place) from error


def _explained(reason: str, place: str) -> DiagnosticError:
    for signs, rule, message, fix in _KNOWN:
        if any(sign in reason.lower() for sign in signs):
            return fault(rule, place, _(message), _(fix))
    message = _("the register could not be used: {reason}").format(reason=reason.split("\n")[0])
    return fault("store.failed", place, message, _("run the command again; nothing was changed"))
