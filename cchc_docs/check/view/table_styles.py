"""What a table style says to the cells of a table (kiểu bảng), by their place in it."""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.check.ooxml import Element, child, flag, local, twips, value, w
from cchc_docs.check.view.paragraph_settings import paragraph_settings, visible_border
from cchc_docs.check.view.run_settings import run_settings
from cchc_docs.check.view.styles import Styles, TableLayer

_DEFAULT_MARGIN = 115.0  # twips, left and right, where no style says (ECMA-376-1, 17.4.42)
_BITS = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}
_ALIASES = {"start": "left", "end": "right"}


class Where(NamedTuple):
    """Where a cell stands in its table, from 0."""

    row: int
    rows: int
    column: int
    columns: int


def side(name: str) -> str:
    """Left and right, also where a newer file says start and end."""
    return _ALIASES.get(name, name)


def conditions(look: Element | None, where: Where) -> tuple[str, ...]:
    """The conditional formats that hold for a cell, weakest first (ECMA-376-1, 17.7.6)."""
    on = _flags(look)
    first_row = "firstRow" in on and where.row == 0
    last_row = "lastRow" in on and where.row == where.rows - 1
    first_column = "firstColumn" in on and where.column == 0
    last_column = "lastColumn" in on and where.column == where.columns - 1
    found = []
    if "noVBand" not in on and not first_column and not last_column:
        found.append(f"band{(where.column - ('firstColumn' in on)) % 2 + 1}Vert")
    if "noHBand" not in on and not first_row and not last_row:
        found.append(f"band{(where.row - ('firstRow' in on)) % 2 + 1}Horz")
    places = (
        (first_row, "firstRow"),
        (last_row, "lastRow"),
        (first_column, "firstCol"),
        (last_column, "lastCol"),
        (first_row and first_column, "nwCell"),
        (first_row and last_column, "neCell"),
        (last_row and first_column, "swCell"),
        (last_row and last_column, "seCell"),
    )
    return (*found, *(name for holds, name in places if holds))


def _flags(look: Element | None) -> set[str]:
    text = value(look) or "0"
    try:
        bits = int(text, 16)
    except ValueError:
        bits = 0
    said = {name: value(look, name) for name in _BITS}
    return {
        name
        for name, bit in _BITS.items()
        if (flag(said[name]) if said[name] is not None else bits & bit)
    }


class TableStyles:
    """The table styles of a file, each resolved once for each kind of place."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._layers: dict[tuple[str, tuple[str, ...]], TableLayer] = {}

    def layer(self, style_id: str, holding: tuple[str, ...]) -> TableLayer:
        """What the style says to text under these conditions."""
        key = (style_id, holding)
        if key not in self._layers:
            run: dict[str, object] = {}
            paragraph: dict[str, object] = {}
            chain = list(reversed(list(self._styles.chain(style_id))))
            formats = [*chain, *(part for name in holding for part in _parts(chain, name))]
            for part in formats:
                run.update(run_settings(child(part, "rPr"), self._styles.theme))
                paragraph.update(paragraph_settings(child(part, "pPr")))
            self._layers[key] = TableLayer(key if run or paragraph else (), run, paragraph)
        return self._layers[key]

    def borders(self, style_id: str, own: Element | None) -> dict[str, str]:
        """The borders of a table by side: its own, else those of its style."""
        chain = reversed(list(self._styles.chain(style_id)))
        merged: dict[str, str] = {}
        for layer in (*(child(style, "tblPr") for style in chain), own):
            merged.update(edges(child(layer, "tblBorders")))
        return merged

    def margins(self, style_id: str, own: Element | None) -> dict[str, float]:
        """The margins of the cells of a table in twips, by side."""
        merged = {"left": _DEFAULT_MARGIN, "right": _DEFAULT_MARGIN}
        chain = reversed(list(self._styles.chain(style_id)))
        for layer in (*(child(style, "tblPr") for style in chain), own):
            merged.update(margins(child(layer, "tblCellMar")))
        return merged


def edges(borders: Element | None) -> dict[str, str]:
    """The visible style of each border that is stated; nothing where it is stated away."""
    return {} if borders is None else {side(local(b)): visible_border(b) for b in borders}


def margins(element: Element | None) -> dict[str, float]:
    """The margins that are stated, in twips."""
    said = {}
    for margin in () if element is None else element:
        width = twips(value(margin, "w"))
        if width is not None:
            said[side(local(margin))] = width
    return said


def _parts(chain: list[Element], name: str) -> list[Element]:
    return [
        part
        for style in chain
        for part in style.iterfind(w("tblStylePr"))
        if value(part, "type") == name
    ]
