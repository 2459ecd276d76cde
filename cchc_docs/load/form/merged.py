"""Merged cells where data are typed (ô gộp): which value belongs where cannot be told."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.form.find import FoundSheet

Cells = frozenset[tuple[int, int]]


def refuse_merged(
    found: FoundSheet, columns: Collection[int], repeated: Collection[int], faults: list[Diagnostic]
) -> Cells:
    """The cells that only repeat another; where they are in `columns`, each range is told.

    In the columns that may be `repeated`, one value over several rows says what it seems to say.
    """
    hidden: set[tuple[int, int]] = set()
    for (top, left), (bottom, right) in found.sheet.merged:
        if bottom <= found.mark_row or not any(left <= column <= right for column in columns):
            continue
        if left == right and left in repeated:
            continue
        hidden |= set(_cells(top, left, bottom, right)) - {(top, left)}
        message = _("these cells are merged: whose value this is cannot be told")
        fix = _("unmerge the cells, and write the value in each row it belongs to")
        place = found.place(top, left)
        faults.append(Diagnostic("form.merged", Severity.ERROR, place, message, fix))
    return frozenset(hidden)


def _cells(top: int, left: int, bottom: int, right: int) -> Iterator[tuple[int, int]]:
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield row, column
