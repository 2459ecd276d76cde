"""Which line stands under which text (đường kẻ dưới Tiêu ngữ, tên cơ quan, trích yếu).

A drawn line is often anchored in a neighbour: in the number, in the place, in an empty paragraph. A
line under a text of several lines belongs to the last of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cchc_docs.check.anatomy.columns import Column, Stand, walk
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece, UnderLine
from cchc_docs.check.view.page import Block, DrawnLine

_BEARERS = {
    Component.ISSUER: Component.ISSUER,
    Component.PARENT_AGENCY: Component.ISSUER,
    Component.NATIONAL_NAME: Component.MOTTO,
    Component.MOTTO: Component.MOTTO,
    Component.DOCUMENT_TYPE: Component.SUBJECT,
    Component.SUBJECT: Component.SUBJECT,
    Component.ATTACHMENT_REFERENCE: Component.ATTACHMENT_REFERENCE,
    Component.APPENDIX_LABEL: Component.APPENDIX_TITLE,
    Component.APPENDIX_TITLE: Component.APPENDIX_TITLE,
}
_TOP = 2.5  # mm from the top of a paragraph: above the text of its first line
_HALF = 0.5


def under_lines(blocks: Iterable[Block], pieces: Sequence[Piece]) -> list[UnderLine]:
    """Every line in these blocks that stands under one of these pieces."""
    return list(_Search(pieces).run(blocks))


class _Search:
    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.of: dict[int, list[Piece]] = {}
        self.last: dict[Component, Piece] = {}
        for piece in pieces:
            self.of.setdefault(id(piece.paragraph), []).append(piece)
            self.last[piece.component] = piece
        self.above: dict[Column, Piece] = {}
        self.borne: set[Component] = set()

    def run(self, blocks: Iterable[Block]) -> Iterator[UnderLine]:
        for stand in walk(blocks):
            own = self.of.get(id(stand.paragraph), [])
            for line, under, confidence in self._lines(stand, own):
                if under is not None:
                    self.borne.add(under.component)
                    yield UnderLine(line, stand.paragraph, under, confidence)
            if own:
                self.above[stand.column] = own[-1]

    def _lines(
        self, stand: Stand, own: list[Piece]
    ) -> Iterator[tuple[DrawnLine, Piece | None, float]]:
        paragraph = stand.paragraph
        above = self.above.get(stand.column)
        if paragraph.top_line is not None:
            yield paragraph.top_line, self._bearer(above), 0.9
        for line in paragraph.drawings:
            if line.kind == "underscores":
                yield line, self._typed(stand, own, above), 0.95
            else:
                yield line, *self._drawn(line, stand, own, above)
        if paragraph.bottom_line is not None:
            yield paragraph.bottom_line, self._bearer(own[-1] if own else above), 0.95

    def _typed(self, stand: Stand, own: list[Piece], above: Piece | None) -> Piece | None:
        lines = stand.paragraph.lines
        typed = next(
            (n for n, line in enumerate(lines) if not any(c.isalnum() for c in line.text)), 0
        )
        before = [piece for piece in own if piece.line < typed]
        return self._bearer(before[-1] if before else above)

    def _drawn(
        self, line: DrawnLine, stand: Stand, own: list[Piece], above: Piece | None
    ) -> tuple[Piece | None, float]:
        side = self._other_side(line, stand, own)
        if side is not None:
            return side, 0.7
        if not own:
            return self._bearer(above) or self._wanting(), 0.9 if above else 0.6
        borne = self._bearer(own[-1])
        if borne is None:
            return self._bearer(above) or self._wanting(), 0.85
        is_high = line.top_mm is not None and line.top_mm < _TOP
        upper = self._bearer(above)
        if is_high and upper is not None and upper.component is not borne.component:
            return upper, 0.8
        return borne, 0.9

    def _other_side(self, line: DrawnLine, stand: Stand, own: list[Piece]) -> Piece | None:
        """A line anchored in one column and drawn in the other."""
        room = stand.paragraph.room_mm
        if line.left_mm is None or room is None:
            return None
        middle = line.left_mm + (line.length_mm or 0) / 2
        if stand.column:
            if middle > room:
                return self.last.get(Component.MOTTO)
            return self.last.get(Component.ISSUER) if middle < 0 else None
        above = self.above.get(stand.column)
        if above is not None and _BEARERS.get(above.component) is Component.SUBJECT:
            return None
        if not own and above is not None and self._is_alone(above):
            return None
        tabbed = len({piece.component for piece in own}) > 1
        if tabbed or (not own and Component.SUBJECT not in self.borne):
            head = self._head_wanting()
            if middle > room * _HALF and (Component.MOTTO in head or tabbed):
                return self.last.get(Component.MOTTO)
            if middle < room * _HALF - 5 and (Component.ISSUER in head or tabbed):
                return self.last.get(Component.ISSUER)
        return None

    def _is_alone(self, piece: Piece) -> bool:
        """Whether its paragraph holds nothing else: a head of centred lines, without columns."""
        mates = self.of[id(piece.paragraph)]
        return self._bearer(piece) is not None and all(
            m.component is piece.component for m in mates
        )

    def _head_wanting(self) -> set[Component]:
        return {Component.MOTTO, Component.ISSUER} - self.borne

    def _bearer(self, piece: Piece | None) -> Piece | None:
        """The text that a line near this piece belongs to."""
        if piece is None:
            return None
        wanted = _BEARERS.get(piece.component)
        if wanted is None:
            return None
        return self.last.get(wanted, piece)

    def _wanting(self) -> Piece | None:
        """The first text of the head without a line, where the place of a line says nothing."""
        for component in (Component.SUBJECT, Component.ISSUER, Component.MOTTO):
            if component in self.last and component not in self.borne:
                return self.last[component]
        return None
