"""Criteria of an index as a text lists them (tiêu chí thành phần): «TCTP 1.3.3 tại Mục II “…”»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.text import Mention, Part, Passage, Text

_ITEM = re.compile(
    r"\s*(?:[-–+•*]|\d+[.)]|[a-zđ]\))?\s*(?P<opens>TCTP|[Tt]iêu chí(?: thành phần)?)\s+"
    r"(?P<code>\d[\d.,]*[a-z]?)(?:\s*[,(]?\s*(?:tại|thuộc|của)?\s*[Mm]ục\s+(?P<section>[IVX]+)\b)?"
)
_YEAR = re.compile(r"\b(20\d\d)\b")
_CODE = re.compile(r"\d+(?:\.\d+)*")
_VALUES = {"I": 1, "V": 5, "X": 10}


class CriterionItem(NamedTuple):
    """A paragraph that opens with a criterion."""

    mention: Mention  # «TCTP 1.3.3 tại Mục II»
    section: str  # empty where it is not given
    code: str
    year: str  # of the nearest heading above that names one
    group: int  # how many headings stand above: criteria may be grouped by them

    @property
    def is_well_formed(self) -> bool:
        """Whether the code is numbers parted by full stops."""
        return _CODE.fullmatch(self.code) is not None

    @property
    def order(self) -> tuple[int, tuple[int, ...]]:
        """Where it stands in the index set."""
        return section_order(self.section), code_order(self.code)


def criterion_items(text: Text) -> tuple[CriterionItem, ...]:
    """The criteria that open a paragraph, in order."""
    return tuple(_items(text))


def _items(text: Text) -> Iterator[CriterionItem]:
    year, group = "", 0
    for passage in text.parts(Part.HEADING, Part.BODY):
        found = _ITEM.match(passage.text)
        if found is not None:
            yield _item(passage, found, year, group)
        elif passage.part is Part.HEADING:
            named = _YEAR.search(passage.text)
            year, group = named[1] if named else year, group + 1


def _item(passage: Passage, found: re.Match[str], year: str, group: int) -> CriterionItem:
    low = found.start("opens")
    return CriterionItem(
        Mention(passage, low, found.end()),
        found["section"] or "",
        found["code"].rstrip(".,"),
        year,
        group,
    )


def section_order(roman: str) -> int:
    """The value of a Roman number; 0 for none."""
    values = [_VALUES.get(letter, 0) for letter in roman]
    return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))


def code_order(code: str) -> tuple[int, ...]:
    """The numbers of a code: «1.10» comes after «1.9»."""
    return tuple(int(part) for part in re.findall(r"\d+", code))
