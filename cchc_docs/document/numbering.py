"""The next number of a level: I. / 1. / 1.1. / a), and the next point: a), b), c), d), đ).

Wordings leave out sections that have no data, so the numbers of the rest are counted here, over the
whole body. A number typed by hand stands, and the next counted one follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.document.blocks import Block, Heading, ListItem
from cchc_docs.vietnamese.sequences import point_letter, roman

NEXT_NUMBER = "#."
NEXT_POINT = "#)"
_TYPED = re.compile(r"(.*\.)?(\d+)\.?")
_HIGHEST = 100  # no notice has more sections or points


def number_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks with every `#.` and `#)` counted out."""
    counted = [0, 0, 0, 0, 0]  # by heading level; [0] unused
    section = ""  # «1.», the typed or counted number of the last level-2 heading
    points = 0
    for block in blocks:
        match block:
            case Heading(level=level, number=number):
                points = 0
                counted[level + 1 :] = [0] * (4 - level)
                if number in {NEXT_NUMBER, NEXT_POINT}:
                    counted[level] += 1
                    number = _label(level, counted[level], section)
                elif number:
                    counted[level] = _typed(number)
                if level <= 2:
                    section = f"{number.rstrip('.')}." if level == 2 and number else ""
                elif level == 3 and (typed := _TYPED.fullmatch(number)):
                    section = typed[1] or section
                yield block._replace(number=number)
            case ListItem(marker=marker) if marker == NEXT_POINT:
                points += 1
                yield block._replace(marker=f"{point_letter(points)})")
            case ListItem(marker=marker):
                if marker[:1].isdigit():
                    points = 0
                elif marker.endswith(")"):
                    points = _typed(marker)
                yield block
            case _:
                yield block


def _typed(number: str) -> int:
    """What a number typed by hand counts: 2 for «II.», «2.», «1.2.» and «b)»."""
    if found := _TYPED.fullmatch(number):
        return int(found[2])
    counts = range(1, _HIGHEST)
    return next((n for n in counts if number in {f"{roman(n)}.", f"{point_letter(n)})"}), 0)


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
