"""How wide a paragraph may be (bề rộng dùng được): its cell, or the text block of the page."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.write.docx.look import SIDE_NAMES, StyleSheet, side_width
from cchc_docs.write.docx.wordml import TBL, TC, TEXT_BOX, TR, Element, child, number, value, w


def room(paragraph: Element, sheet: StyleSheet, last_section: Element | None) -> int | None:
    """The width in twips, or none where it cannot be known (a text box)."""
    for ancestor in paragraph.iterancestors(TC, TEXT_BOX):
        return _cell_room(ancestor, sheet) if ancestor.tag == TC else None
    section = next(_sections_from(paragraph), last_section)
    page, margins = child(section, "pgSz"), child(section, "pgMar")
    width = number(page, "w")
    return None if width is None else width - sum(number(margins, side) or 0 for side in SIDE_NAMES)


def _sections_from(paragraph: Element) -> Iterator[Element]:
    """A section's settings stand in its last paragraph, those of the last one after the body."""
    for element in (paragraph, *paragraph.itersiblings()):
        yield from element.iter(w("sectPr"))


def _cell_room(cell: Element, sheet: StyleSheet) -> int | None:
    row = next(cell.iterancestors(TR))
    table = next(cell.iterancestors(TBL))
    width = _grid_width(cell, row, table)
    if not width and value(child(cell, "tcPr", "tcW"), "type") == "dxa":
        width = number(child(cell, "tcPr", "tcW"), "w") or 0
    if not width:
        return None
    for side in SIDE_NAMES:
        own = side_width(child(cell, "tcPr"), "tcMar", side)
        width -= sheet.cell_margin(table, side) if own is None else own
    return width


def _grid_width(cell: Element, row: Element, table: Element) -> int:
    columns = [
        number(column, "w") or 0 for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")
    ]
    start = number(child(row, "trPr", "gridBefore")) or 0
    for other in row.iterfind(TC):
        span = number(child(other, "tcPr", "gridSpan")) or 1
        if other is cell:
            return sum(columns[start : start + span])
        start += span
    return 0
