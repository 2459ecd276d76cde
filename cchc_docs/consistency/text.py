"""A text as its reader goes through it (văn bản thuần): passages in order, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from cchc_docs.diagnostic import Place


class Part(StrEnum):
    """What a passage is in its document (phần của văn bản)."""

    LETTERHEAD = "letterhead"  # quốc hiệu, tiêu ngữ, cơ quan
    NUMBER = "number"  # «Số: 476/TB-KKT»
    PLACE_DATE = "place_date"  # «Khánh Hòa, ngày 16 tháng 3 năm 2022»
    TYPE = "type"  # «THÔNG BÁO»
    SUBJECT = "subject"  # trích yếu; the title of a text that is no document
    ADDRESSEE = "addressee"  # «Kính gửi: …»
    HEADING = "heading"
    BODY = "body"
    CELL = "cell"  # a cell of a table
    RECIPIENT = "recipient"  # a line below «Nơi nhận:», that label included
    SIGNATURE = "signature"  # authority, title, post, name
    CAPTION = "caption"  # below a picture
    RESIDUE = "residue"  # what a web page left: counters, file names, buttons


PROSE = frozenset({Part.HEADING, Part.BODY, Part.CELL})
"""What the writer of the document says, letterhead and closing aside."""


class Passage(NamedTuple):
    """A paragraph, a line of a letterhead, or a cell.

    `text` is composed (NFC) and otherwise as it stands: double spaces and no-break spaces too.
    `look` names how it is set, comparable within one text: «h4», «bold», «italic», «h3 bold»;
    empty for plain text, and for a source that does not tell.
    """

    text: str
    part: Part
    find: Callable[[str, int], Place]
    """The place of words that stand at an offset."""
    look: str = ""
    number: int = 0  # its place in the order of the text, from 0
    row: tuple[int, int, int] | None = None  # of a cell: table, row and column, from 1


class Mention(NamedTuple):
    """A stretch of a passage (chỗ nêu): what a finding points at."""

    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words as they stand."""
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where they stand."""
        return self.passage.find(self.words, self.start)

    def around(self, characters: int = 60) -> str:
        """The words with what stands about them on both sides."""
        low, high = max(self.start - characters, 0), self.end + characters
        return self.passage.text[low:high]


@dataclass(frozen=True)
class Text:
    """A whole text. Readings of it (`reading/`) are made once a passage and kept."""

    name: str
    passages: tuple[Passage, ...]

    def parts(self, *wanted: Part) -> tuple[Passage, ...]:
        """The passages of some parts, in order."""
        return tuple(passage for passage in self.passages if passage.part in wanted)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """Headings, paragraphs and cells."""
        return self.parts(*PROSE)

    @property
    def is_document(self) -> bool:
        """Whether it is laid out as a document: it has a number line, a type or a signature."""
        return bool(self.parts(Part.NUMBER, Part.TYPE, Part.SIGNATURE, Part.RECIPIENT))


def numbered(passages: Iterator[Passage]) -> tuple[Passage, ...]:
    """The passages with their order written into them."""
    return tuple(passage._replace(number=n) for n, passage in enumerate(passages))
