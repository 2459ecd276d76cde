"""One document of a batch, in a process of its own (làm một văn bản): checked, then made.

What goes wrong with one document becomes its diagnostics and stops no other.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from cchc_docs.batch import fingerprint
from cchc_docs.batch.manifest import State, note_file
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.kind import Kind
from cchc_docs.examine.examined import grave_in
from cchc_docs.language import _, speak
from cchc_docs.load.includes import Included
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.located import Located
from cchc_docs.load.notice import Notice, filled
from cchc_docs.load.workspace import Workspace
from cchc_docs.render import notes, render, sources
from cchc_docs.write.files import is_issued_otherwise, issued, replace_file
from cchc_docs.write.record import folder_alone

T = TypeVar("T")


class Workshop(NamedTuple):
    """What every document of a batch needs; it is handed to each process once."""

    kind: str
    workspace: Workspace
    included: Included
    data: Path  # the common data; messages of the document as a whole name it
    folder: Path
    records: Path  # where the manifest is
    formats: tuple[str, ...]
    check: bool
    force: bool
    proof: bool = False  # the form is looked at before anything is written


class Order(NamedTuple):
    """One document: its data, its file name, and the fingerprints that its files have had."""

    number: int
    stem: str
    located: Located
    known: Mapping[str, frozenset[str]]


class Done(NamedTuple):
    """What became of an order."""

    number: int
    state: State
    files: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]
    seconds: float
    word: bytes = b""  # the Word file that is to be printed as PDF


_workshop: Workshop | None = None
_kind: Kind | None = None


def open_workshop(workshop: Workshop) -> None:
    """Make this process ready: what all documents share is read and compiled once."""
    global _workshop, _kind
    speak()
    _workshop, _kind = workshop, load_kind(workshop.kind, workshop.workspace)


def examined(order: Order) -> tuple[Diagnostic, ...]:
    """What is wrong with the data of a document, and what is still blank; nothing is written."""
    return _guarded(lambda: _examined(order), lambda faults: faults)


def made(order: Order) -> Done:
    """Make a document. Its files are written whole or not at all."""
    begun = time.perf_counter()
    done = _guarded(
        lambda: _made(order), lambda faults: Done(order.number, State.FAULTY, {}, faults, 0)
    )
    return done._replace(seconds=time.perf_counter() - begun)


def _guarded(work: Callable[[], T], otherwise: Callable[[tuple[Diagnostic, ...]], T]) -> T:
    try:
        return work()
    except DiagnosticError as error:
        return otherwise(error.diagnostics)
    except Exception as error:
        return otherwise((unmade(f"{type(error).__name__}: {error}"),))


def unmade(reason: str) -> Diagnostic:
    """A document that could not be made, for a reason that is no fault of its data."""
    message = _("this document cannot be made: {reason}").format(reason=reason)
    fix = _("render it alone, and report this if it goes on")
    return Diagnostic("batch.internal", Severity.ERROR, FilePlace(""), message, fix)


def _shop() -> tuple[Workshop, Kind]:
    if _workshop is None or _kind is None:
        raise RuntimeError("open_workshop comes first")
    return _workshop, _kind


def _notice(order: Order) -> Notice:
    workshop, kind = _shop()
    return filled(kind, order.located, workshop.included, workshop.data)


def _examined(order: Order) -> tuple[Diagnostic, ...]:
    workshop, _own = _shop()
    notice = _notice(order)
    found = (*grave_in(notice), *notes(notice))
    return (*found, *_proof(order, notice, workshop)) if workshop.proof else found


def _proof(order: Order, notice: Notice, workshop: Workshop) -> tuple[Diagnostic, ...]:
    """What departs from the decree in the Word file that would be made."""
    from cchc_docs.check.verdict import departures_in

    (data,) = render(notice, workshop.workspace, ("docx",)).values()
    return tuple(departures_in(data, workshop.folder / f"{order.stem}.docx"))


def _made(order: Order) -> Done:
    workshop, _own = _shop()
    rendered = render(_notice(order), workshop.workspace, sources(workshop.formats))
    files = {f"{order.stem}.{name}": rendered.get(name, b"") for name in workshop.formats}
    word = rendered["docx"] if f"{order.stem}.pdf" in files else b""
    with folder_alone(workshop.folder):  # what is issued meanwhile is seen
        kept = tuple(_edited(order, files))
        if kept:
            return Done(order.number, State.KEPT, {}, kept, 0)
        files.pop(f"{order.stem}.pdf", None)
        for name, data in files.items():
            put(workshop, name, data)
    digests = {name: fingerprint.of_bytes(data) for name, data in files.items()}
    return Done(order.number, State.MADE, digests, _form(workshop, files), 0, word)


def put(workshop: Workshop, name: str, data: bytes) -> None:
    """Put a file in its place, noted as ours before that."""
    target = workshop.folder / name
    if current(target) != data:
        note_file(workshop.records, name, fingerprint.of_bytes(data))
        replace_file(target, data)


def _edited(order: Order, files: Mapping[str, bytes]) -> list[Diagnostic]:
    """The files that were issued, that a person has changed, or that are not of this program.

    No two prints are the same bytes, so a PDF is known by its fingerprint alone.
    """
    workshop, _own = _shop()
    found: list[Diagnostic] = []
    for name, data in files.items():
        there = current(workshop.folder / name)
        if is_issued_otherwise(workshop.folder / name, data, there):
            found.append(issued(workshop.folder / name)._replace(severity=Severity.WARNING))
        elif there is None or there == data or workshop.force:
            continue
        elif fingerprint.of_bytes(there) not in order.known.get(name, frozenset()):
            found.append(edited_by_hand(workshop.folder / name))
    return found


def edited_by_hand(file: Path) -> Diagnostic:
    """A file is kept, for a person has worked on it."""
    message = _("this file was edited by hand, or is not from this program: it is kept as it is")
    fix = _("move it elsewhere and run the batch again, or replace it with --force")
    return Diagnostic("output.edited", Severity.WARNING, FilePlace(str(file)), message, fix)


def current(file: Path) -> bytes | None:
    """The bytes of a file; nothing where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _form(workshop: Workshop, files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """What departs from the decree in the Word file, where that is asked for."""
    if not workshop.check:
        return ()
    from cchc_docs.check.verdict import departures

    word = (workshop.folder / name for name in files if name.endswith(".docx"))
    return tuple(fault for file in word for fault in departures(file))
