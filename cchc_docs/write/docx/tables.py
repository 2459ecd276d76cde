"""Tables of the body (bảng biểu): full width, single lines, the header row on every page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cchc_docs.document.blocks import Align, Row, Table, plain
from cchc_docs.vietnamese.widths import Face, text_width_mm
from cchc_docs.write import measures
from cchc_docs.write.docx.paragraphs import KEEP_NEXT, ParagraphWriter
from cchc_docs.write.docx.wordml import TWIPS_PER_MM

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES
)
_SIZE = 12  # points: the size of cells in our frames; a clerk's other size shares the room alike
_MARGINS = 230  # twips: what Word keeps free beside the text of a cell, and the borders
_WIDEST_SHARE = 3.0  # times an equal share: beyond it a long text wraps instead of taking more
_SHORT_HEADER = 1800  # twips: a header up to this long stays on one line
_JUSTIFICATION = {align: f'<w:jc w:val="{align}"/>' for align in Align} | {Align.LEFT: ""}
_ROW = "<w:tr><w:trPr><w:cantSplit/>"
_MIDDLE = '<w:vAlign w:val="center"/>'


class TableWriter:
    """Writes tables of one width, with the paragraphs of one frame."""

    def __init__(self, header: ParagraphWriter, cell: ParagraphWriter, width: int) -> None:
        self._header = header
        self._cell = cell
        self._width = width

    def pieces(self, table: Table, *, keep: bool) -> list[str]:
        """The table; kept with what follows it if asked."""
        widths = column_widths(table, self._width)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        # The last two rows stay together, so that no row stands alone above the signature.
        loose = len(table.rows) - 2 if keep else len(table.rows)
        before, last = table.rows[: max(loose, 0)], table.rows[max(loose, 0) :]
        opening = (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        )
        return [
            opening,
            self._header_row(table.header, widths),
            *self._rows(table, before, widths),
            *self._rows(table, last, widths, KEEP_NEXT),
            "</w:tbl>",
        ]

    def _header_row(self, row: Row, widths: list[int]) -> str:
        cells = "".join(
            f"{_cell_opening(width, cell.span, _MIDDLE)}{self._header.xml(cell.inlines)}</w:tc>"
            for cell, width in zip(row, _cell_widths(row, widths), strict=True)
        )
        return f"{_ROW}<w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _rows(
        self, table: Table, rows: tuple[Row, ...], widths: list[int], kept: str = ""
    ) -> list[str]:
        # Up to its runs, a cell over one column is like all others of its column.
        openings = [
            _cell_opening(width) + self._cell.opening(kept + _JUSTIFICATION[align])
            for width, align in zip(widths, table.aligns, strict=True)
        ]
        count = len(openings)
        runs = self._cell.runs
        out: list[str] = []
        for row in rows:
            out.append(_ROW + "</w:trPr>")
            if len(row) == count:
                for opening, (inlines, _span) in zip(openings, row, strict=True):
                    out += opening, runs(inlines), "</w:p></w:tc>"
            else:
                out += self._spanning(table, row, widths, kept)
            out.append("</w:tr>")
        return out

    def _spanning(self, table: Table, row: Row, widths: list[int], kept: str) -> Iterator[str]:
        # A row that heads others stays with the first of them.
        kept = KEEP_NEXT if len(row) == 1 else kept
        cells = zip(table.aligned(row), _cell_widths(row, widths), strict=True)
        for (cell, align), width in cells:
            paragraph = self._cell.xml(cell.inlines, kept + _JUSTIFICATION[align])
            yield f"{_cell_opening(width, cell.span)}{paragraph}</w:tc>"


def _cell_opening(width: int, span: int = 1, settings: str = "") -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{settings}</w:tcPr>'


def _cell_widths(row: Row, widths: list[int]) -> Iterator[int]:
    column = 0
    for cell in row:
        yield sum(widths[column : column + cell.span])
        column += cell.span


def column_widths(table: Table, room: int) -> list[int]:
    """Widths in twips that fill the room: those the table asks for, else those of its texts."""
    if table.widths:
        asked = measures.column_widths(table.widths, room / TWIPS_PER_MM)
        return _filled([width * TWIPS_PER_MM for width in asked], room)
    return _filled(_measured(table, room), room)


def _filled(shares: list[float], room: int) -> list[int]:
    """Whole twips; what rounding leaves goes to the last column."""
    widths = [int(share) for share in shares]
    widths[-1] += round(min(sum(shares), room)) - sum(widths)
    return widths


def _measured(table: Table, room: int) -> list[float]:
    """No word broken where that can be, long texts wrapped; a cell over several counts for none."""
    columns = [*zip(*map(_spread, (table.header, *table.rows)), strict=True)]
    least = [max(map(_longest_word, column)) for column in columns]
    widest = int(_WIDEST_SHARE * room / len(columns))
    # A long header wraps: only a short one decides how wide its column is.
    wanted = [
        max(
            narrow,
            min(_longest_line(header), _SHORT_HEADER),
            min(max(map(_longest_line, cells), default=0), widest),
        )
        for narrow, (header, *cells) in zip(least, columns, strict=True)
    ]
    if sum(wanted) <= room or sum(least) >= room:
        base = wanted if sum(wanted) <= room else least
        return [room * width / sum(base) for width in base]
    spare = (room - sum(least)) / (sum(wanted) - sum(least))
    return [narrow + spare * (wide - narrow) for narrow, wide in zip(least, wanted, strict=True)]


def _spread(row: Row) -> Iterator[str]:
    """The texts of a row, one a column."""
    for cell in row:
        yield "" if cell.span > 1 else plain(cell.inlines)
        yield from [""] * (cell.span - 1)


def _longest_word(text: str) -> int:
    return max(map(_width, text.split()), default=_MARGINS)


def _longest_line(text: str) -> int:
    return max(map(_width, text.split("\n")))


@lru_cache(maxsize=4096)
def _width(text: str) -> int:
    return round(text_width_mm(text, _SIZE, Face.BOLD) * TWIPS_PER_MM) + _MARGINS
