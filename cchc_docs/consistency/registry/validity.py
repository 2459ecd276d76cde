"""What was replaced, and when (hiệu lực): texts, terms and receivers, from `validity.yml`."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from cchc_docs.consistency.registry.lists import shipped
from cchc_docs.vietnamese.dates import parse_date


class Replaced(NamedTuple):
    """Something that no longer holds, since when, and what stands in its place."""

    until: date  # the first day on which it does not hold
    now: str
    source: str
    number: str = ""  # of a text: «82/2018/NĐ-CP»
    name: str = ""  # of a law, which is cited by its name and day
    day: date | None = None
    pattern: re.Pattern[str] | None = None  # of a term or a receiver


class Validity(NamedTuple):
    """The list: texts by number, terms of any text, names in an address."""

    documents: tuple[Replaced, ...]
    terms: tuple[Replaced, ...]
    receivers: tuple[Replaced, ...]


@cache
def validity() -> Validity:
    """The list of the package."""
    data = shipped("validity")
    return Validity(*(tuple(map(_replaced, data[part])) for part in Validity._fields))


def _replaced(entry: dict[str, Any]) -> Replaced:
    pattern = entry.get("pattern")
    return Replaced(
        until=parse_date(entry["until"]),
        now=entry["now"],
        source=entry["source"],
        number=entry.get("number", ""),
        name=entry.get("name", ""),
        day=parse_date(entry["day"]) if "day" in entry else None,
        pattern=re.compile(rf"\b{pattern}", re.IGNORECASE) if pattern else None,
    )
