"""What a compiled part of a frame is made of (đoạn khung): literal XML, and what is filled."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from cchc_docs.write.docx.lines import Column, LineRule
from cchc_docs.write.docx.look import Look


class Hole(NamedTuple):
    """The content of a run that a slot fills. `lead` is the space before it: no text, no space."""

    slot: str
    lead: str


class Mark(Enum):
    """Places where XML depends on what was filled in elsewhere."""

    INDENTS = "indents"  # in a prototype: `w:ind` of a box
    OPEN = "open"  # the last paragraphs of a cell, header or footer begin; all of them may vanish
    WHOLE = "whole"  # the row of the signature: whole on one page, unless Nơi nhận is very long
    KEEP = "keep"  # they end: Word wants one paragraph here
    BREAK = "break"  # in the last paragraph of a section: its settings, if another follows
    CUT = "cut"  # repeated pages begin
    SETTINGS = "settings"  # the settings of repeated pages follow
    CLOSE = "close"  # after the settings of a section
    ANNEXES = "annexes"  # the sections of appendices and attached texts, and the last settings


class Prototype(NamedTuple):
    """A paragraph that is repeated once a line, or vanishes.

    `pieces` make its XML, `words` its text; `column` and `look` measure it.
    """

    number: int
    pieces: tuple[str | Hole | Mark, ...]
    words: tuple[str | Hole, ...]
    column: Column | None
    look: Look
    box: str

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of its slots."""
        return tuple(word.slot for word in self.words if isinstance(word, Hole))


class DrawnLine(NamedTuple):
    """A line whose length follows from the prototype of number `above`, and vanishes with it."""

    pieces: tuple[str | Mark, ...]
    above: int
    rule: LineRule
    column: Column | None
    look: Look


class BlockSlot(NamedTuple):
    """Where blocks go, those of the slot of this name."""

    name: str


Segment = str | Prototype | DrawnLine | BlockSlot | Mark


class FrameSection(NamedTuple):
    """A section to be filled: the document itself, or pages that are repeated.

    `settings` is its `w:sectPr`; `breaks` tells that its last paragraph takes them in.
    """

    segments: tuple[Segment, ...]
    settings: str
    breaks: bool
