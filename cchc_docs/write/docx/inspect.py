"""Prove a frame before anything is written with it (kiểm tra khung)."""

from __future__ import annotations

from io import BytesIO

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.language import _
from cchc_docs.write.docx.complete import incomplete
from cchc_docs.write.docx.survey import Survey, survey
from cchc_docs.write.docx.tags import written

_WRONG_TAG = ("frame.slot-form", "frame.slot-unknown", "frame.logic")


def check_frame(frame: bytes, path: str) -> list[Diagnostic]:
    """Everything wrong with a frame; nothing, if documents can be written with it."""
    try:
        found = survey(frame, path)
    except DiagnosticError as error:
        return list(error.diagnostics)
    diagnostics = [*found.diagnostics, *incomplete(found, path)]
    if not any(diagnostic.rule in _WRONG_TAG for diagnostic in diagnostics):
        diagnostics += _second_reading(frame, found, path)
    return diagnostics


def _second_reading(frame: bytes, found: Survey, path: str) -> list[Diagnostic]:
    """What `docxtpl` reads otherwise than we do: there, the frame is unclear."""
    from docxtpl import DocxTemplate  # 100 ms that writing a document does not pay

    ours = {tag.name for _paragraph, tag in found.slots()}
    try:
        theirs = set(DocxTemplate(BytesIO(frame)).get_undeclared_template_variables())
    except Exception as error:  # whatever it stumbles over, the frame is not clear
        return [_unclear(path, str(error))]
    return [_unclear(path, written(name)) for name in sorted(ours ^ theirs)]


def _unclear(path: str, what: str) -> Diagnostic:
    return Diagnostic(
        "frame.slot-form",
        Severity.ERROR,
        WordPlace(path),
        _("Two readings of the frame differ: {what}").format(what=what),
        _("Delete the slot, type it again in one go, and save."),
    )
