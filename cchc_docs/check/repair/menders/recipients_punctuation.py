"""«- » before each recipient, «;» behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.listing import Item, is_dash, items
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.marks import end_with, put_in

_NOTE_BEHIND = re.compile(r"; ?\([^()]*\)$")
_SIGN = re.compile(r"\s*([+*•·] ?)")  # typed, not of a list that Word numbers
_DASH = re.compile(r"\s*[-–—−‐‑]")


def mend(job: Job) -> Iterator[Change]:
    """Mend the marks of each recipient; the last may close the list where no filing line does."""
    document = job.subject.document
    pieces = document.all(Component.RECIPIENT)
    found = items(pieces)
    closed = found if document.has(Component.FILING) else found[:-1]
    for place, item in enumerate(found):
        following = found[place + 1].piece if place + 1 < len(found) else None
        lines = pieces[pieces.index(item.piece) : _index(pieces, following)]
        if item in closed and item.end != ";" and not _NOTE_BEHIND.search(item.text):
            yield from end_with(job, lines[-1], ";")
        yield from _dash(job, item)


def _index(pieces: tuple[Piece, ...], piece: Piece | None) -> int:
    return len(pieces) if piece is None else pieces.index(piece)


def _dash(job: Job, item: Item) -> Iterator[Change]:
    text = item.piece.text
    if not item.dash:
        start = len(text) - len(text.lstrip())
        yield from put_in(job, item.piece, start, start, "- ")
    elif not is_dash(item.dash) and (sign := _SIGN.match(text)):
        yield from put_in(job, item.piece, sign.start(1), sign.end(), "- ")
    elif is_dash(item.dash) and not item.dash.endswith(" ") and (dash := _DASH.match(text)):
        yield from put_in(job, item.piece, dash.end(), dash.end(), " ")
