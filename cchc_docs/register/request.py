"""What a document asks the register for (đề nghị cấp số)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cchc_docs.diagnostic import ValuePlace
from cchc_docs.register.entry import Facts, Source


@dataclass(frozen=True, slots=True)
class Request:
    """A document that asks for a number. What the data leave open is None."""

    agency: str
    parent: str
    series: str
    rule: str
    facts: Facts
    source: Source
    place: ValuePlace
    number: int | None = None
    day: date | None = None
    document: str = ""  # where its Word file goes
    again: bool = False  # a second document with the same words is meant
