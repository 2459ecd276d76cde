"""Which series an old entry belongs to (hệ thống số của dòng sổ cũ), by its type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cchc_docs.model.document_type import DOCUMENT_TYPES
from cchc_docs.model.numbering import COPY_FORMS, SHARED, series_name
from cchc_docs.vietnamese.text import fold


class Numbering(NamedTuple):
    """Whose book it is, of which year, and by which rule its numbers run (Điều 15)."""

    agency: str
    parent: str
    year: int
    rule: str

    def series(self, document_type: str) -> str:
        """The series of a type; nothing where the rule asks for a type and there is none."""
        kind = DOCUMENT_TYPES.get(fold(document_type)) or COPY_FORMS.get(fold(document_type))
        if kind is not None:
            return series_name(tuple(self.rule.split("; ")), kind, secret=False)
        return SHARED if self.rule == SHARED else ""


def only_series(names: Sequence[str]) -> str:
    """The series of a sheet whose entries all belong to one: voided numbers say no type."""
    found = set(filter(None, names))
    return found.pop() if len(found) == 1 else ""
