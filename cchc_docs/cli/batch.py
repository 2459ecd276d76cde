"""`cchc-docs batch`: a workbook of scores in, a document for each agency out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from cchc_docs.batch.bundle import bundle
from cchc_docs.batch.manifest import State
from cchc_docs.batch.plan import Job, plan
from cchc_docs.batch.pool import usable_processes
from cchc_docs.batch.run import Report, Wish, make_batch, rehearse
from cchc_docs.batch.sources import Named, Sources, read_sources
from cchc_docs.batch.summary import tables
from cchc_docs.batch.summary_page import summary_page
from cchc_docs.cli.batch_progress import watcher
from cchc_docs.cli.formats import formats_option
from cchc_docs.cli.report import ExitCode, exit_code, reported, show
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _, ngettext
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.suffixes import WORKBOOKS
from cchc_docs.load.workspace import COLUMNS_FILE, COMMON_FILE, LIBRARY_FILE
from cchc_docs.write.files import replace_file

SUMMARY = "tong-hop"
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "batch",
    help=_(
        "Make a document for each agency of a workbook of scores. Workbooks may hold score sheets, "
        "a publication table, a plan of remedies; a folder means all workbooks in it."
    ),
    epilog=_("Example: cchc-docs batch diem-2025.xlsx -k cong-van-khac-phuc -o cong-van"),
)
@click.argument(
    "workbooks",
    nargs=-1,
    required=True,
    metavar=_("WORKBOOK…"),
    type=click.Path(exists=True, path_type=Path),
)
@click.option("-k", "--kind", metavar=_("KIND"), help=_("The kind of document to make."))
@click.option(
    "-o",
    "--output",
    metavar=_("FOLDER"),
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=_("Where the documents go."),
)
@click.option(
    "-d",
    "--data",
    metavar=_("FILE"),
    type=_FILE,
    help=_("What is common to all documents; without it, chung.yml beside the workbook."),
)
@click.option(
    "--before",
    multiple=True,
    metavar=_("WORKBOOK"),
    type=_FILE,
    help=_("A workbook of the year before, to compare with; may be given several times."),
)
@click.option(
    "--remedies",
    metavar=_("FILE"),
    type=_FILE,
    help=_("What to do about each criterion; without it, huong-khac-phuc.yml beside the workbook."),
)
@click.option(
    "--columns",
    metavar=_("FILE"),
    type=_FILE,
    help=_("What the office's own headings mean; without it, cot.yml beside the workbook."),
)
@click.option(
    "--only",
    multiple=True,
    metavar=_("AGENCY"),
    help=_("Only the document of this agency; may be given several times."),
)
@formats_option
@click.option("--dry-run", is_flag=True, help=_("Check everything and say what would be made."))
@click.option("--keep-going", is_flag=True, help=_("Make the documents that have no errors."))
@click.option(
    "--force",
    is_flag=True,
    help=_("Write although the data have errors, and replace what was edited by hand."),
)
@click.option("--check", is_flag=True, help=_("Check the form of each Word file that was made."))
@click.option("--zip", "zipped", is_flag=True, help=_("Put all documents into one .zip, too."))
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    metavar=_("NUMBER"),
    help=_("How many processes at a time; without it, as many as the machine has."),
)
def command(
    *,
    workbooks: tuple[Path, ...],
    kind: str | None,
    output: Path,
    data: Path | None,
    before: tuple[Path, ...],
    remedies: Path | None,
    columns: Path | None,
    only: tuple[str, ...],
    formats: tuple[str, ...],
    dry_run: bool,
    keep_going: bool,
    force: bool,
    check: bool,
    zipped: bool,
    jobs: int | None,
) -> None:
    """Read, plan, make, sum up."""
    with reported():
        files = _workbooks(workbooks, output)
        beside = workbooks[0] if workbooks[0].is_dir() else workbooks[0].parent
        named = Named(
            files,
            data or _common(beside),
            before,
            remedies or _near(beside, LIBRARY_FILE),
            columns or _near(beside, COLUMNS_FILE),
            kind,
        )
        sources = read_sources(named)
        show(sources.notes)
        wanted = plan(sources, only)
        wish = Wish(output, formats, jobs or usable_processes(), keep_going, force, check)
        with watcher() as watching:
            work = rehearse if dry_run else make_batch
            report = work(sources, wanted, wish, watching)
        _tell(report)
        if report.written:
            _sum_up(output, sources, wanted, report, zipped=zipped)
        elif dry_run:
            _tell_due(wish, wanted, report)
        else:
            message = _("nothing was made: mend the errors, or make the others with --keep-going")
            click.echo(message, err=True)
    raise click.exceptions.Exit(_exit(report))


def _workbooks(paths: Iterable[Path], output: Path) -> tuple[Path, ...]:
    """The workbooks named, and those in the folders named.

    Excel's own lock files are none, nor is the summary of an earlier run.
    """
    own = output.resolve()
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else []
        found |= dict.fromkeys(
            file
            for file in inside
            if file.suffix.lower() in WORKBOOKS
            and not file.name.startswith(("~$", "."))
            and not file.resolve().is_relative_to(own)
        )
        found |= {} if path.is_dir() else {path: None}
    if not found:
        message = _("there is no workbook in this folder")
        raise _fault("file.none", message, _("a workbook ends in .xlsx, .xls, .ods or .csv"))
    return tuple(found)


def _near(folder: Path, name: str) -> Path | None:
    file = folder / name
    return file if file.is_file() else None


def _common(folder: Path) -> Path:
    file = _near(folder, COMMON_FILE)
    if file is None:
        message = _("there is no «{name}» beside the workbook: what all documents have in common")
        fix = _(
            "write issuer, signer, recipients, year and decision there, as «cchc-docs new KIND» "
            "shows them, or name another file with --data"
        )
        raise _fault("batch.no-data", message.format(name=COMMON_FILE), fix)
    return file


def _fault(rule: str, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, FilePlace("."), message, fix)])


def _tell(report: Report) -> None:
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


def _sum_up(
    folder: Path, sources: Sources, jobs: Sequence[Job], report: Report, *, zipped: bool
) -> None:
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


def _tell_due(wish: Wish, jobs: Sequence[Job], report: Report) -> None:
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


def _exit(report: Report) -> ExitCode:
    if report.written:
        return ExitCode.DONE if report.is_whole else ExitCode.PARTLY
    return exit_code(one for entry in report.entries for one in entry.diagnostics)
