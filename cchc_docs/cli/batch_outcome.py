"""What a batch tells at its end (kết quả một đợt): messages, summary, exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from cchc_docs.batch.bundle import bundle
from cchc_docs.batch.manifest import State
from cchc_docs.batch.plan import Job
from cchc_docs.batch.run import Report, Wish
from cchc_docs.batch.sources import Sources
from cchc_docs.batch.summary import tables
from cchc_docs.batch.summary_page import summary_page
from cchc_docs.cli.report import ExitCode, exit_code, show
from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _, ngettext
from cchc_docs.load.text_file import shown
from cchc_docs.write.files import replace_file

SUMMARY = "tong-hop"


def tell(report: Report) -> None:
    """Errors and warnings of each document; what is blank in all of them stands in the summary."""
    said: set[Diagnostic] = set()
    for entry in report.entries:
        grave = [one for one in entry.diagnostics if one.severity is not Severity.NOTE]
        new = [one for one in grave if one not in said]  # of common data, said once
        said.update(new)
        if new:
            click.echo(f"{entry.agency}:", err=True)
            show(new)
    for entry in report.left_over:
        message = _("{agency} is no more in the workbook; its document is left where it is")
        click.echo(message.format(agency=entry.agency), err=True)


def sum_up(
    folder: Path, sources: Sources, jobs: Sequence[Job], report: Report, *, zipped: bool
) -> None:
    """Write the summary, and the bundle where it is asked for; say how many were made."""
    from cchc_docs.batch.summary_book import summary_book

    found = tables(jobs, report.entries)
    title = _("Summary of the batch: {title}").format(title=sources.kind.title)
    replace_file(folder / f"{SUMMARY}.xlsx", summary_book(found))
    replace_file(folder / f"{SUMMARY}.html", summary_page(title, found))
    if zipped:
        names = [name for entry in report.entries for name in entry.files]
        target = folder.with_name(f"{folder.name}.zip")
        replace_file(target, bundle(folder, names))
        click.echo(shown(target))
    made = Counter(entry.state for entry in report.entries)
    click.echo(
        _("{made} documents in {folder}, {unchanged} of them unchanged").format(
            made=made[State.MADE], folder=shown(folder), unchanged=report.unchanged
        )
    )
    for state, message in (
        (State.FAULTY, _("{count} not made, for the errors above")),
        (State.KEPT, _("{count} kept as they were edited by hand")),
    ):
        if made[state]:
            click.echo(message.format(count=made[state]), err=True)
    if still_open := sum(bool(job.still_open) for job in jobs):
        click.echo(
            ngettext(
                "{count} document keeps open places: {file} says which",
                "{count} documents keep open places: {file} says which",
                still_open,
            ).format(count=still_open, file=shown(folder / f"{SUMMARY}.xlsx")),
            err=True,
        )


def tell_due(wish: Wish, jobs: Sequence[Job], report: Report) -> None:
    """What the batch would make."""
    stems = {job.key: job.stem for job in jobs}
    due = [entry for entry in report.entries if entry.state is State.DUE]
    for entry in due:
        for name in wish.formats:
            file = shown(wish.folder / f"{stems[entry.key]}.{name}")
            click.echo(_("would be made: {file}").format(file=file))
    click.echo(
        _("{due} documents would be made, {unchanged} are unchanged").format(
            due=len(due), unchanged=report.unchanged
        )
    )


def exit_of(report: Report) -> ExitCode:
    """The exit code of a batch."""
    if report.written:
        return ExitCode.DONE if report.is_whole else ExitCode.PARTLY
    return exit_code(one for entry in report.entries for one in entry.diagnostics)
