"""Signatures (ô 7a, 7b): one column of lines, cut into blocks, each read from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import TextLine
from cchc_docs.check.anatomy.parts import Piece, SignatureBlock
from cchc_docs.check.anatomy.persons import (
    is_authority,
    is_name,
    is_office,
    is_title,
    is_upper_name,
    may_be_name,
)

_SPACE = 2  # blank lines that leave room to sign
_LONG = 14  # words


class Signatures:
    """The blocks of a column, and the pieces that belong to none: «(Ký, ghi rõ họ tên)»."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.blocks: list[SignatureBlock] = []
        self.notes: list[Piece] = []
        for block in _cut([line for line in lines if self._keep(line)]):
            made = _block(block)
            if made is not None:
                self.blocks.append(made)

    def _keep(self, line: TextLine) -> bool:
        if line.key[:1] in "([" and line.key[-1:] in ")].;":
            self.notes.append(line.piece(Component.SIGNING_NOTE, 0.9))
            return False
        return not words.DRAWN.fullmatch(line.key) and line.words <= _LONG


def names_someone(line: TextLine) -> bool:
    """Whether a line is a name, alone."""
    return is_name(line.text) or is_upper_name(line.text)


def _cut(lines: list[TextLine]) -> list[list[TextLine]]:
    """A new block begins with an authority or a title that comes after a name."""
    blocks: list[list[TextLine]] = []
    named = False
    for place, line in enumerate(lines):
        fresh = is_authority(line) or (is_title(line) and _names_follow(lines, place))
        if not blocks or (named and fresh):
            blocks.append([])
            named = False
        blocks[-1].append(line)
        named = named or names_someone(line)
    return blocks


def _names_follow(lines: list[TextLine], place: int) -> bool:
    return any(names_someone(line) for line in lines[place + 1 : place + 6])


def _block(lines: list[TextLine]) -> SignatureBlock | None:
    place = _name_place(lines)
    above = lines if place is None else lines[:place]
    below = [] if place is None else lines[place + 1 :]
    authority, title, post = _above(above)
    if not (authority or title or place is not None):
        return None
    name = None if place is None else lines[place].piece(*_named(lines[place]))
    is_below = post is None and bool(below) and (is_office(below[0].text) or below[0].is_upper)
    if is_below:
        post = below[0].piece(Component.SIGNING_POST, 0.8)
    return SignatureBlock(tuple(authority), tuple(title), post, name, is_below)


def _name_place(lines: list[TextLine]) -> int | None:
    """The last line with the shape of a name."""
    for test in (is_name, is_upper_name):
        for place in range(len(lines) - 1, -1, -1):
            if test(lines[place].text):
                return place
    if len(lines) > 1 and lines[-1].gap >= _SPACE and may_be_name(lines[-1].text):
        return len(lines) - 1
    return None


def _named(line: TextLine) -> tuple[Component, float]:
    if is_name(line.text):
        return Component.SIGNER_NAME, 0.95
    return Component.SIGNER_NAME, 0.75 if is_upper_name(line.text) else 0.6


def _above(lines: list[TextLine]) -> tuple[list[Piece], list[Piece], Piece | None]:
    authority: list[Piece] = []
    title: list[Piece] = []
    post: Piece | None = None
    for place, line in enumerate(lines):
        if is_authority(line):
            authority.append(line.piece(Component.SIGNING_AUTHORITY, 0.95))
        elif _is_post(line, has_title=bool(title)):
            post = line.piece(Component.SIGNING_POST, 0.7)
        elif authority and not title and _goes_on(line, lines[place + 1 :]):
            authority.append(line.piece(Component.SIGNING_AUTHORITY, 0.7))
        elif line.is_upper or is_office(line.text):
            title.append(line.piece(Component.SIGNING_TITLE, 0.9 if is_title(line) else 0.7))
    return authority, title, post


def _is_post(line: TextLine, *, has_title: bool) -> bool:
    """Whether it stands under the space for the signature, above the name (ô 7b)."""
    if not has_title:
        return False
    return (not line.is_upper and is_office(line.text)) or (line.is_upper and line.gap >= _SPACE)


def _goes_on(line: TextLine, later: list[TextLine]) -> bool:
    """Whether the name of a collective goes on from the line with TM."""
    return line.is_upper and not is_office(line.text) and any(is_office(x.text) for x in later)
