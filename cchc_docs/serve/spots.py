"""Which paragraphs of a document come from a place of its data (tìm đoạn trên trang).

A value is found again by its words: composed sentences hold the values that were typed. What is
composed otherwise, a figure that was worked out, a date written as words, is not found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.text import Passage
from cchc_docs.diagnostic import FilePlace, Place
from cchc_docs.load.located import Located

_MARKS = re.compile(r"^\s*(?:#+|[-+*])\s+(?:#\.\s+)?|\*+")
"""What Markdown puts before and around the words of a line."""
_MOST = 12
"""Paragraphs marked for one place: a name that stands everywhere leads nowhere."""
_SHORTEST = 4
"""Characters below which words are found by chance."""


def passages_at(
    place: Place, words: str, located: Located, passages: Iterable[Passage]
) -> tuple[str, ...]:
    """The texts of the paragraphs that hold what stands at a place of the data.

    `words` is the evidence of a finding, or nothing; it narrows what is found where it can.
    """
    typed = {even(text) for text in _typed(place, located)}
    wanted = {text for text in typed if len(text) >= _SHORTEST}
    evidence = even(words)
    if not wanted:
        wanted = {evidence} if len(evidence) >= _SHORTEST else set()
    texts = dict.fromkeys(even(passage.text) for passage in passages)
    found = [text for text in texts if any(words in text for words in wanted)]
    exact = [text for text in found if evidence and evidence in text]
    chosen = exact or found
    return tuple(chosen) if len(chosen) <= _MOST else ()


def even(text: str) -> str:
    """Words with single spaces between them."""
    return " ".join(text.split())


def _typed(place: Place, located: Located) -> Iterator[str]:
    """The texts that stand on the line, or in the cell, of a place."""
    for path, at in located.values.items():
        value = located.data
        for step in path:
            value = value[step]
        if not isinstance(value, str):
            continue
        if not (isinstance(at, FilePlace) and isinstance(place, FilePlace)):
            if at == place:
                yield value
            continue
        if at.path != place.path:
            continue
        lines = value.split("\n") if path in located.blocks else ()
        if at.line == place.line and not lines:
            yield value
        elif at.line < place.line <= at.line + len(lines):
            yield _MARKS.sub("", lines[place.line - at.line - 1])
