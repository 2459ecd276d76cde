"""How wide a paragraph of the frame may be (bề rộng dùng được): its cell, or the page's text block."""

from __future__ import annotations

from lxml import etree

from cchc_docs.write.docx.look import StyleSheet
from cchc_docs.write.docx.wordml import TBL, TC, TEXT_BOX, TR, Element, child, value, w

_SIDES = ("left", "right")
_SECTION = etree.XPath(
    "following::w:sectPr[1]", namespaces={"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
)


def room(paragraph: Element, sheet: StyleSheet, last_section: Element | None) -> int | None:
    """The width in twips, or none where it cannot be known (a text box)."""
    for ancestor in paragraph.iterancestors(TC, TEXT_BOX):
        return _cell_room(ancestor, sheet) if ancestor.tag == TC else None
    sections = _SECTION(paragraph)
    section = sections[0] if sections else last_section
    page, margins = child(section, "pgSz"), child(section, "pgMar")
    if page is None or margins is None:
        return None
    return _twips(page, "w") - sum(_twips(margins, side) for side in _SIDES)


def _cell_room(cell: Element, sheet: StyleSheet) -> int | None:
    row = next(cell.iterancestors(TR))
    table = next(cell.iterancestors(TBL))
    width = _grid_width(cell, row, table)
    if not width and value(child(cell, "tcPr", "tcW"), "type") == "dxa":
        width = _twips(child(cell, "tcPr", "tcW"), "w")
    if not width:
        return None
    for side in _SIDES:
        own = value(child(cell, "tcPr", "tcMar", side), "w")
        width -= sheet.cell_margin(table, side) if own is None else int(own)
    return width


def _grid_width(cell: Element, row: Element, table: Element) -> int:
    columns = [_twips(column, "w") for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    start = int(value(child(row, "trPr", "gridBefore")) or 0)
    for other in row.iterfind(TC):
        span = int(value(child(other, "tcPr", "gridSpan")) or 1)
        if other is cell:
            return sum(columns[start : start + span])
        start += span
    return 0


def _twips(element: Element | None, name: str) -> int:
    number = value(element, name) or "0"
    return int(float(number)) if number.replace(".", "", 1).isdigit() else 0
