"""The PDF files of a batch (in hàng loạt): printed from the Word files that were just made.

Documents are printed by the group, each group while nothing else is made, so that memory stays
flat. Each is in the manifest when its PDF is in its place: a killed batch prints nothing twice.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import islice

from cchc_docs.batch import fingerprint
from cchc_docs.batch.make import Done, Order, Workshop, put
from cchc_docs.batch.manifest import State
from cchc_docs.convert.pdf import CHUNK, Failure, Printer
from cchc_docs.convert.printed import faults, refused, strictly
from cchc_docs.diagnostic import Diagnostic
from cchc_docs.pages.judge import faults_on_paper
from cchc_docs.pages.kept import print_like_word


def printed(
    made: Iterable[tuple[Order, Done | None]], workshop: Workshop, printer: Printer
) -> Iterator[tuple[Order, Done | None]]:
    """Each document with its PDF; those that have nothing to print, as they are."""
    waiting = iter(made)
    while group := list(islice(waiting, CHUNK * printer.lanes)):
        due: dict[int, tuple[Order, Done]] = {}
        for order, done in group:
            if done is not None and done.word:
                due[order.number] = (order, done)
            else:
                yield order, done
        documents = ((number, done.word) for number, (_order, done) in due.items())
        begun = time.perf_counter()
        for number, data in print_like_word(documents, printer):
            order, done = due[number]
            seconds = done.seconds + time.perf_counter() - begun
            yield order, _put(done._replace(seconds=seconds), order.stem, data, workshop, printer)
            begun = time.perf_counter()


def _put(
    done: Done, stem: str, data: bytes | Failure, workshop: Workshop, printer: Printer
) -> Done:
    name = f"{stem}.pdf"
    path = str(workshop.folder / name)
    if isinstance(data, Failure):
        place = str(workshop.folder) if data is Failure.BROKEN else path  # told once, not each time
        return _faulty(done, [refused(data, place)])
    found = strictly(faults(data, printer.standard, path))
    if found and not workshop.force:
        return _faulty(done, found)
    put(workshop, name, data)
    pages = faults_on_paper(done.word, data, path) if workshop.check else []
    return done._replace(
        files={**done.files, name: fingerprint.of_bytes(data)},
        diagnostics=(*done.diagnostics, *found, *pages),
        word=b"",
    )


def _faulty(done: Done, found: list[Diagnostic]) -> Done:
    return done._replace(state=State.FAULTY, diagnostics=(*done.diagnostics, *found), word=b"")
