"""Reading a story (mạch văn bản): the body, a header, a note; blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cchc_docs.check.ooxml import COMPATIBILITY, MM_PER_TWIP, Element, child, twips, value, w
from cchc_docs.check.view.context import Context, Sheet
from cchc_docs.check.view.drawn import Box, Picture
from cchc_docs.check.view.fields import Fields
from cchc_docs.check.view.grid import GridCell, grid
from cchc_docs.check.view.inline import Inline, chosen
from cchc_docs.check.view.page import (
    Block,
    Cell,
    DrawnLine,
    Paragraph,
    Row,
    Run,
    Table,
    TextBox,
)
from cchc_docs.check.view.paragraph import Contents, build, joined_borders
from cchc_docs.check.view.paragraph_settings import paragraph_settings
from cchc_docs.check.view.run_settings import Settings
from cchc_docs.check.view.runs import Printed, appearance, label_run, runs
from cchc_docs.check.view.shapes import shapes
from cchc_docs.check.view.spot import CellAddress, Spot, Story
from cchc_docs.check.view.styles import NO_TABLE, TableLayer

_PARAGRAPH, _TABLE = w("p"), w("tbl")
_ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
_CLEAR = {w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_SURELY_FIRST = 20  # blocks that fit on a first page where the file does not say where it ends


@dataclass
class _Carried:
    """What an unprinted paragraph mark leaves to the paragraph below."""

    runs: list[Run] = field(default_factory=list)
    hidden: list[Run] = field(default_factory=list)
    shapes: list[Element] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def block_elements(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables of a story, through content controls and accepted changes."""
    for element in parent:
        if element.tag in (_PARAGRAPH, _TABLE):
            yield element
        elif element.tag in _CLEAR:
            yield from block_elements(element)
        elif element.tag == _ALTERNATE:
            yield from block_elements(chosen(element))


