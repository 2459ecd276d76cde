"""Where the documents of a file begin (nhiều văn bản trong một tệp)."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.letterhead import parts
from cchc_docs.check.anatomy.lines import Item

_SHORT = 15  # words
_NEAR = 12  # blocks: a number so near to a national name is of the same letterhead
_MANY = 60  # lines; a table with more is no letterhead


def letterheads(items: Sequence[Item]) -> list[int]:
    """The blocks with a national name, or with a number and a date where there is none near."""
    starts: list[int] = []
    for place, item in enumerate(items):
        if not item.lines or len(item.lines) > _MANY:
            continue
        lines = parts(item)
        if any(words.is_national(x) or words.PARTY_NAME.fullmatch(x.key) for x in lines):
            if starts and place - starts[-1] <= _NEAR and not _has_name(items, starts[-1]):
                starts.pop()
            starts.append(place)
        elif any(words.is_number(line) for line in lines) and _is_alone(items, place, starts):
            starts.append(place)
    return starts


def _has_name(items: Sequence[Item], place: int) -> bool:
    return any(
        words.is_national(line) or words.PARTY_NAME.fullmatch(line.key)
        for line in parts(items[place])
    )


def _is_alone(items: Sequence[Item], place: int, starts: list[int]) -> bool:
    """Whether a number with a date near it opens a document that has no national name."""
    if starts and place - starts[-1] <= _NEAR:
        return False
    near = [
        line
        for item in items[max(place - 3, 0) : place + 4]
        if len(item.lines) <= _MANY
        for line in parts(item)
    ]
    return any(words.is_place_date(line) for line in near)


def beginning(items: Sequence[Item], place: int, low: int, *, is_first: bool) -> int:
    """The first block of the letterhead around `place`: short lines and blanks before it too."""
    start = place
    for before in range(place - 1, low - 1, -1):
        if items[start].new_page:
            break
        item = items[before]
        if not item.lines:
            if not is_first and start != before + 1:
                break
            if not is_first:
                continue
        elif item.table is not None or any(
            line.words > _SHORT or line.key[-1:] in ".;:" for line in item.lines
        ):
            break
        start = before
    return start


def is_in_form(items: Sequence[Item], place: int, low: int) -> bool:
    """Whether «Mẫu số …» or «Phụ lục …» stands over a letterhead: it is that of a specimen."""
    above = [line for item in items[max(low, place - 8) : place] for line in item.lines][-4:]
    inside = items[place].lines
    return any(
        words.FORM_MARK.fullmatch(line.key) or words.APPENDIX.fullmatch(line.key)
        for line in (*above, *inside)
    )
