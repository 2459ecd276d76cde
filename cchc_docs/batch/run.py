"""A batch from its sources to its documents (chạy một đợt): checked as a whole, made one by one.

Every document is checked before the first is written. What an earlier run has made from the same
data and the same wording is left as it is; so a batch that was killed goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from cchc_docs.batch import fingerprint
from cchc_docs.batch.folder import RECORDS, locked
from cchc_docs.batch.make import (
    Done,
    Order,
    Workshop,
    current,
    edited_by_hand,
    examined,
    made,
    unmade,
)
from cchc_docs.batch.manifest import (
    MANIFEST,
    Entry,
    State,
    append,
    begin,
    line_of,
    noted_files,
    read_manifest,
    settle,
)
from cchc_docs.batch.plan import Job
from cchc_docs.batch.pool import run
from cchc_docs.batch.sources import Sources
from cchc_docs.convert.pdf import Printer, Standard, ready_printer
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.write.files import no_room

_ROOMLESS = "output.no-room"


class Wish(NamedTuple):
    """How the batch is to be made."""

    folder: Path
    formats: tuple[str, ...] = ("docx",)
    processes: int = 1
    keep_going: bool = False
    force: bool = False
    check: bool = False
    proof: bool = False  # the form is looked at before anything is written


class Watcher(Protocol):
    """Somebody who is told how far the batch is."""

    def begin(self, stage: str, total: int) -> None:
        """A stage begins, with so many documents."""

    def advance(self, agency: str) -> None:
        """One more document of the stage is done."""


class Report(NamedTuple):
    """What became of a batch."""

    entries: tuple[Entry, ...]  # in the order of the sources
    unchanged: int
    written: bool  # false: an error of the data has stopped it before the first document
    left_over: tuple[Entry, ...] = ()  # documents of agencies that the sources have no more

    @property
    def is_whole(self) -> bool:
        """Whether every document is there as the sources have it."""
        return self.written and all(entry.state is State.MADE for entry in self.entries)


class Batch:
    """One run in a folder that is ours for now."""

    def __init__(self, sources: Sources, wish: Wish, records: Path, watcher: Watcher) -> None:
        self.wish = wish
        self.records = records
        self.watcher = watcher
        self.printer: Printer | None = None
        self.template = fingerprint.of_template(sources.kind, sources.workspace)
        self.earlier = read_manifest(records)
        self.known = noted_files(records)
        self.workshop = Workshop(
            sources.kind.name,
            sources.workspace,
            sources.included,
            sources.named.data,
            wish.folder,
            records,
            wish.formats,
            wish.check,
            wish.force,
            wish.proof,
        )

    def standing(self, job: Job) -> Entry | None:
        """What an earlier run has made of a document, where nothing of it has changed since.

        A file that a person has edited stands too, and is told.
        """
        entry = self.earlier.get(job.key)
        if entry is None or self.wish.force or entry.state is State.FAULTY:
            return None
        if (entry.data, entry.template) != (job.data, self.template):
            return None
        names = [f"{job.stem}.{name}" for name in self.wish.formats]
        if set(names) - set(entry.files):
            return None
        files = {name: current(self.wish.folder / name) for name in names}
        if None in files.values():
            return None
        edited = tuple(
            edited_by_hand(self.wish.folder / name)
            for name, data in files.items()
            if data is not None and fingerprint.of_bytes(data) != entry.files[name]
        )
        kept = tuple(d for d in entry.diagnostics if d.rule != "output.edited")
        return entry._replace(diagnostics=(*kept, *edited))

    def order(self, number: int, job: Job) -> Order:
        """A document to make."""
        names = [f"{job.stem}.{name}" for name in self.wish.formats]
        known = {name: frozenset(self.known.get(name, ())) for name in names}
        return Order(number, job.stem, job.located, known)

    def examine(self, jobs: Mapping[int, Job]) -> dict[int, tuple[Diagnostic, ...]]:
        """What there is to say of the data of each document."""
        found: dict[int, tuple[Diagnostic, ...]] = {}
        self.watcher.begin(_("checking"), len(jobs))
        for order, diagnostics in run(
            self.workshop, self._orders(jobs), examined, self.wish.processes
        ):
            job = jobs[order.number]
            own = (_died(),) if diagnostics is None else diagnostics
            found[order.number] = (*job.faults, *own)
            self.watcher.advance(job.agency)
        return found

    def told(self, job: Job, found: tuple[Diagnostic, ...]) -> Entry:
        """A document that was looked at and not made."""
        state = State.FAULTY if _has_error(found) else State.DUE
        return self._entry(job, found, Done(0, state, {}, (), 0))

    def make(
        self, jobs: Mapping[int, Job], found: Mapping[int, tuple[Diagnostic, ...]]
    ) -> Iterator[tuple[int, Entry]]:
        """Make documents; each is in the manifest before the next is told of."""
        self.watcher.begin(_("making"), len(jobs))
        for order, done in self._made(jobs):
            job = jobs[order.number]
            entry = self._entry(job, found[order.number], done)
            if any(fault.rule == _ROOMLESS for fault in entry.diagnostics):
                raise DiagnosticError([f for f in entry.diagnostics if f.rule == _ROOMLESS])
            self._append(entry)
            self.watcher.advance(job.agency)
            yield order.number, entry

    def _made(self, jobs: Mapping[int, Job]) -> Iterator[tuple[Order, Done | None]]:
        results = run(self.workshop, self._orders(jobs), made, self.wish.processes)
        if self.printer is None:
            return results
        from cchc_docs.batch.printing import printed

        return printed(results, self.workshop, self.printer)

    def _orders(self, jobs: Mapping[int, Job]) -> Iterator[Order]:
        return (self.order(number, job) for number, job in jobs.items())

    def _entry(self, job: Job, found: tuple[Diagnostic, ...], done: Done | None) -> Entry:
        done = done or Done(0, State.FAULTY, {}, (_died(),), 0)
        said = tuple(dict.fromkeys((*found, *done.diagnostics)))  # a form may be judged twice
        return Entry(
            job.agency,
            job.block,
            done.state,
            job.data,
            self.template,
            done.files,
            said,
            done.seconds,
        )

    def _append(self, entry: Entry) -> None:
        file = self.records / MANIFEST
        try:
            append(file, line_of(entry))
        except OSError:
            raise no_room(file) from None


def rehearse(sources: Sources, jobs: Sequence[Job], wish: Wish, watcher: Watcher) -> Report:
    """Check the documents of a batch and write nothing; the report tells what would be made."""
    batch = Batch(sources, wish, wish.folder / RECORDS, watcher)
    return _checked(batch, jobs, *_examined(batch, jobs))


def make_batch(
    sources: Sources,
    jobs: Sequence[Job],
    wish: Wish,
    watcher: Watcher,
    rehearsed: Iterable[Entry] = (),
) -> Report:
    """Make the documents of a batch; what was rehearsed with the same data is not checked again.

    Raises `DiagnosticError`: the folder is another batch's, or cannot be written to, or is full, or
    there is no LibreOffice for PDF; what has been made is there, and the batch goes on from it.
    """
    printer = ready_printer(Standard.PLAIN, wish.processes) if "pdf" in wish.formats else None
    with locked(wish.folder) as records:
        batch = Batch(sources, wish, records, watcher)
        batch.printer = printer
        begin(records, batch.earlier.values(), batch.known)
        standing, found = _examined(batch, jobs, rehearsed)
        faulty = {n for n, own in found.items() if _has_error(own)} if not wish.force else set()
        if faulty and not wish.keep_going:
            return _checked(batch, jobs, standing, found)
        entries = standing | {n: batch.told(jobs[n], found[n]) for n in faulty}
        entries |= batch.make({n: jobs[n] for n in found if n not in faulty}, found)
        ordered = tuple(entries[number] for number in sorted(entries))
        mine = {job.key for job in jobs}
        others = [entry for key, entry in batch.earlier.items() if key not in mine]
        settle(records, (*ordered, *others))
    unchanged = len(standing)
    return Report(ordered, unchanged, written=True, left_over=_gone(sources, others))


def _examined(
    batch: Batch, jobs: Sequence[Job], rehearsed: Iterable[Entry] = ()
) -> tuple[dict[int, Entry], dict[int, tuple[Diagnostic, ...]]]:
    """By number: the documents that stand as they are, and what there is to say of the others."""
    standing: dict[int, Entry] = {}
    found: dict[int, tuple[Diagnostic, ...]] = {}
    to_do: dict[int, Job] = {}
    told = {(entry.key, entry.data): entry.diagnostics for entry in rehearsed}
    for number, job in enumerate(jobs):
        if entry := batch.standing(job):
            standing[number] = entry
        elif (job.key, job.data) in told:
            found[number] = told[job.key, job.data]
        else:
            to_do[number] = job
    return standing, found | (batch.examine(to_do) if to_do else {})


def _checked(
    batch: Batch,
    jobs: Sequence[Job],
    standing: Mapping[int, Entry],
    found: Mapping[int, tuple[Diagnostic, ...]],
) -> Report:
    """The report where nothing was made: only of the documents that would be."""
    told = (batch.told(jobs[number], found[number]) for number in sorted(found))
    return Report(tuple(told), len(standing), written=False)


def _has_error(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def _gone(sources: Sources, left: Iterable[Entry]) -> tuple[Entry, ...]:
    """Of the entries that this run has not touched, those whose agency the sources have no more."""
    here = {(one.result.block, one.result.name) for one in sources.agencies}
    return tuple(entry for entry in left if entry.key not in here)


def _died() -> Diagnostic:
    return unmade(_("its process came to an end, twice; perhaps for want of memory"))
