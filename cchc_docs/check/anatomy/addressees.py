"""«Kính gửi» and those it names (ô 9a): on one line, on lines with dashes, or in two cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import TextLine, folded, tidy
from cchc_docs.check.anatomy.parts import Piece

_LABEL = re.compile(r"\s*\W{0,3}k\S{1,3}nh\s+(g\S{1,4}i|tr\S{1,4}nh)\s*:?\s*", re.IGNORECASE)
_DASHED = re.compile(r"[-+•*]")
_SHORT = 40  # words: one addressee, with all the kinds of body it counts up
_SHORT_REST = 15  # words: the second line of an addressee
_WIRE = re.compile(r".{3,90} dien ?:")


def opens_addressees(line: TextLine, *, is_wire: bool = False) -> bool:
    """Whether «Kính gửi» stands here, or «… điện:» in a công điện."""
    if is_wire and _WIRE.fullmatch(line.key):
        return True
    return words.ADDRESSEES.match(line.key) is not None and not line.key.endswith("nhu sau:")


def read_addressees(lines: Sequence[TextLine], start: int) -> tuple[list[Piece], int]:
    """The label at `start` and its addressees; and the line after them."""
    pieces, named = _label(lines[start])
    place = start + 1
    before = lines[start]
    while place < len(lines):
        line = lines[place]
        if not _is_one(line, before, label=lines[start], named=named):
            break
        pieces.append(line.piece(Component.ADDRESSEE, 0.9 if _is_dashed(line) else 0.7))
        before, named = line, True
        place += 1
    return pieces, place


def _label(line: TextLine) -> tuple[list[Piece], bool]:
    stored = line.stored
    found = _LABEL.match(stored) or _LABEL.match(folded(tidy(stored)))
    cut = found.end() if found else len(stored)
    label = line.piece(Component.ADDRESSEE_LABEL, 0.95, end=cut) if found else None
    rest = stored[cut:].strip(" \t\u00a0") if found else ""
    if label is None:
        return [line.piece(Component.ADDRESSEE_LABEL, 0.8)], False
    if not rest:
        return [line.piece(Component.ADDRESSEE_LABEL, 0.95)], False
    return [label, line.piece(Component.ADDRESSEE, 0.95, start=cut)], True


def _is_one(line: TextLine, before: TextLine, *, label: TextLine, named: bool) -> bool:
    if line.words > _SHORT or words.type_named(line.key) or words.is_basis_opening(line.key):
        return False
    if label.column or label.row:  # in a table: its cells to the right, and below them
        return bool(line.column or line.row) and line.row >= label.row
    if _is_dashed(line):
        return not named or _goes_on(before) or before.key.endswith(":")
    if line.column:
        return line.column > label.column
    if before is label and not named:
        return True
    if _is_dashed(before) and (line.words > _SHORT_REST or line.key.endswith((".", ":"))):
        return False  # body text, though the list ended with a semicolon
    return _goes_on(before) and not line.gap


def _goes_on(line: TextLine) -> bool:
    """Whether the list is not at its end: no full stop yet."""
    return line.key.endswith((";", ",", ":")) or (_is_dashed(line) and line.key[-1:] != ".")


def _is_dashed(line: TextLine) -> bool:
    return _DASHED.match(line.full_key) is not None
