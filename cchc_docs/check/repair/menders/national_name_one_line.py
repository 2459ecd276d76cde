"""A wider column for the national name and the motto: the column at its left gives the room.

Only in a table of two columns without merged cells, and only where the left one keeps enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.ooxml import MM_PER_TWIP, Element, child, w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.properties import ensured
from cchc_docs.check.ruling import natural_width
from cchc_docs.check.view.page import Paragraph, Table
from cchc_docs.check.wording import millimetres

_LEAST_LEFT_MM = 55.0
_SPARE_MM = 2.0
_READ = (Component.NATIONAL_NAME, Component.MOTTO)


def mend(job: Job) -> Iterator[Change]:
    """Widen the column as far as the wider of the two lines needs."""
    pieces = [piece for name in _READ for piece in job.subject.document.all(name)]
    widths = [natural_width(piece) for piece in pieces]
    if not pieces or any(width is None for width in widths):
        return
    paragraph = pieces[0].paragraph
    found = next((t for t in job.subject.view.tables() if _holds(t, paragraph)), None)
    if found is None or paragraph.room_mm is None:
        return
    left, right = (cell.width_mm or 0.0 for cell in found.rows[0].cells)
    padding = right - paragraph.room_mm
    wanted = max(width or 0.0 for width in widths) + _SPARE_MM + padding
    if wanted <= right or left + right - wanted < _LEAST_LEFT_MM:
        return
    _resize(found.place.element, left + right - wanted, wanted)
    yield job.change(paragraph.place, millimetres(right), millimetres(wanted))


def _holds(table: Table, paragraph: Paragraph) -> bool:
    """Whether the paragraph stands in the right one of two plain columns."""
    return all(
        len(row.cells) == 2 and not any(cell.span > 1 or cell.continues for cell in row.cells)
        for row in table.rows
    ) and any(paragraph is one for row in table.rows for one in row.cells[1].blocks)


def _resize(table: Element, *widths: float) -> None:
    twips = [str(round(width / MM_PER_TWIP)) for width in widths]
    grid = child(table, "tblGrid")
    for column, width in zip(() if grid is None else grid, twips, strict=False):
        column.set(w("w"), width)
    for row in table.iterfind(w("tr")):
        for cell, width in zip(row.iterfind(w("tc")), twips, strict=False):
            preferred = ensured(ensured(cell, "tcPr", ()), "tcW", ("cnfStyle", "tcW"))
            preferred.set(w("w"), width)
            preferred.set(w("type"), "dxa")
