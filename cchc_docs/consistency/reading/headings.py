"""Numbers of headings (số thứ tự của đề mục): «III.», «2.», «3.1.», «Điều 4.», and their depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.text import Mention, Part, Passage, Text

_LABEL = re.compile(
    r"\s*(?:(?P<word>Điều|Chương|Mục|Phần)\s+(?P<named>\d+|[IVXL]+)(?=[.:\s]|\Z)"
    r"|(?P<roman>[IVXL]+)[.)]\s|(?P<chain>\d{1,2}(?:\.\d{1,2}){1,4})\.?\s|(?P<lone>\d{1,2})[.)]\s)"
)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


class NumberedHeading(NamedTuple):
    """A numbered heading or clause: what kind of number, and which."""

    passage: Passage
    kind: str  # «Điều», «roman», «1» to «5» by the parts of an Arabic number
    numbers: tuple[int, ...]
    label: Mention  # «3.1.»

    @property
    def depth(self) -> int:
        """How many parts an Arabic number has; 0 for the others."""
        return len(self.numbers) if self.kind.isdigit() else 0


def numbered_headings(text: Text) -> Iterator[NumberedHeading]:
    """The numbered headings of the body, in order, those within a quotation left out."""
    opened = 0
    for passage in text.parts(Part.HEADING, Part.BODY):
        found = _LABEL.match(passage.text) if opened <= 0 else None
        opened = max(0, opened + passage.text.count("“") - passage.text.count("”"))
        if found is not None:
            label = Mention(passage, found.end() - len(found[0].lstrip()), found.end())
            words = label.words.rstrip()
            yield NumberedHeading(
                passage, *_number(found), label._replace(end=label.start + len(words))
            )


def _number(found: re.Match[str]) -> tuple[str, tuple[int, ...]]:
    if found["word"]:
        named = found["named"]
        return found["word"], (int(named) if named.isdigit() else _roman(named),)
    if found["roman"]:
        return "roman", (_roman(found["roman"]),)
    numbers = tuple(int(part) for part in (found["chain"] or found["lone"]).split("."))
    return str(len(numbers)), numbers


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )
