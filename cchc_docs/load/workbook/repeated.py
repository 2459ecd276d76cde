"""Agencies that a workbook names twice (cơ quan bị lặp): which of the two counts, nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold


class Named(Protocol):
    """Something that a workbook says of an agency."""

    @property
    def name(self) -> str:
        """The agency."""

    @property
    def block(self) -> str:
        """Its block; two communes of one name are told apart by it."""

    @property
    def place(self) -> CellPlace:
        """The cell that names it."""


def key(named: Named) -> tuple[str, str]:
    """What tells one agency from another: its block and its name."""
    return fold(named.block), agency_key(named.name)


def repeated(found: Iterable[Named]) -> Iterator[Diagnostic]:
    """Each agency that stands in the workbook again."""
    seen: dict[tuple[str, str], Named] = {}
    for one in found:
        first = seen.setdefault(key(one), one)
        if first is not one:
            message = _("«{name}» stands at {place} too").format(name=one.name, place=first.place)
            fix = _("keep one of the two")
            yield Diagnostic("scores.agency-twice", Severity.ERROR, one.place, message, fix)
