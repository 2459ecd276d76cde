"""A plain or Markdown file as a `Text` (đọc tệp chữ)."""

from __future__ import annotations

from collections.abc import Iterator

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

    def __call__(self, words: str, start: int) -> FilePlace:
        opening = words.split("\n")[0].strip()
        for offset, raw in enumerate(self.line.raw):
            from_column = start if len(self.line.raw) == 1 else 0
            column = raw.find(opening, from_column)
            column = raw.find(opening) if column < 0 else column
            if opening and column >= 0:
                return FilePlace(self.name, self.line.number + offset, column + 1)
        return FilePlace(self.name, self.line.number, 1)
