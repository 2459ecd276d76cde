"""Where paragraphs stand (cột, hàng) as a reader sees it, and pages typed into one wide cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_docs.check.view.page import Block, Paragraph, Table

Column = tuple[int, ...]
_PAGE = 6  # blocks: a cell with more, and tables among them, holds a page
BOX = 1000  # boxes are numbered apart from the columns of tables


class Stand(NamedTuple):
    """Where a paragraph stands: the column and row a reader sees, and blank ones above it."""

    paragraph: Paragraph
    column: Column
    row: int
    gap: int


def walk(blocks: Iterable[Block], column: Column = (), row: int = 0) -> Iterator[Stand]:
    """Every paragraph, blank ones too, in the order of the file; a box is a column of its own."""
    gap = 0
    for block in blocks:
        if isinstance(block, Table):
            edges = _edges(block)
            for number, cells in enumerate(block.rows):
                for cell in cells.cells:
                    place = _nearest(edges, cell.column, cell.span)
                    yield from walk(cell.blocks, (*column, place), row + number)
            gap = 0
            continue
        yield Stand(block, column, row, gap)
        gap = gap + 1 if block.is_blank else 0
        for number, box in enumerate(block.boxes):
            yield from walk(box.blocks, (*column, BOX + number), row)


def unwrapped(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those of a page that was typed into one wide column of a table among them."""
    for block in blocks:
        if isinstance(block, Table) and _is_wrapper(block):
            for row in block.rows:
                for cell in row.cells:
                    yield from unwrapped(cell.blocks)
        else:
            yield block


def _is_wrapper(table: Table) -> bool:
    if table.has_borders or any(len(row.cells) != 1 for row in table.rows):
        return False
    inner = [block for row in table.rows for block in row.cells[0].blocks]
    return len(inner) > _PAGE and any(isinstance(block, Table) for block in inner)


def _edges(table: Table) -> list[tuple[int, int]]:
    """The columns a reader sees: the cells with text of the row that has most of them."""
    best: list[tuple[int, int]] = []
    for row in table.rows:
        filled = [
            (cell.column, cell.column + cell.span)
            for cell in row.cells
            if any(not paragraph.is_blank for paragraph in cell.paragraphs)
        ]
        if len(filled) > len(best):
            best = filled
    return best


def _nearest(edges: list[tuple[int, int]], start: int, span: int) -> int:
    """The column that a cell stands in: where it overlaps most, the first of equals."""
    overlaps = [min(high, start + span) - max(low, start) for low, high in edges]
    return overlaps.index(max(overlaps)) if overlaps else 0