class StoryReader:
    """Reads one story; counts its paragraphs, and knows whether the first page is over."""

    def __init__(self, sheet: Sheet, part: str, story: Story) -> None:
        self._sheet = sheet
        self._part = part
        self._story = story
        self._fields = Fields()
        self._carried = _Carried()
        self._paragraphs = 0
        self._blocks = 0
        self._tables: dict[CellAddress | None, int] = {}
        self._first_page = story == "body"

    def end_page(self) -> None:
        """A section that begins on a new page ends the first one."""
        self._first_page = False

    def blocks(self, elements: Iterable[Element], context: Context) -> tuple[Block, ...]:
        """These blocks, read in order."""
        read: list[Block] = []
        for element in elements:
            if context.cell is None and not context.in_box:
                self._blocks += 1
                if not self._sheet.knows_pages and self._blocks > _SURELY_FIRST:
                    self._first_page = False
            if element.tag == _TABLE:
                read.append(self._table(element, context))
                continue
            paragraph = self._paragraph(element, context)
            if paragraph is None:
                continue
            last = read[-1] if read else None
            if isinstance(last, Paragraph) and joined_borders(last, paragraph):
                read[-1] = last._replace(bottom_line=None)
                paragraph = paragraph._replace(top_line=None)
            read.append(paragraph)
        return tuple(read)

    def _paragraph(self, element: Element, context: Context) -> Paragraph | None:
        styles = self._sheet.styles
        properties = child(element, "pPr")
        mark = child(properties, "rPr")
        style = styles.known(value(child(properties, "pStyle")), "paragraph")
        settings = styles.settings(context.table, style, paragraph_settings(properties))
        inline = Inline(self._fields)
        inline.read(element)
        printed = runs(styles, context.table, style, inline.pieces)
        mark_look = appearance(styles, context.table, style, mark).look()
        if (child(mark, "del") is not None or mark_look.hidden) and self._runs_on(element):
            self._carry(printed, inline)
            return None
        if settings.get("pageBreakBefore") and self._paragraphs:
            self._first_page = False
        self._first_page &= not inline.breaks_before
        printed = self._with_carried(printed, inline)
        label = self._label(settings, context.table, style, mark)
        spot = self._spot(element, context, "".join(run.text for run in printed.runs), label)
        self._first_page &= not inline.breaks_within
        lines, boxes, pictures = self._shapes(inline.shapes, context)
        contents = Contents(printed, label, lines, boxes, pictures, tuple(inline.notes), mark_look)
        return build(spot, settings, styles.names(style), contents, _room(settings, context))

    def _label(
        self, settings: Settings, table: TableLayer, style: str, mark: Element | None
    ) -> Run | None:
        number, level = settings.get("numId"), settings.get("ilvl", 0)
        if not number:
            return None
        label = self._sheet.styles.numbering.next_label(number, level)
        if label is None:
            return None
        return label_run(self._sheet.styles, table, style, mark, label)

    def _spot(self, element: Element, context: Context, text: str, label: Run | None) -> Spot:
        if text.strip() and context.cell is None and not context.in_box:
            self._paragraphs += 1
        return Spot(
            part=self._part,
            element=element,
            story=self._story,
            number=self._paragraphs,
            cell=context.cell,
            in_box=context.in_box,
            first_page=self._first_page,
            text=f"{label.text} {text}" if label is not None else text,
        )

    def _runs_on(self, element: Element) -> bool:
        """Whether a paragraph whose mark is not printed goes on in the one below."""
        following = next(element.itersiblings(), None)
        is_last_of_section = child(element, "pPr", "sectPr") is not None
        return following is not None and following.tag == _PARAGRAPH and not is_last_of_section

    def _carry(self, printed: Printed, inline: Inline) -> None:
        self._carried.runs.extend(printed.runs)
        self._carried.hidden.extend(printed.hidden)
        self._carried.shapes.extend(inline.shapes)
        self._carried.notes.extend(inline.notes)

    def _with_carried(self, printed: Printed, inline: Inline) -> Printed:
        carried, self._carried = self._carried, _Carried()
        inline.shapes[:0] = carried.shapes
        inline.notes[:0] = carried.notes
        return Printed((*carried.runs, *printed.runs), (*carried.hidden, *printed.hidden))

    def _shapes(
        self, elements: list[Element], context: Context
    ) -> tuple[tuple[DrawnLine, ...], tuple[TextBox, ...], int]:
        lines, boxes, pictures = [], [], 0
        for shape in (shape for element in elements for shape in shapes(element)):
            if isinstance(shape, DrawnLine):
                lines.append(shape)
            elif isinstance(shape, Picture):
                pictures += 1
            else:
                boxes.append(self._box(shape, context))
        return tuple(lines), tuple(boxes), pictures

    def _box(self, box: Box, context: Context) -> TextBox:
        inside = Context(box.inner_mm, NO_TABLE, context.cell, in_box=True)
        outer_fields, self._fields = self._fields, Fields()
        blocks = self.blocks(block_elements(box.content), inside)
        self._fields = outer_fields
        return TextBox(blocks, box.width_mm, box.left_mm, box.top_mm, box.has_border)

    def _table(self, element: Element, context: Context) -> Table:
        styles = self._sheet.styles
        number = self._tables.get(context.cell, 0) + 1
        self._tables[context.cell] = number
        style = styles.known(value(child(element, "tblPr", "tblStyle")), "table")
        frame = grid(element, self._sheet.tables, style, context.room_mm, self._sheet.mode)
        place = Spot(
            self._part, element, self._story, number, context.cell, context.in_box,
            self._first_page, is_table=True,
        )  # fmt: skip
        rows = []
        for row_number, row in enumerate(frame.rows, 1):
            cells = [
                self._cell(cell, style, CellAddress(number, row_number, column, context.cell))
                for column, cell in enumerate(row.cells, 1)
            ]
            rows.append(Row(tuple(cells), row.is_header, row.cant_split))
        heading = next((i for i, row in enumerate(rows) if not row.is_header), len(rows))
        return Table(
            place,
            tuple(rows),
            frame.left_mm,
            frame.width_mm,
            frame.has_borders,
            heading,
            cant_split=all(row.cant_split for row in rows),
            floats=frame.floats,
        )

    def _cell(self, cell: GridCell, style: str, address: CellAddress) -> Cell:
        inner = None if cell.inner is None else cell.inner * MM_PER_TWIP
        layer = self._sheet.tables.layer(style, cell.holding)
        blocks: tuple[Block, ...] = ()
        if not cell.continues:  # what is in a cell merged away is not printed
            blocks = self.blocks(block_elements(cell.element), Context(inner, layer, address))
        return Cell(
            blocks,
            None if cell.width is None else cell.width * MM_PER_TWIP,
            cell.span,
            cell.column,
            cell.continues,
            cell.edges,
        )


def _room(settings: Settings, context: Context) -> float | None:
    """The width a paragraph has: that of its frame, where it stands in one of a stated width."""
    width = twips(settings.get("frame", ("", ""))[1])
    return width * MM_PER_TWIP if width else context.room_mm
