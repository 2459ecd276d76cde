"""A plain or Markdown file as a `Text` (đọc tệp chữ)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cchc_docs.consistency.sources.layout import parts
from cchc_docs.consistency.sources.lines import Line, read_lines
from cchc_docs.consistency.text import Part, Passage, Text, numbered
from cchc_docs.diagnostic import FilePlace
from cchc_docs.vietnamese.text import nfc

_GAP = ("\t", "    ")


def read_plain(text: str, name: str, *, markdown: bool = False) -> Text:
    """The text of a file, line ends as newlines. `name` is how places call the file."""
    lines = read_lines(nfc(text), markdown=markdown)
    return Text(name, numbered(_passages(lines, name)))


def _passages(lines: tuple[Line, ...], name: str) -> Iterator[Passage]:
    table = row = 0
    for line, part in zip(lines, parts(lines), strict=True):
        place = _Finder(name, line)
        if part is Part.CELL:
            table, row = (table, row + 1) if row else (table + 1, 1)
            for column, cell in enumerate(line.cells, 1):
                yield Passage(cell, part, place, line.look, row=(table, row, column))
            continue
        row = 0
        if part in {Part.RECIPIENT, Part.SIGNATURE} and _columns(line.text):
            # «Nơi nhận:      TM. ỦY BAN NHÂN DÂN»: two columns pasted as one line
            left, right = _columns(line.text)
            yield Passage(left, Part.RECIPIENT, place, line.look)
            yield Passage(right, Part.SIGNATURE, place, line.look)
            continue
        yield Passage(line.text, part, place, line.look)


def _columns(text: str) -> tuple[str, ...]:
    for gap in _GAP:
        left, found, right = text.strip().partition(gap)
        if found and left.strip() and right.strip():
            return left.strip(), right.strip()
    return ()


class _Finder:
    """Finds words in the lines of the file that a passage was read from."""

    def __init__(self, name: str, line: Line) -> None:
        self.name = name
        self.line = line

    @cached_property
    def raw(self) -> tuple[str, ...]:
<<<<<<< HEAD
        """The lines, composed: thousands of places of one long line are found in them."""
=======
        """The lines, composed: once for all that is found in them."""
>>>>>>> figures
        return tuple(map(nfc, self.line.raw))

    def __call__(self, words: str, start: int) -> FilePlace:
        opening = words.split("\n")[0].strip()
        for offset, raw in enumerate(self.raw):
            from_column = start if len(self.raw) == 1 else 0
            column = raw.find(opening, from_column)
<<<<<<< HEAD
            if column < 0:
                column = raw.find(opening)
=======
            column = column if column >= 0 else raw.find(opening)
>>>>>>> figures
            if opening and column >= 0:
                return FilePlace(self.name, self.line.number + offset, column + 1)
        return FilePlace(self.name, self.line.number, 1)
