"""The lines of a file (dòng chữ) as anatomy reads them: composed, spaces made one, folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_docs.check.anatomy.columns import Column, unwrapped, walk
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.view.page import Block, Paragraph, Section, Table, View
from cchc_docs.vietnamese.text import nfc

_LETTERS = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZaăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_DASHES = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212), "-")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_GAP = re.compile(r"\t[\t ]*| {5,}|\u00a0{5,}")


def _bare(letter: str) -> str:
    return "d" if letter in "Đđ" else unicodedata.normalize("NFD", letter)[0].lower()


_FOLD = str.maketrans(
    {
        **_DASHES,
        0x2026: "...",
        **{
            ord(whole): _bare(letter)
            for letter in _LETTERS
            for mark in _MARKS
            if len(whole := nfc(letter + mark)) == 1
        },
    }
)


def folded(text: str) -> str:
    """The text in small letters without marks, its spaces and punctuation kept; dashes are `-`."""
    return text.translate(_FOLD)


def tidy(text: str) -> str:
    """The text composed, without invisible characters, each run of spaces made one."""
    return " ".join(nfc(text.translate(_INVISIBLE)).split())


class TextLine(NamedTuple):
    """A line with characters in it; `column` and `row` say where in a table it stands."""

    paragraph: Paragraph
    number: int
    start: int
    end: int | None
    text: str  # as printed, tidied
    key: str  # folded
    column: Column = ()
    row: int = 0
    gap: int = 0  # blank lines above it, in its column

    def piece(
        self, component: Component, confidence: float, start: int = 0, end: int | None = None
    ) -> Piece:
        """The line as a component; `start` and `end` count in its stored text."""
        low = self.start + start
        high = self.end if end is None else self.start + end
        return Piece(component, self.paragraph, self.number, confidence, low, high)

    @property
    def stored(self) -> str:
        """The text as stored."""
        return Piece(Component.BODY, self.paragraph, self.number, 1, self.start, self.end).text

    def stored_end(self, length: int) -> int:
        """Where the first `length` characters of `text` or `key` end in the stored text."""
        wanted = len(self.text[:length].split())
        found = list(re.finditer(r"\S+", self.stored))
        return found[min(wanted, len(found)) - 1].end()

    @property
    def full_key(self) -> str:
        """The folded text with the number that Word prints before it."""
        label = self.paragraph.label
        return f"{folded(tidy(label.text))} {self.key}" if label and not self.number else self.key

    @property
    def is_upper(self) -> bool:
        """Whether it is printed in capitals."""
        return self.text.isupper()

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1

    def share(self, quality: str) -> float:
        """The share of its characters that are `bold` or `italic`."""
        total = marked = 0
        for run in self.piece(Component.BODY, 1).runs:
            size = len(run.text.strip())
            total += size
            marked += size if getattr(run.look, quality) else 0
        return marked / total if total else 0.0

    @property
    def is_bold(self) -> bool:
        """Whether most of it is bold."""
        return self.share("bold") > 0.5


class Item(NamedTuple):
    """A block of the body with its lines, in the order of the file."""

    block: Block
    lines: tuple[TextLine, ...]
    section: Section
    new_page: bool  # a page begins here, or within, by a break or a section

    @property
    def table(self) -> Table | None:
        """The block, where it is a table."""
        return self.block if isinstance(self.block, Table) else None


def items(view: View) -> list[Item]:
    """Every block of the body with its lines."""
    found: list[Item] = []
    gap = 0
    for number, section in enumerate(view.sections):
        fresh = number > 0 and section.starts != "continuous"
        for block in unwrapped(section.blocks):
            lines = tuple(_lines([block]))
            if lines and isinstance(block, Paragraph):
                lines = (lines[0]._replace(gap=lines[0].gap + gap), *lines[1:])
            gap = gap + 1 if isinstance(block, Paragraph) and block.is_blank else 0
            first = next(iter([block] if isinstance(block, Paragraph) else block.paragraphs), None)
            broken = first is not None and (first.page_break_before or "\f" in first.text)
            found.append(Item(block, lines, section, fresh or broken))
            fresh = first is not None and first.text.rstrip(" ").endswith("\f")
    return found


def _lines(blocks: Iterable[Block]) -> Iterator[TextLine]:
    for stand in walk(blocks):
        gap = stand.gap
        for line in paragraph_lines(stand.paragraph, stand.column, stand.row):
            yield line._replace(gap=line.gap + gap)
            gap = 0


def paragraph_lines(paragraph: Paragraph, column: Column = (), row: int = 0) -> Iterator[TextLine]:
    """The lines of a paragraph that hold characters."""
    gap = 0
    for number, line in enumerate(paragraph.lines):
        text = tidy(line.shown)
        if not text:
            gap += 1
            continue
        yield TextLine(paragraph, number, 0, None, text, folded(text), column, row, gap)
        gap = 0


def segments(line: TextLine) -> list[TextLine]:
    """The parts of a line between tabs or long runs of spaces, as columns of their own."""
    stored = line.stored
    if line.column or not _GAP.search(stored):
        return [line]
    cuts: list[tuple[int, int]] = []
    place = 0
    for gap in _GAP.finditer(stored):
        if _is_blank_to_fill(stored[place : gap.start()], stored[gap.end() :]):
            continue
        cuts.append((place, gap.start()))
        place = gap.end()
    cuts.append((place, len(stored)))
    filled = [(low, high) for low, high in cuts if stored[low:high].strip()]
    indented = len(filled) == 1 and not stored[: cuts[0][1]].strip()
    return [_segment(line, low, high, n + indented) for n, (low, high) in enumerate(filled)]


def _is_blank_to_fill(before: str, after: str) -> bool:
    """Whether a gap is room for a number or a day: «Số:      /TB-SNV», «ngày      tháng»."""
    bare = tidy(before).lower()
    return after[:1] in "/;,.)" or bare.endswith(("số:", "số", "-", "ngày", "tháng", "năm"))


def _segment(line: TextLine, low: int, high: int, column: int) -> TextLine:
    piece = line.piece(Component.BODY, 1, low, high)
    text = tidy(piece.shown)
    return line._replace(
        start=low, end=high, text=text, key=folded(text), column=(column,) if column else ()
    )
