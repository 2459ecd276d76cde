"""A whole batch is issued (phát hành cả đợt): a block of numbers, in the order of the batch.

Every document is made and looked at in memory first, with the number that it would get; then all
numbers are taken in one transaction, written into the common data (`tung_co_quan`), and the batch
is made from these as on any other day. A batch that was killed is carried on by the same command.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cchc_docs.batch import fingerprint
from cchc_docs.batch.manifest import Entry as Line
from cchc_docs.batch.manifest import State as LineState
from cchc_docs.batch.plan import Job
from cchc_docs.batch.run import Report, Watcher, Wish, make_batch, rehearse
from cchc_docs.batch.sources import Sources
from cchc_docs.diagnostic import FilePlace, Severity
from cchc_docs.issue.draft import refused_blanks, request_of
from cchc_docs.issue.facts import content_of
from cchc_docs.issue.finish import entered
from cchc_docs.issue.mend import OF_BATCH
from cchc_docs.issue.run import alone_in
from cchc_docs.issue.workspace_mark import made_mark, within
from cchc_docs.load.common_data import EACH
from cchc_docs.load.notice import Notice, filled
from cchc_docs.load.text_file import shown
from cchc_docs.load.tree import Tree
from cchc_docs.register.entry import Entry, Source
from cchc_docs.register.request import Request
from cchc_docs.register.settle import Issued
from cchc_docs.register.store import Register
from cchc_docs.register.take import project, take
from cchc_docs.vietnamese.dates import date_in_digits
from cchc_docs.write.data_file import write_values


class IssuedBatch(NamedTuple):
    """What became of the documents, and their entries in the order of the batch."""

    report: Report
    entries: tuple[Entry, ...]


def issue_batch(
    sources: Sources,
    jobs: Sequence[Job],
    wish: Wish,
    register: Register,
    day: date | None,
    watcher: Watcher,
) -> IssuedBatch:
    """Issue the documents of a batch. All of them are fit, or none gets a number.

    Raises `DiagnosticError` as `make_batch` and `issue` do; an unfit document is in the report.
    """
    with alone_in(sources.workspace):
        mark = made_mark(sources.workspace.root)
        requests = [_request(sources, job, wish.folder, mark, day) for job in jobs]
        foreseen = project(register, requests)
        numbers = [(f"{one.number:02}", one.day) for one in foreseen]
        looked_at = rehearse(
            sources, _numbered(sources, jobs, numbers), wish._replace(proof=True), watcher
        )
        unfit = _unfit(looked_at)
        if unfit is not None:
            return IssuedBatch(unfit, ())
        entries = tuple(taken.entry for taken in take(register, requests))
        _write_back(sources, jobs, entries)
        given = [(entry.serial, entry.issued) for entry in entries]
        again = _numbered(sources, jobs, given)
        report = make_batch(sources, again, wish, watcher, looked_at.entries)
        entered(register, _made(jobs, entries, report, wish, sources), sources.workspace.root)
        return IssuedBatch(report, entries)


def _request(sources: Sources, job: Job, folder: Path, mark: str, day: date | None) -> Request:
    notice = _notice(sources, job)
    root = sources.workspace.root
    path = f"{within(sources.named.data, root)}{OF_BATCH}{'/'.join(filter(None, job.key))}"
    source = Source(mark, path, content_of(notice))
    document = within(folder / f"{job.stem}.docx", root)
    return request_of(notice, source, document, day)


def _notice(sources: Sources, job: Job) -> Notice:
    return filled(sources.kind, job.located, sources.included, sources.named.data)


def _numbered(
    sources: Sources, jobs: Sequence[Job], numbers: Sequence[tuple[str, date]]
) -> list[Job]:
    """The documents as the common data will have them once the numbers stand there."""
    shared = fingerprint.of_included(sources.included)
    place = FilePlace(shown(sources.named.data))
    found = []
    for job, (number, day) in zip(jobs, numbers, strict=True):
        tree = Tree(job.located)
        for key, text in (("so", number), ("ngay", date_in_digits(day))):
            if not tree.has((key,)):
                tree.put((key,), text, place)
        located = tree.located()
        found.append(job._replace(located=located, data=fingerprint.of_data(located, shared)))
    return found


def _unfit(report: Report) -> Report | None:
    """The report of a batch that cannot be issued as it is."""
    lines = tuple(
        line._replace(diagnostics=tuple(refused_blanks(line.diagnostics)))
        for line in report.entries
    )
    if not any(fault.severity is Severity.ERROR for line in lines for fault in line.diagnostics):
        return None
    return report._replace(entries=tuple(map(_told, lines)))


def _told(line: Line) -> Line:
    faulty = any(fault.severity is Severity.ERROR for fault in line.diagnostics)
    return line._replace(state=LineState.FAULTY if faulty else line.state)


def _write_back(sources: Sources, jobs: Sequence[Job], entries: Sequence[Entry]) -> None:
    values: dict[tuple[str, ...], str] = {}
    for job, entry in zip(jobs, entries, strict=True):
        at = (EACH, job.agency) if job.ranked is not None else ()
        for key, text in (("so", entry.serial), ("ngay", date_in_digits(entry.issued))):
            if (key,) not in job.located.values:
                values[(*at, key)] = text
    if values:
        write_values(sources.named.data, values)


def _made(
    jobs: Sequence[Job],
    entries: Sequence[Entry],
    report: Report,
    wish: Wish,
    sources: Sources,
) -> list[Issued]:
    """What the register is told: the documents that are there as they were made."""
    lines: Mapping[tuple[str, str], Line] = {line.key: line for line in report.entries}
    done = []
    for job, entry in zip(jobs, entries, strict=True):
        line = lines[job.key]
        digest = line.files.get(f"{job.stem}.docx")
        if line.state is LineState.MADE and digest is not None:
            file = within(wish.folder / f"{job.stem}.docx", sources.workspace.root)
            done.append(Issued(entry, file, digest))
    return done
