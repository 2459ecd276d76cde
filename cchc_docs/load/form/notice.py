"""A filled-in form → the record of its kind (biểu mẫu thành văn bản), with all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError
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
        # what could not be read is not also missing
        told = {fault.place for fault in form.faults}
        others = [fault for fault in error.diagnostics if fault.place not in told]
        raise DiagnosticError(_in_order([*form.faults, *others], form.sheets)) from None
    if form.faults:
        raise DiagnosticError(_in_order(form.faults, form.sheets))
    return notice


def _in_order(faults: Iterable[Diagnostic], sheets: Sequence[str]) -> list[Diagnostic]:
    """As a clerk goes through the workbook; what other files have comes first."""

    def key(fault: Diagnostic) -> tuple[int, tuple[str, str, int, int]]:
        place = fault.place
        if isinstance(place, CellPlace) and place.sheet in sheets:
            return sheets.index(place.sheet), by_place(fault)
        return -1, by_place(fault)

    return sorted(faults, key=key)
