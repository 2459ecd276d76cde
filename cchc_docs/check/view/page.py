r"""What a reader sees on the pages of a Word file (văn bản như người đọc thấy): plain values.

Lengths are millimetres, sizes and gaps points. Text is as it is stored: not composed to NFC, not
turned into capitals by `caps` (`shown` is). `\n` is a line break, `\f` a page or column break.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from cchc_docs.check.view.ink import (
    DrawnLine,
    Line,
    LineKind,
    Look,
    Position,
    Run,
    TabStop,
)
from cchc_docs.check.view.spot import CellAddress, Spot, Story

__all__ = [
    "Align",
    "Block",
    "Cell",
    "CellAddress",
    "DrawnLine",
    "Line",
    "LineKind",
    "LineRule",
    "Look",
    "Margins",
    "Note",
    "Paragraph",
    "Position",
    "Row",
    "Run",
    "Section",
    "Spot",
    "Story",
    "TabStop",
    "Table",
    "TextBox",
    "View",
    "paragraphs",
]

Align = Literal["left", "center", "right", "justify", "distribute"]
LineRule = Literal["auto", "exact", "atLeast"]


class TextBox(NamedTuple):
    """A box of text that floats or stands in a paragraph (hộp văn bản)."""

    blocks: tuple[Block, ...]
    width_mm: float | None
    left_mm: float | None = None
    top_mm: float | None = None
    has_border: bool = False


class Paragraph(NamedTuple):
    """A paragraph (đoạn văn) with its effective settings.

    `runs` hold what is printed; hidden text is aside in `hidden`. `room_mm` is the width between
    the margins of its page, cell or box, before indents. `label` is the number or bullet that Word
    prints; it is no part of `text`. `style_names` run from its style up the based-on chain.
    """

    place: Spot
    runs: tuple[Run, ...] = ()
    lines: tuple[Line, ...] = ()
    text: str = ""
    align: Align = "left"
    left_mm: float = 0.0
    right_mm: float = 0.0
    first_line_mm: float = 0.0  # negative where it hangs
    before_pt: float = 0.0
    after_pt: float = 0.0
    contextual: bool = False
    line_rule: LineRule = "auto"
    line: float = 1.0  # a multiple where the rule is `auto`, else points
    label: Run | None = None
    style_names: tuple[str, ...] = ()
    outline: int | None = None  # 0 is the highest level
    top_line: DrawnLine | None = None
    bottom_line: DrawnLine | None = None
    drawings: tuple[DrawnLine, ...] = ()
    boxes: tuple[TextBox, ...] = ()
    in_cell: CellAddress | None = None
    room_mm: float | None = None
    tabs: tuple[TabStop, ...] = ()
    page_break_before: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    framed: bool = False  # stands in an old-style frame: its alignment is that of the frame
    boxed: bool = False  # has borders on all four sides
    pictures: int = 0
    notes: tuple[str, ...] = ()  # ids of the footnotes and endnotes called here
    hidden: tuple[Run, ...] = ()
    mark: Look = Look()  # the look of the paragraph mark: of an empty paragraph, all it has

    @property
    def shown(self) -> str:
        """The text as printed: capitals where the look asks for them."""
        return "".join(run.shown for run in self.runs)

    @property
    def is_blank(self) -> bool:
        """Whether a reader sees no character here."""
        return not self.text.strip() and self.label is None

    @property
    def first_left_mm(self) -> float:
        """Where the first line begins: a negative left indent adds up with the first line's."""
        return self.left_mm + self.first_line_mm

    def has_field(self, name: str) -> bool:
        """Whether a field of this name, such as `PAGE`, prints here."""
        return any(run.field == name for run in self.runs)


class Cell(NamedTuple):
    """A cell (ô) with its blocks; `edges` are the sides with a visible border."""

    blocks: tuple[Block, ...]
    width_mm: float | None = None
    span: int = 1
    column: int = 1  # the grid column in which it begins
    continues: bool = False  # goes on the merged cell above
    edges: frozenset[str] = frozenset()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs in reading order, nested tables and boxes included."""
        return tuple(paragraphs(self.blocks))


class Row(NamedTuple):
    """A row (hàng)."""

    cells: tuple[Cell, ...]
    is_header: bool = False
    cant_split: bool = False


class Table(NamedTuple):
    """A table (bảng); `left_mm` counts from the text area, negative where it overhangs."""

    place: Spot
    rows: tuple[Row, ...]
    left_mm: float = 0.0
    width_mm: float | None = None
    has_borders: bool = False
    header_rows: int = 0
    cant_split: bool = False  # no row may break across pages
    floats: bool = False

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs row by row."""
        return tuple(paragraphs([self]))


Block = Paragraph | Table


class Margins(NamedTuple):
    """What is printed above or below the text (đầu trang, chân trang), by kind of page."""

    default: tuple[Paragraph, ...] = ()
    first: tuple[Paragraph, ...] = ()
    even: tuple[Paragraph, ...] = ()


class Section(NamedTuple):
    """A section (phần) of the file: its page, its headers, its blocks."""

    width_mm: float
    height_mm: float
    landscape: bool
    top_mm: float
    bottom_mm: float
    left_mm: float  # the gutter included, where it stands at the left
    right_mm: float
    header_distance_mm: float
    footer_distance_mm: float
    title_page: bool
    even_and_odd: bool
    page_number_start: int | None
    page_number_format: str  # Word's name: `decimal`, `lowerRoman`, …
    headers: Margins
    footers: Margins
    blocks: tuple[Block, ...]
    starts: str = "nextPage"  # how it begins: nextPage, continuous, oddPage, evenPage
    columns: int = 1
    mirrored: bool = False

    @property
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs in reading order."""
        return tuple(paragraphs(self.blocks))

    @property
    def printed_headers(self) -> dict[str, tuple[Paragraph, ...]]:
        """The headers that can appear on paper: `first` and `even` only where they are on."""
        return self._printed(self.headers)

    @property
    def printed_footers(self) -> dict[str, tuple[Paragraph, ...]]:
        """The footers that can appear on paper."""
        return self._printed(self.footers)

    def _printed(self, margins: Margins) -> dict[str, tuple[Paragraph, ...]]:
        printed = {"default": margins.default}
        if self.title_page:
            printed["first"] = margins.first
        if self.even_and_odd:
            printed["even"] = margins.even
        return printed


class Note(NamedTuple):
    """A footnote or an endnote (chú thích)."""

    id: str  # as in `Paragraph.notes`: `footnote 2`
    paragraphs: tuple[Paragraph, ...]


class View(NamedTuple):
    """A Word file as a reader sees it; changes are taken as accepted, comments left aside."""

    name: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...] = ()
    comments: int = 0
    has_tracked_changes: bool = False
    defaults: Look = Look()  # what docDefaults and the default paragraph style give

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all sections."""
        return tuple(block for section in self.sections for block in section.blocks)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the body in reading order, through tables and boxes."""
        for section in self.sections:
            yield from paragraphs(section.blocks)

    def tables(self) -> Iterator[Table]:
        """The tables that stand in the body itself, not in another table."""
        return (block for block in self.blocks if isinstance(block, Table))


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of these blocks in reading order; a box follows the paragraph it hangs on."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for box in block.boxes:
                yield from paragraphs(box.blocks)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)
