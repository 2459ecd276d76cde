"""The geometry of a table (khung bảng): rows, cells, columns, edges, before their text is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.check.ooxml import MM_PER_TWIP, Element, child, is_on, twips, value, w, whole
from cchc_docs.check.view.table_styles import TableStyles, Where, conditions, edges, margins

_ROW, _CELL = w("tr"), w("tc")
_CLEAR = {w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_PERCENT = 5000  # `w:type="pct"` counts fiftieths of a percent
_SIDES = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
_WORD_2013 = 15


class GridCell(NamedTuple):
    """A cell before it is read; lengths in twips."""

    element: Element
    width: float | None
    inner: float | None
    span: int
    column: int
    continues: bool
    edges: frozenset[str]
    holding: tuple[str, ...]


class GridRow(NamedTuple):
    """A row before it is read."""

    cells: tuple[GridCell, ...]
    is_header: bool
    cant_split: bool


class Grid(NamedTuple):
    """A table before it is read; lengths in millimetres."""

    style_id: str
    rows: tuple[GridRow, ...]
    left_mm: float
    width_mm: float | None
    floats: bool

    @property
    def has_borders(self) -> bool:
        """Whether any edge of any cell is drawn."""
        return any(cell.edges for row in self.rows for cell in row.cells)


class _Frame(NamedTuple):
    """What all cells of a table share."""

    columns: list[float]
    borders: dict[str, str]
    margins: dict[str, float]
    look: Element | None
    rows: int


def grid(
    table: Element, styles: TableStyles, style_id: str, room_mm: float | None, mode: int
) -> Grid:
    """The rows and cells of a table; `mode` is the version of Word that lays it out."""
    own = child(table, "tblPr")
    rows = [row for row in _inside(table, _ROW) if child(row, "trPr", "del") is None]
    columns = [twips(value(column, "w")) or 0.0 for column in table.iterfind(f"{w('tblGrid')}/*")]
    frame = _Frame(
        columns,
        styles.borders(style_id, own),
        styles.margins(style_id, own),
        child(own, "tblLook"),
        len(rows),
    )
    read = tuple(_row(row, place, frame) for place, row in enumerate(rows))
    width = _width(child(own, "tblW"), room_mm)
    if width is None:
        totals = [sum(cell.width or 0.0 for cell in row.cells) for row in read]
        width = (max(totals, default=0.0) or sum(columns)) * MM_PER_TWIP or None
    floating = child(own, "tblpPr")
    left = _left(own, frame.margins["left"], mode) * MM_PER_TWIP
    align = value(child(own, "jc"))
    if room_mm is not None and width is not None and align in ("center", "right", "end"):
        left = (room_mm - width) / (2 if align == "center" else 1)
    if floating is not None:
        left = (twips(value(floating, "tblpX")) or 0.0) * MM_PER_TWIP
    return Grid(style_id, read, left, width, floating is not None)


def _left(own: Element | None, margin: float, mode: int) -> float:
    """Until Word 2010 the text of a cell stood at the margin, since then its edge does."""
    indent = child(own, "tblInd")
    left = (twips(value(indent, "w")) or 0.0) if value(indent, "type") in (None, "dxa") else 0.0
    return left if mode >= _WORD_2013 else left - margin


def _width(element: Element | None, room_mm: float | None) -> float | None:
    text = value(element, "w") or ""
    if value(element, "type") == "pct" or text.endswith("%"):
        whole_room = 100 if text.endswith("%") else _PERCENT
        part = (twips(text.removesuffix("%")) or 0.0) / whole_room
        return room_mm * part if room_mm is not None and part > 0 else None
    length = twips(text) if value(element, "type") in (None, "dxa") else None
    return length * MM_PER_TWIP if length and length > 0 else None


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _CLEAR:
            yield from _inside(element, tag)


def _row(row: Element, place: int, frame: _Frame) -> GridRow:
    own = child(row, "trPr")
    exceptions = edges(child(row, "tblPrEx", "tblBorders"))
    column = whole(value(child(own, "gridBefore"))) or 0
    cells = []
    for element in _inside(row, _CELL):
        if child(element, "tcPr", "cellDel") is not None:
            continue
        span = max(whole(value(child(element, "tcPr", "gridSpan"))) or 1, 1)
        cells.append(
            _cell(
                element,
                span,
                Where(place, frame.rows, column, max(len(frame.columns), column + span)),
                frame._replace(borders={**frame.borders, **exceptions}),
            )
        )
        column += span
    return GridRow(
        tuple(cells), is_on(child(own, "tblHeader")), cant_split=is_on(child(own, "cantSplit"))
    )


def _cell(element: Element, span: int, where: Where, frame: _Frame) -> GridCell:
    own = child(element, "tcPr")
    stated = child(own, "tcW")
    width = twips(value(stated, "w")) if value(stated, "type") in (None, "dxa") else None
    # Word keeps to the widths of cells; the grid is only what it last came to.
    width = width or sum(frame.columns[where.column : where.column + span]) or None
    cell_margins = {**frame.margins, **margins(child(own, "tcMar"))}
    merged = child(own, "vMerge")
    last = where.column + span >= where.columns
    return GridCell(
        element=element,
        width=width,
        inner=None
        if width is None
        else max(width - cell_margins["left"] - cell_margins["right"], 0.0),
        span=span,
        column=where.column + 1,
        continues=merged is not None and (value(merged) or "continue") == "continue",
        edges=_edges(edges(child(own, "tcBorders")), where, frame.borders, last=last),
        # The last cell of a row is in the last column, however far it reaches.
        holding=conditions(frame.look, where._replace(column=where.columns - 1) if last else where),
    )


def _edges(
    own: dict[str, str], where: Where, borders: dict[str, str], *, last: bool
) -> frozenset[str]:
    outer = {
        "top": where.row == 0,
        "bottom": where.row == where.rows - 1,
        "left": where.column == 0,
        "right": last,
    }
    return frozenset(
        name
        for name, inside in _SIDES.items()
        if own.get(name, borders.get(name if outer[name] else inside, ""))
    )
