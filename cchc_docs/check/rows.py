"""Rows and cells of a letterhead (hàng, ô): which lines stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_docs.check.lettering import main_size
from cchc_docs.check.view.page import Block, Cell, Paragraph, Table
from cchc_docs.check.view.typed_lines import width_mm

_SINGLE = 1.15  # of the size: the line of Times New Roman


class Place(NamedTuple):
    """Where a paragraph stands: the table, the number of its row, the cell."""

    table: Table
    row: int
    cell: Cell


def shares_row(blocks: Iterable[Block], one: Paragraph, other: Paragraph) -> bool | None:
    """Whether two paragraphs stand in one row; `None` outside of tables or where cells merge."""
    places = list(_places(blocks, one)), list(_places(blocks, other))
    for here in places[0]:
        for there in places[1]:
            if here.table is not there.table or here.cell is there.cell:
                continue
            if here.row == there.row:
                return True
            merged = any(cell.continues for row in here.table.rows for cell in row.cells)
            return None if merged else False
    return None


def _places(blocks: Iterable[Block], wanted: Paragraph) -> Iterator[Place]:
    """The cells that hold a paragraph, the outermost first."""
    for block in blocks:
        if isinstance(block, Paragraph):
            continue
        for number, row in enumerate(block.rows):
            for cell in row.cells:
                if any(paragraph is wanted for paragraph in cell.paragraphs):
                    yield Place(block, number, cell)
                    yield from _places(cell.blocks, wanted)


def height_above(blocks: Iterable[Block], wanted: Paragraph) -> float | None:
    """How many points of its cell stand above a paragraph, as far as the file tells."""
    places = list(_places(blocks, wanted))
    if not places:
        return None
    height, after = 0.0, 0.0
    for block in places[-1].cell.blocks:
        if isinstance(block, Table):
            return None
        height += max(after, block.before_pt)
        if block is wanted:
            return height
        height += height_of(block)
        after = block.after_pt
    return None


def height_of(paragraph: Paragraph) -> float:
    """How many points a paragraph takes, without the gaps round it."""
    size = main_size(paragraph.runs) or paragraph.mark.size
    single = size * _SINGLE
    match paragraph.line_rule:
        case "exact":
            line = paragraph.line
        case "atLeast":
            line = max(single, paragraph.line)
        case _:
            line = single * paragraph.line
    return line * sum(_printed_lines(paragraph))


def _printed_lines(paragraph: Paragraph) -> Iterator[int]:
    room = paragraph.room_mm
    if not paragraph.lines:
        yield 1
    for line in paragraph.lines:
        width = sum(width_mm(run.text, run.look) for run in line.runs)
        inner = room - paragraph.left_mm - paragraph.right_mm if room else width
        yield max(1, -int(-width // inner)) if inner > 0 else 1


def follows(blocks: Iterable[Block], above: Paragraph, below: Paragraph) -> bool:
    """Whether one paragraph comes right after another, in the same cell or outside of tables."""
    last: Block | None = None
    for block in blocks:
        if block is below:
            return last is above
        if isinstance(block, Table) and any(
            follows(cell.blocks, above, below) for row in block.rows for cell in row.cells
        ):
            return True
        last = block
    return False
