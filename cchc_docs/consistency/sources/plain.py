"""A plain or Markdown file as a `Text` (đọc tệp chữ)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cchc_docs.consistency.sources.layout import lay_out
from cchc_docs.consistency.sources.lines import Line, read_lines
from cchc_docs.consistency.text import Passage, Text, numbered
from cchc_docs.diagnostic import FilePlace
from cchc_docs.vietnamese.text import nfc


def read_plain(text: str, name: str, *, markdown: bool = False) -> Text:
    """The text of a file, line ends as newlines. `name` is how places call the file."""
    lines = read_lines(nfc(text), markdown=markdown)
    return Text(name, numbered(_passages(lines, name)))


def _passages(lines: tuple[Line, ...], name: str) -> Iterator[Passage]:
    for line, text, part, row in lay_out(lines):
        yield Passage(text, part, _Finder(name, line), line.look, row=row)


class _Finder:
    """Finds words in the lines of the file that a passage was read from."""

    def __init__(self, name: str, line: Line) -> None:
        self.name = name
        self.line = line

    @cached_property
    def raw(self) -> tuple[str, ...]:
        """The lines, composed: once for all that is found in them."""
        return tuple(map(nfc, self.line.raw))

    def __call__(self, words: str, start: int) -> FilePlace:
        opening = words.split("\n")[0].strip()
        for offset, raw in enumerate(self.raw):
            from_column = start if len(self.raw) == 1 else 0
            column = raw.find(opening, from_column)
            column = column if column >= 0 else raw.find(opening)
            if opening and column >= 0:
                return FilePlace(self.name, self.line.number + offset, column + 1)
        return FilePlace(self.name, self.line.number, 1)
