"""A new form (biểu mẫu mới), with the names that the shared files know."""

from __future__ import annotations

from pathlib import Path as FilePath

from cchc_docs.diagnostic import DiagnosticError, FilePlace
from cchc_docs.document.kind import Kind
from cchc_docs.load.form.items import Path
from cchc_docs.load.form.layout import layout_of
from cchc_docs.load.form.names import names_of
from cchc_docs.load.form.shape import Sort
from cchc_docs.load.form.write import form_bytes
from cchc_docs.load.includes import load_included
from cchc_docs.load.located import Located
from cchc_docs.load.shared import INCLUDE
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace


def new_form(kind: Kind, target: FilePath, shared: str, workspace: Workspace) -> bytes:
    """The form of a kind as it will stand at `target`, which finds the shared file at `shared`.

    Raises `DiagnosticError` where the shared file is faulty: its names are to be offered.
    """
    place = FilePlace(shown(target))
    including = Located(
        {INCLUDE: shared}, {(INCLUDE,): place}, {(): place, (INCLUDE,): place}, {}, frozenset()
    )
    included = load_included(including, target, workspace, kind.model)
    if included.faults:
        raise DiagnosticError(included.faults)
    names = names_of(included.references)
    given: dict[Path, str] = {(INCLUDE,): shared}
    if len(names[Sort.AGENCY]) == 1:
        given["co_quan",] = next(iter(names[Sort.AGENCY]))
    return form_bytes(layout_of(kind), names, given)
