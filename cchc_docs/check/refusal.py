"""Why a file cannot be checked (lý do từ chối): one sentence, and the mend."""

from __future__ import annotations

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.language import _

RULE = "file.readable"


def refusal(path: str, message: str, fix: str) -> DiagnosticError:
    """The error of a file that is not opened."""
    return DiagnosticError([Diagnostic(RULE, Severity.ERROR, WordPlace(path), message, fix)])


def damaged(path: str) -> DiagnosticError:
    """The error of a file that Word would have to repair."""
    return refusal(
        path,
        _("The file is damaged: it is not a whole Word document."),
        _("Open it in Word, let Word repair it, and save it again as .docx."),
    )


def trap(path: str) -> DiagnosticError:
    """The error of a file that would fill the memory."""
    return refusal(
        path,
        _("The file unpacks to far more than a document holds: it may be a trap."),
        _("Do not open it; ask its sender for a new copy."),
    )


def locked(path: str) -> DiagnosticError:
    """The error of a file under a password."""
    return refusal(
        path,
        _("The file is protected by a password."),
        _(
            "In Word: File, Info, Protect Document, Encrypt with Password, clear the password; "
            "then save."
        ),
    )


def another_format(path: str, kind: str) -> DiagnosticError:
    """The error of a file of another program or an older Word."""
    return refusal(
        path,
        _("This is {kind}, not a .docx.").format(kind=kind),
        _("Open it in Word; File, Save As, choose «Word Document (*.docx)»."),
    )
