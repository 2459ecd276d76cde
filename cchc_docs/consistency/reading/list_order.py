"""Items of running lists that do not follow each other: «1. 2. 4.», «a) b) d)», «2. 3. 3.».

Single numbers begin again wherever a list begins, one list within another. So an item is told as
out of order only where one list is open, it has run on from its first item to its second at least,
and the missing number stands nowhere within the paragraphs between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.headings import numbered_headings
from cchc_docs.consistency.text import Mention, Part, Text

_LETTER = re.compile(r"\s*(?P<label>(?P<letter>[a-zđ])\))\s")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_WITHOUT_DJ = _LETTERS.index("đ")  # some leave «đ» out
_FEWEST = 2


class OutOfOrder(NamedTuple):
    """An item and the one before it, which it does not follow."""

    label: Mention
    before: Mention


class _Item(NamedTuple):
    place: int
    label: Mention
    written: str  # the item that would stand between, as «3.»


def out_of_order(text: Text) -> Iterator[OutOfOrder]:
    """The items of a text that leave a number out or have one twice."""
    lone = {h.passage.number: h for h in numbered_headings(text) if h.kind == "1"}
    higher = {h.passage.number for h in numbered_headings(text) if h.kind != "1"}
    numbers: list[_Item] = []
    letters: list[_Item] = []
    skipped: list[str] = []  # what stands between the last item and here
    opened = 0
    for passage in text.parts(Part.HEADING, Part.BODY):
        if passage.number in higher or passage.look.startswith("h"):
            numbers, letters = [], []
            continue
        heading, letter = lone.get(passage.number), _LETTER.match(passage.text)
        if heading is not None:
            letters = []
            item = _Item(heading.numbers[0], heading.label, f"{heading.numbers[0] - 1}.")
            numbers, found = _follow(numbers, item, skipped)
            yield from found
        elif letter and opened <= 0:
            place = _LETTERS.find(letter["letter"]) + 1
            missing = f"{_LETTERS[place - 2]})"
            item = _Item(place, Mention(passage, *letter.span("label")), missing)
            letters, found = _follow(letters, item, skipped)
            yield from found
        if heading is not None or letter:
            skipped = []
        opened = max(0, opened + passage.text.count("“") - passage.text.count("”"))
        skipped.append(passage.text)


def _follow(
    run: list[_Item], item: _Item, skipped: list[str]
) -> tuple[list[_Item], list[OutOfOrder]]:
    """The open lists, innermost last, with the item in its list; what it breaks."""
    if item.place == 1:
        return [*run, item], []
    for depth in range(len(run), 0, -1):
        if run[depth - 1].place == item.place - 1:
            return [*run[: depth - 1], item], []
    if len(run) == 1 and run[0].place >= _FEWEST:
        before, step = run[0], item.place - run[0].place
        leaves_dj = item.label.words.endswith(")") and before.place == _WITHOUT_DJ
        between = any(item.written in words for words in skipped)
        if step == 0 or (step == _FEWEST and not between and not leaves_dj):
            return [item], [OutOfOrder(item.label, before.label)]
    return [item] if len(run) <= 1 else [], []
