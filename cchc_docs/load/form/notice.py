"""A filled-in form → the record of its kind (biểu mẫu thành văn bản), with all that is wrong."""

from __future__ import annotations

from pathlib import Path

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.form.read import read_form
from cchc_docs.load.located import by_place
from cchc_docs.load.notice import Notice, notice_of
from cchc_docs.load.workspace import Workspace


def load_form(file: Path, workspace: Workspace) -> Notice:
    """The record of a form. Raises `DiagnosticError` with every fault, each at its cell."""
    form = read_form(file, workspace)
    try:
        notice = notice_of(form.located, file, workspace)
    except DiagnosticError as error:
        if not form.faults:
            raise
        # what could not be read is not also missing
        told = {fault.place for fault in form.faults}
        others = [fault for fault in error.diagnostics if fault.place not in told]
        raise DiagnosticError(sorted([*form.faults, *others], key=by_place)) from None
    if form.faults:
        raise DiagnosticError(form.faults)
    return notice
