"""Marks of a line (dấu câu của dòng): put in, exchanged, or blanks taken out; each is reported."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.spelling import replace
from cchc_docs.check.repair.stretches import range_of

_MARKS = ",;.:"
_AROUND = 20  # characters that a report shows at each side


def put_in(job: Job, piece: Piece, start: int, end: int, text: str) -> Iterator[Change]:
    """Put a text in place of the characters of a piece from start to end."""
    begin, _end = range_of(piece)
    held = piece.text
    if replace(piece.paragraph, begin + start, begin + end, text):
        before, after = held[max(start - _AROUND, 0) : start], held[end : end + _AROUND]
        yield job.change(
            piece.paragraph.place,
            quoted(before + held[start:end] + after),
            quoted(before + text + after),
        )


def end_with(job: Job, piece: Piece, mark: str) -> Iterator[Change]:
    """End a line with a mark, in place of another one."""
    text = piece.text.rstrip()
    if not text or text.endswith(mark):
        return
    start = len(text) - 1 if text[-1] in _MARKS else len(text)
    yield from put_in(job, piece, start, len(text), mark)
