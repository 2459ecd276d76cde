"""The letterhead (phần đầu văn bản: ô 1 to 4, 5b): where it ends, and what its lines are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.agency import names, opens
from cchc_docs.check.anatomy.columns import BOX, Column
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import Item, TextLine, segments
from cchc_docs.check.anatomy.marks import mark
from cchc_docs.check.anatomy.parts import Piece, Region, Shape
from cchc_docs.check.anatomy.title_line import is_title

_LONG = 30  # words; a line of a letterhead is shorter
_FAR = 40  # blocks
_MANY = 60  # lines; a letterhead in a table has fewer
_BEFORE_SUBJECT = re.compile(r"v ?/ ?v\b")


class Head(NamedTuple):
    """The letterhead, the lines in it that belong to what follows, and where that begins."""

    end: int
    region: Region
    pieces: list[Piece]
    rest: list[TextLine]
    ordered: list[TextLine]  # all its lines by columns
    has_asterisk: bool  # under the issuer: a habit of the Party


def is_anchor(line: TextLine) -> bool:
    """Whether only a letterhead has such a line."""
    return (
        words.is_national(line)
        or words.MOTTO.fullmatch(line.key) is not None
        or words.PARTY_NAME.fullmatch(line.key) is not None
        or words.is_number(line)
        or words.is_place_date(line)
        or _BEFORE_SUBJECT.match(line.key) is not None
    )


def parts(item: Item) -> list[TextLine]:
    """The lines of an item, cut at tabs where it is no table."""
    if item.table is not None:
        return list(item.lines)
    return [part for line in item.lines for part in segments(line)]


def read_head(items: Sequence[Item], start: int, stop: int) -> Head:
    """The letterhead that begins at `start`."""
    end = _end(items, start, stop)
    groups = [
        sorted(itertools.chain.from_iterable(parts(item) for item in group), key=_by_column)
        for _, group in itertools.groupby(items[start:end], key=lambda i: i.table is not None)
    ]
    ordered = list(itertools.chain.from_iterable(groups))
    reading = _Reading(ordered)
    reading.run()
    blocks = tuple(item.block for item in items[start:end])
    region = Region(_shape(items[start:end], reading.pieces), blocks)
    return Head(end, region, reading.in_order(), reading.rest, ordered, reading.has_asterisk)


def _by_column(line: TextLine) -> Column:
    return line.column


def _end(items: Sequence[Item], start: int, stop: int) -> int:
    end = start
    for place in range(start, min(stop, start + _FAR)):
        item = items[place]
        found = parts(item)
        if not found:
            continue
        if item.table is not None:
            if len(found) <= _MANY and any(is_anchor(line) for line in found):
                end = place + 1
            elif item.table.has_borders or len(found) > _MANY:
                break
            continue
        if any(is_anchor(line) for line in found):
            end = place + 1
        elif any(_is_beyond(line) for line in found):
            break
    return _through_subject(items, end, stop) if end > start else end


def _through_subject(items: Sequence[Item], end: int, stop: int) -> int:
    """Take in the later lines of a `V/v` that is typed as several paragraphs."""
    last = items[end - 1]
    if last.table is not None or not any(_BEFORE_SUBJECT.match(x.key) for x in parts(last)):
        return end
    while end < stop and items[end].table is None and items[end].lines:
        line = items[end].lines[0]
        if line.gap or _is_beyond(line) or line.key.startswith("kinh gui"):
            break
        end += 1
    return end


def _is_beyond(line: TextLine) -> bool:
    """Whether such a line stands under the letterhead, never in it."""
    return (
        line.words > _LONG
        or (line.is_upper and words.type_named(line.key) is not None)
        or (not line.column and is_title(line) is not None)
        or words.ADDRESSEES.match(line.key) is not None
        or line.key.startswith(("can cu ", "dieu 1."))
        or words.RECIPIENTS.fullmatch(line.key) is not None
        or words.APPENDIX.fullmatch(line.key) is not None
    )


def _shape(items: Iterable[Item], pieces: Sequence[Piece]) -> Shape:
    found = [item for item in items if item.lines]
    if not pieces:
        return "none"
    if any(item.table is not None for item in found):
        return "table"
    if any(line.column[:1] >= (BOX,) for item in found for line in item.lines):
        return "box"
    if any(piece.start or piece.end is not None for piece in pieces):
        return "tabs"
    return "paragraphs"


class _Reading:
    """One pass over the lines by columns; `rest` is left to the title."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.lines = lines
        self.pieces: list[Piece] = []
        self.rest: list[TextLine] = []
        self.names: list[TextLine] = []
        self.has_asterisk = False
        self.national = next((line.column for line in lines if words.is_national(line)), None)
        self.columns = {line.column for line in lines}
        self.numbered = any(words.is_number(line) for line in lines)
        self.after: Component | None = None  # the last anchor of the column
        self.beyond: int | None = None  # the row at which the title or «Kính gửi» begins

    def run(self) -> None:
        """Read every line."""
        rows = [x.row for x in self.lines if x.column and _is_beyond(x) and not is_anchor(x)]
        self.beyond = min(rows, default=None)
        column: Column | None = None
        closed = False
        for line in self.lines:
            if line.column != column:
                column, self.after, closed = line.column, None, False
            closed = closed or (_is_beyond(line) and not is_anchor(line))
            if closed or (line.column and self.beyond is not None and line.row >= self.beyond):
                self.rest.append(line)
            else:
                self._read(line)
        for _, group in itertools.groupby(self.names, key=_by_column):
            self.pieces.extend(names(list(group)))  # a joint document has an issuer in each column

    def in_order(self) -> list[Piece]:
        """The pieces in the order of the columns."""
        places = {
            (id(line.paragraph), line.number, line.start): n for n, line in enumerate(self.lines)
        }
        return sorted(
            self.pieces,
            key=lambda piece: places[id(piece.paragraph), piece.line, piece.start],
        )

    def _read(self, line: TextLine) -> None:
        component, confidence = self._anchor(line)
        if component is not None:
            self.pieces.append(line.piece(component, confidence))
            self.after = component
        elif words.DRAWN.fullmatch(line.key):
            self.has_asterisk = self.has_asterisk or line.key.strip() == "*"
        elif self.after is Component.LETTER_SUBJECT:
            self.pieces.append(line.piece(Component.LETTER_SUBJECT, 0.8))
        elif self._may_name(line):
            self.names.append(line)

    def _anchor(self, line: TextLine) -> tuple[Component | None, float]:
        key = line.key
        found: tuple[Component | None, float] = (None, 0)
        if words.is_national(line) or (self.after is Component.NATIONAL_NAME and key == "viet nam"):
            found = Component.NATIONAL_NAME, 1.0
        elif words.MOTTO.fullmatch(key):
            found = Component.MOTTO, 1.0
        elif words.is_number(line) and not self._is_in_a_name(line):
            found = Component.NUMBER_NOTATION, 0.95
        elif words.BARE_NUMBER.fullmatch(key) and not self.numbered:
            found = Component.NUMBER_NOTATION, 0.7
        elif words.is_place_date(line):
            found = Component.PLACE_DATE, 0.95
        elif _BEFORE_SUBJECT.match(key):
            found = Component.LETTER_SUBJECT, 0.95
        elif key.startswith("ve viec") and self.after is Component.NUMBER_NOTATION:
            found = Component.LETTER_SUBJECT, 0.7
        else:
            found = mark(line), 0.95
        return found

    def _is_in_a_name(self, line: TextLine) -> bool:
        """«ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH / SỐ 12/QĐ-SNV»: the document's own number follows."""
        if not line.is_upper or ":" in line.key or not self.names or self.after is not None:
            return False
        later = self.lines[self.lines.index(line) + 1 :]
        return self.names[-1].column == line.column and any(map(words.is_number, later))

    def _is_numbered_later(self, line: TextLine) -> bool:
        place = self.lines.index(line)
        return any(words.is_number(later) for later in self.lines[place:])

    def _may_name(self, line: TextLine) -> bool:
        """Whether the line may be an agency: by its place, or by its words."""
        if self.after is Component.NUMBER_NOTATION:
            return False
        if self.after is Component.PLACE_DATE and (
            line.column or not self._is_numbered_later(line)
        ):
            return False
        if words.FORM_MARK.fullmatch(line.key) or words.PARTY_NAME.fullmatch(line.key):
            return False
        if words.UNION_NAME.fullmatch(line.key):
            return False
        if line.is_upper:
            return line.column != self.national or len(self.columns) == 1
        aside = self.national is not None and line.column < self.national
        return aside and opens(line.key) and line.words <= _LONG // 2
