"""Word files as PDF (chuyển sang PDF): many in one call, and none that takes others with it.

LibreOffice takes longer to start than to print a document, so documents go through it by the chunk.
Where it crashes, hangs or leaves one out, what has come is kept, the first that has not come is
tried alone, and the others go on. What fails alone is refused; then a word of text proves whether
LibreOffice works at all, and where it does not, the rest is refused without a trial.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from enum import Enum
from functools import partial
from itertools import islice
from typing import NamedTuple, TypeVar

from cchc_docs.convert.lanes import Stopped, side_by_side
from cchc_docs.convert.program import Office, require_office
from cchc_docs.convert.run import Call, calling

K = TypeVar("K")

CHUNK = 100
"""Documents a call: starting takes as long as printing ten, and a chunk in memory stays small."""
_FEWEST = 10
"""Fewer are done sooner in the call that is there than in one more."""
_MOST_LANES = 4
"""A lane takes 200 MB."""
TIMEOUT_S = 60.0
"""So long LibreOffice may take for one document, its start included."""
_LOOK_S = 0.05


class Standard(Enum):
    """What sort of PDF (loại PDF), as the options of LibreOffice's filter.

    Tagged, for programs that read aloud and for the checks of pages.
    """

    PLAIN = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    ARCHIVE = (  # PDF/A-2b, ISO 19005-2
        '{"UseTaggedPDF":{"type":"boolean","value":"true"},'
        '"SelectPdfVersion":{"type":"long","value":"2"}}'
    )

    @property
    def form(self) -> str:
        """The argument of `--convert-to`."""
        return f"pdf:writer_pdf_Export:{self.value}"


class Failure(Enum):
    """Why there is no PDF of a document."""

    REFUSED = "refused"  # LibreOffice ended without one
    HUNG = "hung"
    BROKEN = "broken"  # LibreOffice prints nothing at all here


class Printer(NamedTuple):
    """LibreOffice, and how it is to print (máy in)."""

    office: Office
    standard: Standard = Standard.PLAIN
    lanes: int = 1  # calls at a time
    timeout_s: float = TIMEOUT_S


def ready_printer(standard: Standard, processes: int) -> Printer:
    """A printer with as many lanes as there are processors, within reason.

    Raises `DiagnosticError` where LibreOffice is not here.
    """
    return Printer(require_office(), standard, min(processes, _MOST_LANES))


def to_pdf(
    documents: Iterable[tuple[K, bytes]], printer: Printer
) -> Iterator[tuple[K, bytes | Failure]]:
    """Each .docx as PDF as it comes, by its key, or why there is none."""
    waiting = iter(documents)
    while group := list(islice(waiting, CHUNK * printer.lanes)):
        size = max(_FEWEST, -(-len(group) // printer.lanes))
        chunks = [dict(group[start : start + size]) for start in range(0, len(group), size)]
        yield from side_by_side(chunks, partial(_print, printer))


def _print(
    printer: Printer, left: dict[K, bytes], stopped: Stopped
) -> Iterator[tuple[K, bytes | Failure]]:
    """A chunk, each document as it comes; `left` are those that have not come yet."""
    while left:
        alone = len(left) == 1
        hung = yield from _called(printer, left, stopped)
        if not left or stopped():
            return
        suspect = next(iter(left))
        only = {suspect: left.pop(suspect)}
        if not alone:
            hung = yield from _called(printer, only, stopped)
        if not only and not alone:
            continue
        yield suspect, Failure.HUNG if hung else Failure.REFUSED
        if left and not _works(printer, stopped):
            yield from ((key, Failure.BROKEN) for key in left)
            return


def _called(
    printer: Printer, left: dict[K, bytes], stopped: Stopped, suffix: str = ".docx"
) -> Generator[tuple[K, bytes], None, bool]:
    """One call; what comes is taken out of `left`. Gives whether LibreOffice hung."""
    keys = list(left)
    due = list(range(len(keys)))
    form = printer.standard.form
    with calling(printer.office, form, list(left.values()), suffix) as call:
        since = time.monotonic()
        while True:
            ended = call.has_ended(_LOOK_S)
            for number in _come(call, due, ended=ended):
                due.remove(number)
                data = (call.made / f"{number}.pdf").read_bytes()
                if _is_whole(data):
                    del left[keys[number]]
                    yield keys[number], data
                since = time.monotonic()
            if ended or stopped():
                return False
            if time.monotonic() - since > printer.timeout_s:
                return True


def _come(call: Call, due: Sequence[int], *, ended: bool) -> list[int]:
    """Those that are there; the last of them may still be written while LibreOffice works."""
    there = [number for number in due if (call.made / f"{number}.pdf").is_file()]
    return there if ended else there[:-1]


def _is_whole(data: bytes) -> bool:
    return data.startswith(b"%PDF-") and b"%%EOF" in data[-32:]


def _works(printer: Printer, stopped: Stopped) -> bool:
    """Whether LibreOffice prints anything."""
    return any(_called(printer, {"": b"abc"}, stopped, ".txt"))
