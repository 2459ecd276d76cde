"""What an office's own headings mean (tệp cột): `cot.yml`, one heading a line.

«Điểm chốt: diem» says that the column «Điểm chốt» holds the points that count.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.model.references import nearest
from cchc_docs.vietnamese.text import fold


def read_mapping(file: Path) -> Mapping[str, Column]:
    """The columns by folded heading. Raises `DiagnosticError`: no such column, not readable."""
    located = read_yaml(file)
    known = {fold(column.value): column for column in Column}
    found: dict[str, Column] = {}
    faults: list[Diagnostic] = []
    for heading, name in located.data.items():
        column = known.get(fold(name)) if isinstance(name, str) else None
        if column is not None:
            found[heading] = column
            continue
        close = nearest(str(name), known)
        mend = _("did you mean «{name}»?") if close else _("known here: {keys}")
        message = _("«{found}» is no column").format(found=name)
        fix = mend.format(name=close, keys=", ".join(known))
        place = located.place_of((heading,))
        faults.append(Diagnostic("workbook.mapping", Severity.ERROR, place, message, fix))
    if faults:
        raise DiagnosticError(faults)
    return found
