"""`cchc-docs batch`: a workbook of scores in, a document for each agency out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from cchc_docs.batch.plan import Job, plan
from cchc_docs.batch.pool import usable_processes
from cchc_docs.batch.run import Report, Watcher, Wish, make_batch, rehearse
from cchc_docs.batch.sources import Named, Sources, read_sources
from cchc_docs.cli.batch_outcome import SUMMARY, exit_of, sum_up, tell, tell_due
from cchc_docs.cli.batch_progress import watcher
from cchc_docs.cli.candidates import files_ending, kinds
from cchc_docs.cli.day import Day
from cchc_docs.cli.formats import formats_option
from cchc_docs.cli.number import Number
from cchc_docs.cli.register_option import opened, register_option
from cchc_docs.cli.report import reported, show
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.suffixes import WORKBOOKS
from cchc_docs.load.workspace import COLUMNS_FILE, COMMON_FILE, LIBRARY_FILE

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
    shell_complete=files_ending(WORKBOOKS),
)
@click.option(
    "-k",
    "--kind",
    metavar=_("KIND"),
    shell_complete=kinds,
    help=_("The kind of document to make."),
)
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
    "--issue",
    "issued",
    is_flag=True,
    help=_("Issue the documents: a block of numbers of the register, in the order of the batch."),
)
@click.option(
    "--date", "day", type=Day(), metavar=_("DAY"), help=_("With --issue: the day, if not today.")
)
@register_option
@click.option(
    "-j",
    "--jobs",
    type=Number(1, 256),
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
    issued: bool,
    day: date | None,
    named: str | None,
    jobs: int | None,
) -> None:
    """Read, plan, make, sum up."""
    if issued and keep_going:
        message = _("--issue gives numbers to all documents or to none: not with --keep-going")
        raise click.UsageError(message)
    with reported():
        files = _workbooks(workbooks, output, before)
        beside = workbooks[0] if workbooks[0].is_dir() else workbooks[0].parent
        found = Named(
            files,
            data or _common(beside),
            before,
            remedies or _near(beside, LIBRARY_FILE),
            columns or _near(beside, COLUMNS_FILE),
            kind,
        )
        sources = read_sources(found)
        show(sources.notes)
        wanted = plan(sources, only)
        wish = Wish(output, formats, jobs or usable_processes(), keep_going, force, check)
        with watcher() as watching:
            if issued and not dry_run:
                report = _issued(sources, wanted, wish, day, named, watching)
            else:
                work = rehearse if dry_run else make_batch
                report = work(sources, wanted, wish, watching)
        tell(report)
        if report.written:
            sum_up(output, sources, wanted, report, zipped=zipped)
        elif dry_run:
            tell_due(wish, wanted, report)
        else:
            click.echo(_unmade(issued=issued), err=True)
    raise click.exceptions.Exit(exit_of(report))


def _unmade(*, issued: bool) -> str:
    if issued:
        return _("no number was taken and nothing was made: mend the errors")
    return _("nothing was made: mend the errors, or make the others with --keep-going")


def _issued(
    sources: Sources,
    jobs: Sequence[Job],
    wish: Wish,
    day: date | None,
    named: str | None,
    watching: Watcher,
) -> Report:
    """Issue the batch, and say which numbers it has."""
    from cchc_docs.issue.batch import issue_batch

    register = opened(named, sources.workspace)
    report, entries = issue_batch(sources, jobs, wish, register, day, watching)
    if entries:
        first, last = entries[0].notation, entries[-1].notation
        message = _("numbers {first} to {last}") if len(entries) > 1 else _("number {first}")
        click.echo(message.format(first=first, last=last))
    return report


def _workbooks(paths: Iterable[Path], output: Path, before: Iterable[Path]) -> tuple[Path, ...]:
    """The workbooks named, and those in the folders named.

    Excel's own lock files are none, nor is the summary of an earlier run, nor the year before.
    """
    paths = tuple(paths)
    within = any(path.resolve() == output.resolve() for path in paths)  # then only the summary is
    own = output.resolve() / f"{SUMMARY}.xlsx" if within else output.resolve()
    earlier = {file.resolve() for file in before}
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else []
        found |= dict.fromkeys(
            file
            for file in inside
            if file.suffix.lower() in WORKBOOKS
            and not file.name.startswith(("~$", "."))
            and not file.resolve().is_relative_to(own)
            and file.resolve() not in earlier
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
