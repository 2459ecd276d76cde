"""Stamps in a frame (dấu chỉ mức độ khẩn, phạm vi lưu hành): the box or cell around the words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.view.page import Block, Paragraph, View, paragraphs

_ALL = frozenset({"top", "bottom", "left", "right"})
_RED, _OTHER = 0xC0, 0x50


class Frame(NamedTuple):
    """The frame around a stamp; `width_mm` where the file tells it."""

    drawn: bool
    width_mm: float | None


def frame_of(view: View, piece: Piece) -> Frame:
    """The box, cell or borders around a stamp."""
    if piece.paragraph.boxed:
        room, paragraph = piece.paragraph.room_mm, piece.paragraph
        inner = room - paragraph.left_mm - paragraph.right_mm if room else None
        return Frame(drawn=True, width_mm=inner)
    return _search(view.blocks, piece.paragraph) or Frame(drawn=False, width_mm=None)


def _search(blocks: Iterable[Block], wanted: Paragraph) -> Frame | None:
    for block in blocks:
        if isinstance(block, Paragraph):
            for box in block.boxes:
                if any(paragraph is wanted for paragraph in paragraphs(box.blocks)):
                    inner = _search(box.blocks, wanted)
                    drawn = box.has_border or (inner is not None and inner.drawn)
                    return Frame(drawn, box.width_mm if box.has_border else None)
            continue
        for row in block.rows:
            for cell in row.cells:
                if any(paragraph is wanted for paragraph in cell.paragraphs):
                    inner = _search(cell.blocks, wanted)
                    if inner is not None:
                        return inner
                    return Frame(cell.edges >= _ALL, cell.width_mm if cell.edges >= _ALL else None)
    return None


def is_bright_red(color: str) -> bool:
    """Whether six hexadecimal digits are a bright red."""
    red, green, blue = (int(color[place : place + 2], 16) for place in (0, 2, 4))
    return red >= _RED and green <= _OTHER and blue <= _OTHER
