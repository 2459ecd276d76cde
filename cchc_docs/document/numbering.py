"""The next number of a level: I. / 1. / 1.1. / a), Chương I, Điều 1., and the next point: a), b).

Wordings leave out sections that have no data, so the numbers of the rest are counted here, over the
whole body. A number typed by hand stands, and the next counted one follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.document.blocks import Article, Block, Division, DivisionKind, Heading, ListItem
from cchc_docs.document.marks import NEXT
from cchc_docs.vietnamese.sequences import point_letter, roman

NEXT_NUMBER = "#."
NEXT_POINT = "#)"
_TYPED = re.compile(r"(.*\.)?(\d+)[a-zđ]?\.?")
_HIGHEST = 100  # no notice has more sections or points
_ROMAN = {DivisionKind.PART, DivisionKind.CHAPTER}
_WITHIN = {
    # Mục begin again in each chương, tiểu mục in each mục; chương and điều go on through the text,
    # as they do in codes of law: «Điều 5» is one article, whatever chương it stands in.
    DivisionKind.PART: (DivisionKind.SECTION, DivisionKind.SUBSECTION),
    DivisionKind.CHAPTER: (DivisionKind.SECTION, DivisionKind.SUBSECTION),
    DivisionKind.SECTION: (DivisionKind.SUBSECTION,),
    DivisionKind.SUBSECTION: (),
}


def number_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks with every `#`, `#.` and `#)` counted out."""
    return map(_Count().numbered, blocks)


class _Count:
    """How far the numbers have come."""

    def __init__(self) -> None:
        self._levels = [0, 0, 0, 0, 0]  # by heading level; [0] unused
        self._section = ""  # «1.», the typed or counted number of the last level-2 heading
        self._divisions = dict.fromkeys(DivisionKind, 0)
        self._articles = 0
        self._clauses = 0
        self._points = 0

    def numbered(self, block: Block) -> Block:
        match block:
            case Heading(level=level, number=number):
                self._clauses = self._points = 0
                return block._replace(number=self._heading(level, number))
            case Division(kind=kind, number=number):
                self._clauses = self._points = 0
                return block._replace(number=self._division(kind, number))
            case Article(number=number):
                self._clauses = self._points = 0
                self._articles = self._articles + 1 if number == NEXT else _typed(number)
                return block._replace(number=f"{self._articles}" if number == NEXT else number)
            case ListItem(marker=marker):
                number = self._item(marker)
                return block if number == marker else block._replace(marker=number)
            case _:
                return block

    def _heading(self, level: int, number: str) -> str:
        counted = self._levels
        counted[level + 1 :] = [0] * (4 - level)
        if number in {NEXT_NUMBER, NEXT_POINT}:
            counted[level] += 1
            number = _label(level, counted[level], self._section)
        elif number:
            counted[level] = _typed(number)
        if level <= 2:
            self._section = f"{number.rstrip('.')}." if level == 2 and number else ""
        elif level == 3 and (typed := _TYPED.fullmatch(number)):
            self._section = typed[1] or self._section
        return number

    def _division(self, kind: DivisionKind, number: str) -> str:
        for inner in _WITHIN[kind]:
            self._divisions[inner] = 0
        if number != NEXT:
            self._divisions[kind] = _typed(number)
            return number
        self._divisions[kind] += 1
        count = self._divisions[kind]
        return roman(count) if kind in _ROMAN else f"{count}"

    def _item(self, marker: str) -> str:
        if marker == NEXT_POINT:
            self._points += 1
            return f"{point_letter(self._points)})"
        if marker == NEXT_NUMBER:
            self._clauses += 1
            self._points = 0
            return f"{self._clauses}."
        if marker[:1].isdigit():
            self._clauses = _typed(marker)
            self._points = 0
        elif marker.endswith(")"):
            self._points = _typed(marker)
        return marker


def _typed(number: str) -> int:
    """What a number typed by hand counts: 2 for «II.», «2.», «1.2.», «2a» and «b)»."""
    if found := _TYPED.fullmatch(number):
        return int(found[2])
    bare = number.rstrip(".")
    counts = range(1, _HIGHEST)
    return next((n for n in counts if bare in {roman(n), f"{point_letter(n)})"}), 0)


def _label(level: int, count: int, section: str) -> str:
    match level:
        case 1:
            return f"{roman(count)}."
        case 2:
            return f"{count}."
        case 3:
            return f"{section}{count}."
        case _:
            return f"{point_letter(count)})"
