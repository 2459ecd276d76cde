"""`cchc-docs issue`: a number and a day for documents that are ready, and their files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.cli.day import Day
from cchc_docs.cli.formats import formats_option
from cchc_docs.cli.register_option import (
    agency_option,
    entry_named,
    here,
    opened,
    register_option,
    year_option,
)
from cchc_docs.cli.report import exit_code, reported, show
from cchc_docs.cli.targets import files_named, refuse_taken, targets_of
from cchc_docs.diagnostic import Diagnostic
from cchc_docs.language import _
from cchc_docs.load.files import DataFile
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace, find_workspace
from cchc_docs.vietnamese.dates import date_in_digits

if TYPE_CHECKING:
    from cchc_docs.issue.draft import Order
    from cchc_docs.issue.run import Report, Wish
    from cchc_docs.register.store import Register


@click.command(
    "issue",
    help=_(
        "Issue documents: check them, take the next number of the register for each, write number "
        "and day into the data file, make the Word file, enter it in the register. All of them, or "
        "none. A document that comes again keeps its number."
    ),
    epilog=_("Example: cchc-docs issue thong-bao.yml"),
)
@click.argument("paths", nargs=-1, metavar=_("PATH…"), type=click.Path(exists=True, path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar=_("FOLDER"),
    type=click.Path(path_type=Path),
    help=_("Where the documents go; with one document and one format also a file name."),
)
@formats_option
@click.option(
    "--date", "day", type=Day(), metavar=_("DAY"), help=_("The day of issue, if not today.")
)
@click.option("--dry-run", is_flag=True, help=_("Check everything and show the next numbers."))
@click.option("--reserve", is_flag=True, help=_("Only keep a number for each, to issue later."))
@click.option("--again", is_flag=True, help=_("Issue a second document that says the same."))
@click.option("--force", is_flag=True, help=_("Replace Word files that were edited by hand."))
@click.option("--void", metavar=_("NUMBER"), help=_("Take a number out of use, with --reason."))
@click.option("--reason", metavar=_("TEXT"), help=_("Why the number is voided."))
@agency_option
@year_option
@register_option
def command(
    *,
    paths: tuple[Path, ...],
    output: Path | None,
    formats: tuple[str, ...],
    day: date | None,
    dry_run: bool,
    reserve: bool,
    again: bool,
    force: bool,
    void: str | None,
    reason: str | None,
    agency: str,
    year: int | None,
    named: str | None,
) -> None:
    """Void a number, or see to the documents."""
    if void is not None:
        if paths or not (reason or "").strip():
            message = _("--void takes a number and a --reason, and no documents")
            raise click.UsageError(message)
        with reported():
            _void(void, (reason or "").strip(), agency, year, named)
        return
    if not paths:
        raise click.UsageError(_("name a data file or a folder"))
    faults: list[Diagnostic] = []
    files = files_named(paths, faults)
    if faults:
        raise click.exceptions.Exit(exit_code(faults))
    from cchc_docs.issue.run import Wish

    with reported():
        workspace = _one_workspace(files)
        wanted = ("docx", *(name for name in formats if name not in {"docx", "pdf"}))
        orders = _orders(files, output, wanted)
        if "pdf" in formats:
            from cchc_docs.convert.program import require_office

            require_office()  # before a number is taken
        register = opened(named, workspace)
        wish = Wish(day, again, force)
        if dry_run:
            _rehearse(orders, workspace, register, wish)
        elif reserve:
            _keep(orders, workspace, register, wish)
        else:
            _issue(orders, workspace, register, wish)
            if "pdf" in formats:
                _print(orders, force=force)


def _void(number: str, reason: str, agency: str, year: int | None, named: str | None) -> None:
    from cchc_docs.register.settle import void

    register = opened(named, here())
    entry = void(register, entry_named(register, number, agency, year), reason)
    click.echo(_("{notation} is void: {reason}").format(notation=entry.notation, reason=reason))


def _one_workspace(files: Sequence[DataFile]) -> Workspace:
    found = list({(w := find_workspace(file.path)).root: w for file in files}.values())
    if len(found) > 1:
        message = _("these documents belong to several workspaces: {roots}")
        roots = ", ".join(shown(workspace.root) for workspace in found)
        raise click.UsageError(message.format(roots=roots))
    return found[0]


def _orders(
    files: Sequence[DataFile], output: Path | None, formats: tuple[str, ...]
) -> list[Order]:
    from cchc_docs.issue.draft import Order

    taken: dict[str, Path] = {}
    orders = []
    for file in files:
        targets = targets_of(file, output, formats, alone=len(files) == 1)
        refuse_taken(file, targets, taken)
        orders.append(Order(file.path, targets))
    return orders


def _rehearse(
    orders: Sequence[Order], workspace: Workspace, register: Register, wish: Wish
) -> None:
    from cchc_docs.issue.run import rehearse
    from cchc_docs.issue.workspace_mark import mark_of

    found, warnings = rehearse(orders, workspace, register, mark_of(workspace.root), wish)
    show(warnings)
    for one in found:
        message = _("{file}: next number {notation}, {day} (projected, not taken)")
        day = date_in_digits(one.day)
        click.echo(message.format(file=shown(one.file), notation=one.notation, day=day))


def _keep(orders: Sequence[Order], workspace: Workspace, register: Register, wish: Wish) -> None:
    from cchc_docs.issue.run import keep

    for order, entry in zip(orders, keep(orders, workspace, register, wish), strict=True):
        message = _("{file}: {notation} is kept for it, of {day}")
        day = date_in_digits(entry.issued)
        click.echo(message.format(file=shown(order.file), notation=entry.notation, day=day))


def _issue(orders: Sequence[Order], workspace: Workspace, register: Register, wish: Wish) -> None:
    from cchc_docs.issue.run import issue

    report = issue(orders, workspace, register, wish)
    _tell(report, orders)


def _print(orders: Sequence[Order], *, force: bool) -> None:
    """The issued Word files as PDF beside them."""
    from cchc_docs.cli.pdf_files import print_own

    words = {order.targets["docx"]: order.targets["docx"].read_bytes() for order in orders}
    faults = print_own(
        {file.with_suffix(".pdf"): data for file, data in words.items()}, force=force, check=True
    )
    if code := exit_code(faults):
        raise click.exceptions.Exit(code)


def _tell(report: Report, orders: Sequence[Order]) -> None:
    show(report.warnings)
    for mended in report.mended:
        show(mended.faults)
        if not mended.faults:
            message = _("{notation} of «{file}», left half done by an earlier run, is finished")
            file = mended.entry.source.path
            click.echo(message.format(notation=mended.entry.notation, file=file), err=True)
    faults: list[Diagnostic] = []
    for outcome, order in zip(report.outcomes, orders, strict=True):
        day = date_in_digits(outcome.entry.issued)
        if outcome.faults:
            show(outcome.faults)
            faults += outcome.faults
            message = _("{notation} is taken for {file}; mend this and run the command again")
            click.echo(
                message.format(notation=outcome.entry.notation, file=shown(outcome.file)), err=True
            )
            continue
        for target in order.targets.values():
            click.echo(f"{target}  ({outcome.entry.notation}, {day})")
    if faults:
        raise click.exceptions.Exit(exit_code(faults))
