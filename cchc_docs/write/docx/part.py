"""Fill the segments of a part (điền từng phần), and put the sections of a document together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cchc_docs.write.docx.lines import box_indents, broken_name, broken_title, line_indents
from cchc_docs.write.docx.segments import (
    BlockSlot,
    DrawnLine,
    FrameSection,
    Hole,
    Mark,
    Prototype,
    Segment,
)
from cchc_docs.write.docx.slots import RECIPIENTS, SLOTS, Breaking, Lines
from cchc_docs.write.docx.wordml import text_xml

MOST_WHOLE = 40
"""Recipients beyond this would push signature and list to a page that they then do not fit."""

_WHOLE_ROW = "<w:cantSplit/>"
_EMPTY_PARAGRAPH = "<w:p/>"
# As low as a paragraph can be: it only carries the settings of its section.
_CARRIER = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{settings}</w:pPr></w:p>'


class Filled(NamedTuple):
    """Pages of a frame and what they are filled with."""

    pages: FrameSection
    values: dict[str, Lines]
    blocks: dict[str, list[str]]

    def xml(self, *, is_last: bool) -> str:
        """The pages; the settings of the last section close the document."""
        settings = self.pages.settings
        broken = "" if is_last else settings
        content = "".join(PartFiller(self.values, self.blocks, broken).pieces(self.pages.segments))
        if is_last:
            return content + settings
        return content if self.pages.breaks else content + _CARRIER.format(settings=settings)


def joined(
    own: FrameSection,
    values: dict[str, Lines],
    blocks: dict[str, list[str]],
    behind: Sequence[Filled],
) -> list[str]:
    """The whole document, with the pages behind its own.

    In pieces, here and in what writes blocks, to be joined once: joined step by step, 240 KB were
    copied seven times, which took 7 % of a notice with a long table.
    """
    broken, end = "", own.settings
    if behind:
        broken = own.settings
        end = "" if own.breaks else _CARRIER.format(settings=own.settings)
        last = len(behind) - 1
        end += "".join(pages.xml(is_last=number == last) for number, pages in enumerate(behind))
    return PartFiller(values, blocks, broken, end).pieces(own.segments)


class PartFiller:
    """Fills one part; knows what it has put where, for lines are measured by it."""

    def __init__(
        self,
        values: dict[str, Lines],
        blocks: dict[str, list[str]],
        broken: str = "",
        behind: str = "",
    ) -> None:
        self._values = values
        self._blocks = blocks
        self._broken = broken
        self._behind = behind
        self._filled: dict[int, tuple[str, ...]] = {}

    def pieces(self, segments: tuple[Segment, ...]) -> list[str]:
        """The whole part."""
        out: list[str] = []
        opened = 0
        for segment in segments:
            match segment:
                case str():
                    out.append(segment)
                case Prototype():
                    out += self._paragraphs(segment)
                case DrawnLine():
                    out += self._line(segment)
                case BlockSlot(name=name):
                    out += self._blocks.get(name, [])
                case Mark.BREAK:
                    out.append(self._broken)
                case Mark.ANNEXES:
                    out.append(self._behind)
                case Mark.WHOLE:
                    out.append(_WHOLE_ROW if len(self._values[RECIPIENTS]) <= MOST_WHOLE else "")
                case Mark.OPEN:
                    opened = len(out)
                case Mark.KEEP:
                    if not "".join(out[opened:]).strip():
                        out.append(_EMPTY_PARAGRAPH)
        return out

    def _paragraphs(self, prototype: Prototype) -> list[str]:
        """One paragraph a line; none if no slot of it has any."""
        values = {name: self._lines(name, prototype) for name in prototype.slots}
        count = max(map(len, values.values()))
        if not count:  # a third of them in most documents
            self._filled[prototype.number] = ()
            return []
        rows = [
            {name: _line_at(lines, number) for name, lines in values.items()}
            for number in range(count)
        ]
        self._filled[prototype.number] = tuple(
            "".join(_word(word, row) for word in prototype.words) for row in rows
        )
        return [
            "".join(self._piece(piece, prototype, row, text) for piece in prototype.pieces)
            for row, text in zip(rows, self._filled[prototype.number], strict=True)
        ]

    def _lines(self, name: str, prototype: Prototype) -> Lines:
        lines = self._values[name]
        breaking = SLOTS[name].breaking if name in SLOTS else None
        if breaking is None or prototype.column is None:
            return lines
        # in «V/v …» the words before the slot need room too
        if any(isinstance(word, str) and word.strip() for word in prototype.words):
            return lines
        broken = broken_name if breaking is Breaking.NAME else broken_title
        return tuple(broken(line, prototype.column, prototype.look) for line in lines)

    def _piece(
        self, piece: str | Hole | Mark, prototype: Prototype, row: dict[str, str], text: str
    ) -> str:
        match piece:
            case Hole():
                return text_xml(_word(piece, row))
            case Mark.INDENTS if prototype.column is not None:
                return box_indents(text, prototype.box, prototype.column, prototype.look).xml()
            case str():
                return piece
            case _:
                return ""

    def _line(self, line: DrawnLine) -> list[str]:
        rows = self._filled[line.above]
        if not rows:
            return []
        indents = ""
        if line.column is not None:
            indents = line_indents(rows, line.rule, line.column, line.look).xml()
        return [piece if isinstance(piece, str) else indents for piece in line.pieces]


def _line_at(lines: Lines, number: int) -> str:
    """A line; the last one for a slot that has fewer lines than its neighbour."""
    return lines[min(number, len(lines) - 1)] if lines else ""


def _word(word: str | Hole, row: dict[str, str]) -> str:
    if isinstance(word, str):
        return word
    return word.lead + row[word.slot] if row[word.slot] else ""
