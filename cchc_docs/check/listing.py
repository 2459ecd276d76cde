"""Lists typed line by line (danh sách gạch đầu dòng): Kính gửi and Nơi nhận.

A line that was broken by hand goes on in the next, which has no dash; a note in brackets that is
common to several lines is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Piece

_DASH = re.compile(r"[-–—−‐‑]")
_NOTE = re.compile(r"\(.*\)[;.,]?|[})\]|]+")


class Item(NamedTuple):
    """An item: the line it begins with, and its whole text without the dash."""

    piece: Piece
    dash: str  # as typed, or as Word numbers: «- », «-», «+ »; none where there is none
    text: str

    @property
    def end(self) -> str:
        """Its last character."""
        return self.text[-1:]


def _split(piece: Piece) -> tuple[str, str]:
    text = tidy(piece.shown)
    label = piece.paragraph.label
    if label is not None and not piece.line and not piece.start:
        bullet = "-" if _DASH.match(label.text) else tidy(label.text)
        return f"{bullet} ", text
    text = text.rstrip("}| ")  # a brace drawn by hand beside several lines
    found = re.match(r"([-–—−‐‑+*•·]) ?", text)
    return ("", text) if found is None else (found[0], text[found.end() :])


def items(pieces: Iterable[Piece]) -> list[Item]:
    """The items of a list; a line without a dash below one that has not ended continues it."""
    return list(_items(pieces))


def _items(pieces: Iterable[Piece]) -> Iterator[Item]:
    open_item: Item | None = None
    for piece in pieces:
        dash, text = _split(piece)
        if not text or (not dash and _NOTE.fullmatch(text)):
            continue
        if open_item is not None:
            if not dash and open_item.dash and open_item.end not in ";.":
                open_item = open_item._replace(text=f"{open_item.text} {text}")
                continue
            yield open_item
        open_item = Item(piece, dash, text)
    if open_item is not None:
        yield open_item


def is_dash(text: str) -> bool:
    """Whether this is a dash, whatever its length."""
    return _DASH.match(text) is not None
