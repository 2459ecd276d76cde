"""A workbook of scores (bảng chấm điểm) as something to examine: its codes, points and sums."""

from __future__ import annotations

from pathlib import Path

from cchc_docs.consistency.judge import Remark
from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.examine.examined import Examined
from cchc_docs.language import _
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.grid import Sheet
from cchc_docs.load.workbook.read import read_workbook
from cchc_docs.load.workbook.score_sheet import read_score_sheet
from cchc_docs.load.workbook.table import Heading, find_table

_NEEDED = (Column.NAME, Column.MAXIMUM)


def examine_workbook(file: Path) -> Examined:
    """Every visible score sheet of a workbook; a workbook without one is told."""
    try:
        book = read_workbook(file)
    except DiagnosticError as error:
        return Examined(shown(file), unreadable=error.diagnostics)
    found = [_sheet(sheet) for sheet in book.visible]
    if not any(remarks is not None for remarks in found):
        return Examined(shown(file), unreadable=(_no_table(file),))
    every = tuple(remark for remarks in found for remark in remarks or ())
    return Examined(shown(file), remarks=every)


def _sheet(sheet: Sheet) -> tuple[Remark, ...] | None:
    table = find_table(sheet, _NEEDED)
    if table is None:
        return None
    scores = read_score_sheet(table)
    return (
        *(Remark(fault, "") for fault in scores.faults),
        *map(_unrecognised, table.unrecognised),
    )


def _unrecognised(heading: Heading) -> Remark:
    message = _("the heading «{found}» names no known column; the column is not read")
    fix = _("if it holds points, write one of the known headings, as «Điểm thẩm định»")
    return Remark(
        Diagnostic(
            "scores.heading",
            Severity.NOTE,
            heading.cell.place,
            message.format(found=heading.text),
            fix,
        ),
        heading.text,
    )


def _no_table(file: Path) -> Diagnostic:
    message = _("no sheet has the columns of a score sheet: the criterion and its maximum")
    fix = _("write the headings «Tiêu chí» and «Điểm tối đa» above the rows")
    return Diagnostic("scores.none", Severity.ERROR, CellPlace(shown(file)), message, fix)
