"""Which line of a plain text is which part of a document (nhận dạng phần của văn bản).

A document opens with a letterhead, closes with recipients and signatures, and appendices follow. A
text copied from a page has the two columns of a letterhead in one line, by tabs or by `|`: such a
line becomes several pieces. A text without number, type and signature is read as plain prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_docs.consistency.sources import closing
from cchc_docs.consistency.sources.closing import is_short
from cchc_docs.consistency.sources.columns import columns, head_pieces
from cchc_docs.consistency.sources.lines import Line
from cchc_docs.consistency.sources.residue import is_residue
from cchc_docs.consistency.sources.titles import (
    ADDRESSEE,
    LETTER_SUBJECT,
    NUMBER,
    PAGE_TITLE,
    PLACE_DATE,
    begins_text,
    is_national,
    is_type,
    opens_body,
    type_and_subject,
)
from cchc_docs.consistency.text import Part

_NUMBERED = re.compile(
    r"\s*(?:[IVX]+\.|\d+(?:\.\d+)*[.)]?|[a-zđ]\)|Điều \d+\.?|Chương [IVX]+|Mục (?:\d+|[IVX]+))\s"
)
_ENDED = re.compile(r"[.;,:!?…]['\"”»)]*\s*\Z")
_ITEM = re.compile(r"\s*[-–+•]\s*\S")
_HEAD = 24  # lines: the number of a document stands among the first


class Piece(NamedTuple):
    """A paragraph, a line of a column, or a cell, with its part."""

    line: Line
    text: str
    part: Part
    row: tuple[int, int, int] | None = None


def lay_out(lines: Sequence[Line]) -> Iterator[Piece]:
    """The pieces of the lines, each with its part, in order."""
    return _Reader(lines).pieces()


class _Reader:
    """Reads line after line; `state` is the part that the line before left open."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        head = [text for line in lines[:_HEAD] for text in _head_texts(line)]
        self.has_number = any(NUMBER.match(text) for text in head)
        self.is_document = (
            self.has_number
            or any(is_type(text) or is_national(text) for text in head)
            or any(closing.is_label(text) for line in lines for text in columns(line))
        )
        self.opening = next(
            (n for n, line in enumerate(lines[:_HEAD]) if any(map(_is_top, _head_texts(line)))), 0
        )
        self.is_headed = self.has_number or any(is_national(text) for text in head)
        has_type = any(type_and_subject(text) or is_type(text) for text in head)
        self.state = Part.LETTERHEAD if self.is_headed or has_type else Part.SUBJECT
        self.table = self.row = 0
        self.last = ""

    def pieces(self) -> Iterator[Piece]:
        for n, line in enumerate(self.lines):
            if is_residue(line.text):
                yield Piece(line, line.text, Part.RESIDUE)
                continue
            found = list(self._of_line(line, n))
            self.row = self.row if found and found[0].part is Part.CELL else 0
            yield from found

    def _of_line(self, line: Line, n: int) -> Iterator[Piece]:
        if not n and PAGE_TITLE.match(line.text) and not _ENDED.search(line.text):
            yield Piece(line, line.text, Part.CAPTION)
            return
        cells = columns(line)
        ended = self._closing(line, cells, n)
        if ended is not None:
            yield from ended
            return
        if self.state in {Part.RECIPIENT, Part.SIGNATURE}:
            self.state = Part.BODY
        is_table = len(cells) > 1 and not self.is_document  # nobody's letterhead
        if self.state in _ABOVE and not is_table:
            texts = [piece for cell in cells for piece in head_pieces(cell)]
            first = self._head(texts[0], line, n) if texts else None
            if first is not None:
                yield self._piece(line, texts[0], first)
                for text in texts[1:]:
                    yield self._piece(line, text, self._head(text, line, n) or Part.LETTERHEAD)
                return
        self.state = Part.BODY
        if len(cells) > 1 and (line.cells or "|" in line.text):
            yield from self._cells(line, cells)
            return
        yield self._piece(line, line.text, self._prose(line))

    def _piece(self, line: Line, text: str, part: Part) -> Piece:
        self.last = text
        return Piece(line, text, part)

    def _cells(self, line: Line, cells: Sequence[str]) -> Iterator[Piece]:
        self.table, self.row = (self.table, self.row + 1) if self.row else (self.table + 1, 1)
        for column, cell in enumerate(line.cells or cells, 1):
            yield Piece(line, cell, Part.CELL, (self.table, self.row, column))

    def _closing(self, line: Line, cells: Sequence[str], n: int) -> list[Piece] | None:
        """The line as lines of recipients and signatures, if it is some."""
        texts = [piece for cell in cells for piece in closing.split(cell)]
        parts: list[Part] = []
        state = self.state
        following = [text for other in self.lines[n + 1 : n + 5] for text in columns(other)]
        titles = closing.are_titles(cells)
        for text in texts:
            part = closing.part_of(
                text.upper() if titles else text,
                state,
                self.last,
                following,
                within=self.is_document,
            )
            if part is None:
                return None
            parts.append(part)
            state, self.last = part, text
        if not parts or (len(cells) == 1 and not any(texts)):
            return None
        self.state = state
        return [Piece(line, text, part) for text, part in zip(texts, parts, strict=True)]

    def _head(self, text: str, line: Line, n: int) -> Part | None:
        """The part of a text that stands above the body; none where the body has begun."""
        if is_national(text):
            return Part.LETTERHEAD
        if self.state is Part.LETTERHEAD:
            if n < self.opening and not is_short(text):
                return Part.CAPTION  # the name that a page gives the document
            return self._letterhead(text)
        if ADDRESSEE.match(text):
            return self._to(Part.ADDRESSEE)
        if self.state is Part.ADDRESSEE:
            goes_on = self.last.rstrip().endswith((":", ";", ","))
            return Part.ADDRESSEE if goes_on and (is_short(text) or _ITEM.match(text)) else None
        if self.is_document and PLACE_DATE.match(text):
            return Part.PLACE_DATE
        return self._subject(text, line, n)

    def _letterhead(self, text: str) -> Part | None:
        if NUMBER.match(text):
            return Part.NUMBER
        if PLACE_DATE.match(text):
            return Part.PLACE_DATE
        if is_type(text):
            return self._to(Part.TYPE)
        if ADDRESSEE.match(text):
            return self._to(Part.ADDRESSEE)
        if LETTER_SUBJECT.match(text) or (
            LETTER_SUBJECT.match(self.last) and text[:1].islower() and is_short(text)
        ):
            self.last = f"V/v {text}"
            return Part.SUBJECT
        if begins_text(text) or not is_short(text):
            return None
        return Part.LETTERHEAD

    def _subject(self, text: str, line: Line, n: int) -> Part | None:
        if opens_body(text) or (
            len(text.split()) > 60 and _ENDED.search(text) and not text.isupper()
        ):
            return None
        if self.state is Part.TYPE:
            return self._to(Part.SUBJECT)
        if not n and is_short(text) and not _ENDED.search(text) and not _NUMBERED.match(text):
            return self._to(Part.SUBJECT) if self.is_document else self._title()
        goes_on = n and self.is_document and is_short(text) and not _ENDED.search(self.last)
        if not goes_on or _NUMBERED.match(text):
            return None
        begun = text[:1].islower() or text.startswith("(")
        return Part.SUBJECT if begun or (self.is_headed and not line.loose) else None

    def _title(self) -> Part:
        self.state = Part.BODY
        return Part.SUBJECT

    def _to(self, part: Part) -> Part:
        self.state = part
        return part

    def _prose(self, line: Line) -> Part:
        text = line.text
        if is_national(text):
            return Part.LETTERHEAD
        if line.look.startswith("h"):
            return Part.HEADING
        if not is_short(text) or _ITEM.match(text):
            return Part.BODY
        if _NUMBERED.match(text):
            return Part.BODY if _ENDED.search(text) and text.rstrip()[-1] != ":" else Part.HEADING
        if text.isupper() or line.look:
            return Part.HEADING if not _ENDED.search(text) else Part.BODY
        if not _ENDED.search(text) and not text[:1].islower():
            return Part.HEADING if self.is_document else Part.CAPTION
        return Part.BODY


_ABOVE = frozenset({Part.LETTERHEAD, Part.TYPE, Part.SUBJECT, Part.ADDRESSEE})


def _is_top(text: str) -> bool:
    return is_national(text) or NUMBER.match(text) is not None


def _head_texts(line: Line) -> list[str]:
    return [piece for cell in columns(line) for piece in head_pieces(cell)]
